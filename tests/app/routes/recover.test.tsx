// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, within } from "@testing-library/preact"
import { userEvent } from "@testing-library/user-event"
import { expect, test, vi } from "vitest"
import problems from "../../../src/texts/en-GB/problems.json" with { type: "json" }
import settings from "../../../src/texts/en-GB/settings.json" with { type: "json" }
import shell from "../../../src/texts/en-GB/shell.json" with { type: "json" }
import { memoryDisk } from "../../../src/vault/memory.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"

test("with a vault that opens there is nothing to mend", async () => {
  await drawApp(await anApp(), "/recover")
  expect(screen.getByText(settings.recover.fine)).toBeDefined()
  expect(screen.queryByText(settings.recover.noBackup)).toBeNull()
})

test("with one that does not, it says what happened, what can be done, and that there is no backup", async () => {
  const disk = memoryDisk()
  const app = await anApp({ disk })
  disk.fails.push(...Array.from({ length: 20 }, () => "unopenable" as const))
  await drawApp(app, "/recover")
  const page = within(screen.getByRole("main"))
  expect(page.getByText(problems.unopenable)).toBeDefined()
  expect(page.getByText(settings.recover.keep)).toBeDefined()
  expect(page.getByText(settings.recover.noBackup)).toBeDefined()
  expect(page.getByRole("link", { name: shell.rightNow })).toBeDefined()

  disk.fails.length = 0
  await userEvent.click(page.getByRole("button", { name: shell.tryAgain }))
  await vi.waitFor(() => expect(page.getByText(settings.recover.fine)).toBeDefined())
})

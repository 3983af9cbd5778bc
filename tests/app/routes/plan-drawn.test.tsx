// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { expect, test, vi } from "vitest"
import { Section } from "../../../src/features/statements/Section.tsx"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"

vi.mock(import("../../../src/features/statements/Section.tsx"), async (load) => {
  const file = await load()
  return { ...file, Section: vi.fn(file.Section) }
})

test("a second sentence draws its own section again, and no other", async () => {
  await drawApp(await anApp(), "/plan")
  const add = async (words: string) => {
    await userEvent.click(await screen.findByRole("button", { name: "Add a strength" }))
    await userEvent.keyboard(words)
    await userEvent.click(screen.getByRole("button", { name: "Save" }))
    await screen.findByText(words)
  }
  await add("I listen")
  vi.mocked(Section).mockClear()
  await add("I can cook")
  expect(vi.mocked(Section).mock.calls.map(([{ kind }]) => kind)).toEqual(["strength"])
})

// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen } from "@testing-library/preact"
import { userEvent } from "@testing-library/user-event"
import { afterEach, expect, test } from "vitest"
import problems from "../../../src/texts/en-GB/problems.json" with { type: "json" }
import settings from "../../../src/texts/en-GB/settings.json" with { type: "json" }
import shell from "../../../src/texts/en-GB/shell.json" with { type: "json" }
import { memoryDisk } from "../../../src/vault/memory.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }))
const box = () => screen.getByRole<HTMLInputElement>("textbox", { name: settings.name.label })

afterEach(() => {
  delete document.documentElement.dataset["theme"]
})

test("a name is changed, saved and said to be saved; it can be taken away again", async () => {
  const app = await anApp()
  await drawApp(app, "/settings")
  await press(settings.name.change)
  await userEvent.type(box(), "  Bramble ")
  await press(shell.save)
  expect(await screen.findByText("Bramble")).toBeDefined()
  expect(await screen.findByText(shell.saved)).toBeDefined()
  expect(app.state.me.value.chosenName).toBe("Bramble")

  await press(settings.name.change)
  await userEvent.clear(box())
  await press(shell.save)
  expect(await screen.findByText(settings.name.none)).toBeDefined()
})

test("a name that could not be saved stays in its box, and why is said beside it", async () => {
  const disk = memoryDisk()
  await drawApp(await anApp({ disk }), "/settings")
  await press(settings.name.change)
  await userEvent.type(box(), "Bramble")
  disk.fails.push("full")
  await press(shell.save)
  expect((await screen.findByRole("alert")).textContent).toBe(problems.full)
  expect(box().value).toBe("Bramble")
  expect(screen.queryByText(shell.saved)).toBeNull()
})

test("a name with a hidden character in it is told so before anything is saved", async () => {
  const app = await anApp()
  await drawApp(app, "/settings")
  await press(settings.name.change)
  await userEvent.click(box())
  await userEvent.paste("Bram\u0007ble")
  await press(shell.save)
  expect((await screen.findByRole("alert")).textContent).toContain("bell (U+0007)")
  expect(app.state.me.value.chosenName).toBe("")
})

test("dark is put on at once", async () => {
  await drawApp(await anApp(), "/settings")
  await userEvent.click(screen.getByRole("radio", { name: settings.look.dark }))
  expect(document.documentElement.dataset["theme"]).toBe("dark")
  await userEvent.click(screen.getByRole("radio", { name: settings.look.system }))
  expect(document.documentElement.dataset["theme"]).toBeUndefined()
})

test("where the words are is said plainly, with what is not there yet", async () => {
  await drawApp(await anApp(), "/settings")
  for (const words of [settings.storage.lock, settings.storage.sealed, settings.storage.gone])
    expect(screen.getByText(words)).toBeDefined()
})

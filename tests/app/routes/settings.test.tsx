// @vitest-environment happy-dom
import "../../support/dom.ts"
import { cleanup, screen, waitFor } from "@testing-library/preact"
import { userEvent } from "@testing-library/user-event"
import { afterEach, expect, test, vi } from "vitest"
import { dress, dressAsKept } from "../../../src/app/look.ts"
import { readPreferences, usual } from "../../../src/preferences/preferences.ts"
import { loadTexts, textsOf } from "../../../src/i18n/texts.ts"
import problems from "../../../src/texts/en-GB/problems.json" with { type: "json" }
import settings from "../../../src/texts/en-GB/settings.json" with { type: "json" }
import easyWelcome from "../../../src/texts/en-GB/welcome.easy.json" with { type: "json" }
import welcome from "../../../src/texts/en-GB/welcome.json" with { type: "json" }
import shell from "../../../src/texts/en-GB/shell.json" with { type: "json" }
import { memoryDisk } from "../../../src/vault/memory.ts"
import { anApp } from "../../support/app.ts"
import { press } from "../../support/on-page.ts"
import { aVoice, madeUpSpeech } from "../../support/voices.ts"
import { drawApp } from "../../support/draw-app.tsx"

const box = () => screen.getByRole<HTMLInputElement>("textbox", { name: settings.name.label })

afterEach(async () => {
  vi.unstubAllGlobals()
  localStorage.clear()
  await dress(usual)
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

const radio = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name })
const tick = (name: RegExp) => screen.getByRole<HTMLInputElement>("checkbox", { name })
const worn = () => ({ ...readPreferences(), theme: undefined })
const nothingElse = { ...usual, theme: undefined }

test("each way to make pages easier is chosen by its name, worn at once, kept, and there again after a reload", async () => {
  await drawApp(await anApp(), "/settings")
  await userEvent.click(radio(settings.size["150"]))
  await userEvent.click(tick(new RegExp(settings.ease.letters)))
  await userEvent.click(tick(new RegExp(settings.ease.calm)))
  await userEvent.click(radio(`${settings.words.easy} ${settings.words.easyHint}`))
  await waitFor(() => expect(readPreferences().easyRead).toBe(true))
  expect(await screen.findByText(shell.saved)).toBeDefined()
  const root = document.documentElement
  const dressed = { size: "150", letters: "clear", calm: "yes" }
  expect(root.dataset).toMatchObject(dressed)
  const chosen = { size: 150, clearLetters: true, calm: true, easyRead: true }
  expect(worn()).toEqual({ ...nothingElse, ...chosen })

  for (const name of Object.keys(dressed)) delete root.dataset[name]
  await dressAsKept()
  expect(root.dataset).toMatchObject(dressed)
  expect(textsOf("settings")("words.title")).toBe(settings.words.title)
  await loadTexts("welcome")
  expect(textsOf("welcome")("where.here")).toBe(easyWelcome.where.here)

  await userEvent.click(radio(settings.words.plain))
  await waitFor(() => expect(readPreferences().easyRead).toBe(false))
  expect(textsOf("welcome")("where.here")).toBe(welcome.where.here)
})

test("letters that could not be fetched are said to come later; with little data none are asked for", async () => {
  const asked: string[] = []
  const fonts = {
    load: async (letters: string) => {
      asked.push(letters)
      throw new DOMException("no network", "NetworkError")
    },
  }
  Object.defineProperty(document, "fonts", { value: fonts, configurable: true })
  await drawApp(await anApp(), "/settings")
  await userEvent.click(tick(new RegExp(settings.ease.letters)))
  expect(await screen.findByText(settings.ease.lettersLater)).toBeDefined()
  expect(asked).toEqual(["1em Clear"])
  await userEvent.click(tick(new RegExp(settings.ease.data)))
  expect(document.documentElement.dataset["letters"]).toBeUndefined()
  expect(screen.getByText(settings.ease.lettersNot)).toBeDefined()
  await userEvent.click(tick(new RegExp(settings.ease.letters)))
  await userEvent.click(tick(new RegExp(settings.ease.letters)))
  expect(asked).toHaveLength(1)
})

test("reading aloud is offered only where this device has a voice of its own; then each page has its button", async () => {
  await drawApp(await anApp(), "/settings")
  expect(screen.getByText(settings.ease.noVoice)).toBeDefined()
  cleanup()
  for (const [name, value] of Object.entries(madeUpSpeech([aVoice()]).globals)) vi.stubGlobal(name, value)
  await drawApp(await anApp(), "/settings")
  await userEvent.click(tick(new RegExp(settings.ease.aloud)))
  expect(await screen.findByRole("button", { name: shell.aloud.read })).toBeDefined()
  expect(readPreferences().readAloud).toBe(true)
})

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import {
  applyLook,
  readPreferences,
  savePreferences,
  showsOwnOnHome,
  usual,
} from "../../src/preferences/preferences.ts"

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

test("before a person chose anything it is as their device is set", () => {
  expect(readPreferences()).toEqual(usual)
})

test("choices come back, each beside the others", () => {
  expect(savePreferences({ theme: "dark" })).toBe(true)
  expect(savePreferences({ language: "en-GB" })).toBe(true)
  expect(readPreferences()).toEqual({ ...usual, theme: "dark", language: "en-GB" })
})

test.each([
  "{",
  "7",
  "null",
  '{"theme":"loud","language":7}',
  '{"theme":["dark"],"language":"<b>"}',
  '{"device":"lent","ownOnRightNow":"yes"}',
  '{"easyRead":"yes","size":"150","clearLetters":1,"readAloud":{},"calm":null,"littleData":[true],"hidesHowFar":1}',
  '{"size":1000}',
  '{"nameOnHome":"yes","leaving":{"to":"https://example.org/"}}',
  '{"lockMinutes":"never","lockedShows":"people"}',
  '{"lockMinutes":2,"lockedShows":["everything",7]}',
])("a damaged record (%s) is as usual, not an error", (kept) => {
  localStorage.setItem("open-door-preferences", kept)
  expect(readPreferences()).toEqual(usual)
})

test("one damaged choice does not hide the other", () => {
  localStorage.setItem("open-door-preferences", '{"theme":"dark","language":7,"more":1}')
  expect(readPreferences()).toEqual({ ...usual, theme: "dark" })
})

test("a browser that gives no storage is said, not thrown", () => {
  const refuse = () => {
    throw new DOMException("forbidden", "SecurityError")
  }
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse })
  expect(savePreferences({ theme: "dark" })).toBe(false)
  expect(readPreferences()).toEqual(usual)
})

test("what an earlier version kept is still read, and what it did not know is as usual", () => {
  localStorage.setItem(
    "open-door-preferences",
    '{"theme":"dark","language":null,"device":"shared","ownOnRightNow":true}',
  )
  expect(readPreferences()).toEqual({ ...usual, theme: "dark", device: "shared", ownOnRightNow: true })
})

test("how it looks and reads comes back as it was chosen", () => {
  const chosen = {
    easyRead: true,
    size: 150,
    clearLetters: true,
    readAloud: true,
    calm: true,
    littleData: true,
    hidesHowFar: true,
    lockMinutes: null,
    lockedShows: ["people", "places"],
    nameOnHome: false,
    leaving: {
      to: "https://www.example.org/weather",
      words: { leave: "Leave", two: "Twice more", one: "Once more", over: "Not leaving", blank: "Blank" },
    },
  } as const
  expect(savePreferences(chosen)).toBe(true)
  expect(readPreferences()).toEqual({ ...usual, ...chosen })
})

test("the first page shows a name on one's own phone unless it is hidden, and on a shared one only if it is wanted", () => {
  const shown = (chosen: Partial<typeof usual>) => showsOwnOnHome({ ...usual, ...chosen })
  expect([shown({}), shown({ nameOnHome: false })]).toEqual([true, false])
  expect([shown({ device: "shared" }), shown({ device: "shared", nameOnHome: true })]).toEqual([false, true])
})

test("the page is dressed as chosen, and as the device is set when nothing is", () => {
  const dress = () =>
    ["theme", "size", "letters", "calm"].map((name) => document.documentElement.dataset[name])
  applyLook({ ...usual, theme: "dark", size: 200, clearLetters: true, calm: true })
  expect(dress()).toEqual(["dark", "200", "clear", "yes"])
  applyLook(usual)
  expect(dress()).toEqual([undefined, undefined, undefined, undefined])
})

test("with little data no letters are fetched, even where they were chosen", () => {
  applyLook({ ...usual, clearLetters: true, littleData: true })
  expect(document.documentElement.dataset["letters"]).toBeUndefined()
})

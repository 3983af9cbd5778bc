// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { applyTheme, readPreferences, savePreferences } from "../../src/preferences/preferences.ts"

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

const usual = { theme: "system", language: null, device: "mine", ownOnRightNow: false }

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

test("the page is dressed as chosen, and as the device is set when nothing is", () => {
  applyTheme({ theme: "dark" })
  expect(document.documentElement.dataset["theme"]).toBe("dark")
  applyTheme({ theme: "system" })
  expect(document.documentElement.dataset["theme"]).toBeUndefined()
})

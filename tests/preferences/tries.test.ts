// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest"
import { readTries, saveTries } from "../../src/preferences/tries.ts"

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

test("the count of tries survives a reload, and none leaves no trace", () => {
  expect(readTries()).toBe(0)
  saveTries(6)
  expect(readTries()).toBe(6)
  saveTries(0)
  expect(localStorage.length).toBe(0)
})

test.each(["", "-3", "2.5", "many", "NaN"])(
  "a damaged count (%s) is none, and never a wait without end",
  (kept) => {
    localStorage.setItem("open-door-tries", kept)
    expect(readTries()).toBe(0)
  },
)

test("a browser that gives no storage breaks nothing", () => {
  const refuse = () => {
    throw new DOMException("no", "SecurityError")
  }
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse })
  saveTries(3)
  expect(readTries()).toBe(0)
})

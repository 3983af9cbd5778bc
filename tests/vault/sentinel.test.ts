// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { localSentinel } from "../../src/vault/sentinel.ts"

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

test("what is remembered comes back, and is nothing but the vault's id, generation and day", () => {
  expect(localSentinel.read()).toBeUndefined()
  localSentinel.write({ vault: "v", generation: 7, day: "2026-11-22" })
  expect(localSentinel.read()).toEqual({ vault: "v", generation: 7, day: "2026-11-22" })
  expect(Object.entries(localStorage)).toEqual([
    ["open-door-sentinel", '{"vault":"v","generation":7,"day":"2026-11-22"}'],
  ])
})

test.each(["{", "7", "null", "{}", '{"vault":"v","generation":"7","day":"2026-11-22"}'])(
  "a damaged record (%s) is as if there were none",
  (kept) => {
    localStorage.setItem("open-door-sentinel", kept)
    expect(localSentinel.read()).toBeUndefined()
  },
)

test("a browser that forbids localStorage does not stop a save", () => {
  const refuse = () => {
    throw new DOMException("forbidden", "SecurityError")
  }
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse })
  expect(() => localSentinel.write({ vault: "v", generation: 1, day: "2026-11-22" })).not.toThrow()
  expect(localSentinel.read()).toBeUndefined()
})

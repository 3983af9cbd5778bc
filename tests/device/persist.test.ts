import { afterEach, expect, test, vi } from "vitest"
import { askRoom, askToPersist, isNearlyFull, isPersisted } from "../../src/device/persist.ts"

afterEach(() => vi.unstubAllGlobals())

const browserSays = (says: boolean) =>
  vi.stubGlobal("navigator", { storage: { persist: async () => says, persisted: async () => says } })

test("a browser that will not clear the storage says so", async () => {
  browserSays(true)
  expect([await askToPersist(), await isPersisted()]).toEqual(["kept", "kept"])
})

test("a browser that may clear it says so", async () => {
  browserSays(false)
  expect([await askToPersist(), await isPersisted()]).toEqual(["may-go", "may-go"])
})

test("a browser that cannot say leaves it open", async () => {
  vi.stubGlobal("navigator", {})
  expect([await askToPersist(), await isPersisted()]).toEqual(["unknown", "unknown"])
  vi.stubGlobal("navigator", { storage: { persist: () => Promise.reject(new Error("private window")) } })
  expect(await askToPersist()).toBe("unknown")
})

test("little room is nine tenths taken, or less than 20 MB free", () => {
  expect(isNearlyFull({ usage: 89, quota: 1e9 })).toBe(false)
  expect(isNearlyFull({ usage: 0.9e9, quota: 1e9 })).toBe(true)
  expect(isNearlyFull({ usage: 0, quota: 19_999_999 })).toBe(true)
  expect(isNearlyFull({ usage: 0, quota: 20_000_000 })).toBe(false)
})

test("room is told as the browser reckons it, and not made up where it does not", async () => {
  vi.stubGlobal("navigator", { storage: { estimate: async () => ({ usage: 1, quota: 2 }) } })
  expect(await askRoom()).toEqual({ usage: 1, quota: 2 })
  vi.stubGlobal("navigator", { storage: { estimate: async () => ({}) } })
  expect(await askRoom()).toBeUndefined()
  vi.stubGlobal("navigator", {})
  expect(await askRoom()).toBeUndefined()
})

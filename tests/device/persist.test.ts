import { afterEach, expect, test, vi } from "vitest"
import { askToPersist, isPersisted } from "../../src/device/persist.ts"

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

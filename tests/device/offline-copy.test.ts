import { afterEach, expect, test, vi } from "vitest"
import { dropOfflineCopy, offlineCopyLeft } from "../../src/device/offline-copy.ts"

afterEach(() => vi.unstubAllGlobals())

test("the worker goes before its caches, and what is left is counted", async () => {
  const did: string[] = []
  const kept = new Set(["build-1", "build-2"])
  const workers = new Set(["/"])
  vi.stubGlobal("caches", {
    keys: async () => [...kept],
    delete: async (name: string) => {
      did.push(name)
      return kept.delete(name)
    },
  })
  vi.stubGlobal("navigator", {
    serviceWorker: {
      getRegistrations: async () =>
        [...workers].map((scope) => ({
          unregister: async () => {
            did.push(scope)
            return workers.delete(scope)
          },
        })),
    },
  })
  expect(await offlineCopyLeft()).toEqual({ caches: 2, workers: 1 })
  await dropOfflineCopy()
  expect(did).toEqual(["/", "build-1", "build-2"])
  expect(await offlineCopyLeft()).toEqual({ caches: 0, workers: 0 })
})

test("a browser that has neither is no error, and nothing is claimed of it", async () => {
  vi.stubGlobal("caches", undefined)
  vi.stubGlobal("navigator", {})
  await expect(dropOfflineCopy()).resolves.toBeUndefined()
  expect(await offlineCopyLeft()).toEqual({ caches: undefined, workers: undefined })
})

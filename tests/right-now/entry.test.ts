// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { readOwn } from "../../src/right-now/read.ts"

// What the entry does with a page is held in a real browser, beside the vault that writes it.

const fixed = "<p>Ring 999</p><h2 id='numbers'>Talk to someone</h2>"
beforeEach(() => {
  document.body.innerHTML = fixed
  vi.resetModules()
})
afterEach(() => vi.unstubAllGlobals())

test.each([
  ["has no files and no database", {}, undefined],
  ["forbids both", { storage: { getDirectory: () => Promise.reject(new Error("forbidden")) } }, undefined],
  [
    "holds files that are no page",
    {
      storage: {
        getDirectory: async () => ({
          getDirectoryHandle: async () => ({
            getFileHandle: async () => ({ getFile: async () => new Blob(["not a page at all"]) }),
          }),
        }),
      },
    },
    {
      open: () => {
        throw new Error("broken")
      },
    },
  ],
])(
  "a browser that %s leaves the fixed part as it is, without an error",
  async (_what, navigator, indexedDB) => {
    vi.stubGlobal("navigator", navigator)
    vi.stubGlobal("indexedDB", indexedDB)
    await import("../../src/right-now/entry.ts")
    expect(await readOwn()).toBeUndefined()
    expect(document.body.innerHTML.replaceAll('"', "'")).toBe(fixed)
  },
)

test("a page without a place for the list is no error", async () => {
  document.body.innerHTML = ""
  await expect(import("../../src/right-now/entry.ts")).resolves.toBeDefined()
})

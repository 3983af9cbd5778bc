// @vitest-environment happy-dom
import { getByRole, queryByRole } from "@testing-library/preact"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { randomBytes } from "../../src/crypto/random.ts"
import { doorstep, type Doorstep, sealDoorstep } from "../../src/right-now/format.ts"
import { inShort, withNear } from "../../src/right-now/near.ts"
import { readOwn } from "../../src/right-now/read.ts"
import { plainTurning } from "../support/plain-words.ts"

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

const aPage = (heading: string): Doorstep => ({
  v: 2,
  generation: 1,
  ours: { language: "en-GB", words: plainTurning },
  cards: [{ heading, part: "", lines: [{ text: "tea", note: "", links: [] }] }],
})
const key = randomBytes(32)
const standing = () => document.querySelector("#right-now-own h2")?.textContent

async function aKeptPageWith(near: Doorstep): Promise<void> {
  const place = `<div id="right-now-own"></div>${fixed}`
  document.body.innerHTML = withNear(place, { key, sealed: await sealDoorstep(key, near) })
}

/** A browser whose files are these; every other is not found. `undefined`: it has none to ask. */
function aBrowserWith(
  files: Record<string, Uint8Array<ArrayBuffer>> | undefined,
  ready: Promise<unknown> = Promise.resolve(),
): void {
  const none = new DOMException("none", "NotFoundError")
  const folder = {
    getFileHandle: async (name: string) => {
      const bytes = files?.[name]
      if (bytes === undefined) throw none
      return { getFile: async () => new Blob([bytes]) }
    },
  }
  const getDirectory = async () => {
    if (files === undefined) throw new Error("forbidden")
    await ready
    return { getDirectoryHandle: async () => folder }
  }
  vi.stubGlobal("navigator", { storage: { getDirectory } })
  vi.stubGlobal("indexedDB", undefined)
}

test("the list in the kept page stands there without waiting for files, and is gone from the HTML", async () => {
  aBrowserWith(undefined)
  await aKeptPageWith(aPage("What helps me"))
  await import("../../src/right-now/entry.ts")
  await expect.poll(standing).toBe("What helps me")
  expect(document.body.innerHTML).not.toContain("data-own")
})

test("where the files say otherwise, they count", async () => {
  aBrowserWith({
    [doorstep.key]: key,
    [doorstep.page]: await sealDoorstep(key, aPage("What helps me today")),
  })
  await aKeptPageWith(aPage("What helped me"))
  await import("../../src/right-now/entry.ts")
  await expect.poll(standing).toBe("What helps me today")
})

const aLongPage: Doorstep = {
  ...aPage(""),
  cards: ["What helps me", "Reasons"].map((heading) => ({
    heading,
    part: "",
    lines: Array.from({ length: 60 }, (_, at) => ({ text: `${heading}, ${at}`, note: "", links: [] })),
  })),
}
const press = (name: string) => getByRole(document.body, "button", { name }).click()
const lines = () => document.querySelectorAll("#right-now-own li").length

test("of a long list the kept page has the beginning, and its other lines come from the file without drawing anything again", async () => {
  const looked = Promise.withResolvers<void>()
  const files = { [doorstep.key]: key, [doorstep.page]: await sealDoorstep(key, aLongPage) }
  aBrowserWith(files, looked.promise)
  await aKeptPageWith(inShort(aLongPage))
  await import("../../src/right-now/entry.ts")
  await expect.poll(standing).toBe("What helps me")
  press("next")
  const heading = document.querySelector("#right-now-own h2")
  press("more")
  expect(lines()).toBe(6)
  looked.resolve()
  await expect.poll(lines).toBe(60)
  expect(document.querySelector("#right-now-own h2")).toBe(heading)
  expect(heading?.textContent).toBe("Reasons")
})

test("a long list of which the file cannot be read stands there as far as the kept page has it", async () => {
  aBrowserWith(undefined)
  await aKeptPageWith(inShort(aLongPage))
  await import("../../src/right-now/entry.ts")
  await expect.poll(standing).toBe("What helps me")
  press("more")
  await expect.poll(() => queryByRole(document.body, "button", { name: "more" })).toBeNull()
  expect(lines()).toBe(6)
})

test("a long list of which the file says something else at its beginning is drawn as the file has it", async () => {
  aBrowserWith({ [doorstep.key]: key, [doorstep.page]: await sealDoorstep(key, aLongPage) })
  await aKeptPageWith(inShort({ ...aLongPage, cards: aLongPage.cards.slice(1) }))
  await import("../../src/right-now/entry.ts")
  await expect.poll(standing).toBe("What helps me")
  expect(document.querySelector(".own-foot")?.textContent).toBe("1 of 3")
})

test("where the files were taken away, the list in the kept page goes too", async () => {
  const looked = Promise.withResolvers<void>()
  aBrowserWith({}, looked.promise)
  await aKeptPageWith(aPage("What helped me"))
  await import("../../src/right-now/entry.ts")
  await expect.poll(standing).toBe("What helped me")
  looked.resolve()
  await expect.poll(standing).toBeUndefined()
  expect(document.body.textContent).toContain("Ring 999")
})

test("a list in the kept page that does not open is as none: the files are read", async () => {
  aBrowserWith({ [doorstep.key]: key, [doorstep.page]: await sealDoorstep(key, aPage("What helps me")) })
  document.body.innerHTML = withNear(`<div id="right-now-own"></div>${fixed}`, {
    key,
    sealed: randomBytes(90),
  })
  await import("../../src/right-now/entry.ts")
  await expect.poll(standing).toBe("What helps me")
})

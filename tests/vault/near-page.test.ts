import { afterEach, expect, test, vi } from "vitest"
import { randomBytes } from "../../src/crypto/random.ts"
import { doorstep, type Doorstep, openDoorstep, sealDoorstep } from "../../src/right-now/format.ts"
import { inShort, type Near } from "../../src/right-now/near.ts"
import { filesAndKeptPage, keptPage } from "../../src/vault/near-page.ts"
import { plainTurning } from "../support/plain-words.ts"
import { memoryFiles, type SideFiles } from "../../src/vault/side-files.ts"

const key = randomBytes(32)
const page = (generation: number): Doorstep => ({
  v: 2,
  generation,
  ours: { language: "en-GB", words: plainTurning },
  cards: [],
})
const sealedPage = (generation: number) => sealDoorstep(key, page(generation))

afterEach(() => vi.unstubAllGlobals())

function setUp(given: SideFiles = memoryFiles()) {
  const held: (Near | undefined)[] = []
  const kept = {
    hold: async (near: Near | undefined) => {
      held.push(near)
      return true
    },
  }
  return { files: filesAndKeptPage(given, kept), held }
}

test("what the files say now stands in the kept page", async () => {
  const { files, held } = setUp()
  const sealed = await sealedPage(1)
  await files.write(doorstep.key, key)
  await files.write(doorstep.page, sealed)
  expect(held.at(-1)).toEqual({ key, sealed })
})

test("before a file changes it is taken out, so that a page that stands there is never older", async () => {
  const { files, held } = setUp()
  await files.write(doorstep.key, key)
  await files.write(doorstep.page, await sealedPage(1))
  const newer = await sealedPage(2)
  const before = held.length
  await files.write(doorstep.spare, newer)
  expect(held.slice(before)).toEqual([undefined])
  await files.write(doorstep.page, newer)
  expect(held.slice(before)).toEqual([undefined, undefined, { key, sealed: newer }])
})

test("a file that could not be written leaves nothing in the kept page", async () => {
  const { files, held } = setUp(memoryFiles(false))
  expect(await files.write(doorstep.page, await sealedPage(1))).toBe(false)
  expect(held).toEqual([undefined])
})

test("a new key takes out what was sealed with the old one", async () => {
  const { files, held } = setUp()
  await files.write(doorstep.key, key)
  await files.write(doorstep.page, await sealedPage(1))
  await files.write(doorstep.key, key)
  expect(held.at(-1)).toBeDefined()
  await files.write(doorstep.key, randomBytes(32))
  expect(held.at(-1)).toBeUndefined()
})

test("taking a file away takes it out, and a file of something else changes nothing", async () => {
  const { files, held } = setUp()
  await files.write("snapshot.a", key)
  await files.remove("snapshot.a")
  expect(held).toEqual([])
  await files.remove(doorstep.page)
  expect(held).toEqual([undefined])
})

test("of a page too long for the HTML it has what stands there at first; the file keeps all", async () => {
  const given = memoryFiles()
  const { files, held } = setUp(given)
  const lines = Array.from({ length: 60 }, () => ({ text: "x".repeat(2000), note: "", links: [] }))
  const long = { ...page(1), cards: [{ heading: "What helps me", part: "", lines }] }
  const sealed = await sealDoorstep(key, long)
  await files.write(doorstep.key, key)
  await files.write(doorstep.page, sealed)
  const near = held.at(-1)?.sealed ?? new Uint8Array()
  expect(near.length).toBeLessThan(3000)
  expect(await openDoorstep(key, near)).toEqual({ ok: true, value: inShort(long) })
  expect(given.files.get(doorstep.page)).toEqual(sealed)
})

const html = `<div id="right-now-own" data-next="On"></div>`
const policy = "default-src 'none'"

function kept(pages: Record<string, string>) {
  const all = new Map(Object.entries(pages))
  const open = async (name: string) => ({
    match: async () => {
      const text = all.get(name)
      const headers = { "content-security-policy": policy, "content-encoding": "br" }
      return text === undefined ? undefined : new Response(text, { headers })
    },
    put: async (_path: string, response: Response) => {
      expect(Object.fromEntries(response.headers)).toMatchObject({ "content-security-policy": policy })
      expect(response.headers.has("content-encoding")).toBe(false)
      all.set(name, await response.text())
    },
  })
  vi.stubGlobal("caches", { keys: async () => [...all.keys()], open })
  return all
}

test("every kept build has it, with the policy it came with; other caches and pages that are not ours are left alone", async () => {
  const all = kept({ "build-a": html, "build-b": html, "build-c": "<h1>Sign in</h1>", else: html })
  const near = { key, sealed: await sealedPage(1) }
  expect(await keptPage.hold(near)).toBe(true)
  expect(all.get("build-a")).toContain("data-own=")
  expect(all.get("build-b")).toBe(all.get("build-a"))
  expect([all.get("build-c"), all.get("else")]).toEqual(["<h1>Sign in</h1>", html])
  await keptPage.hold(undefined)
  expect(all.get("build-a")).toBe(html)
})

test("a browser without caches keeps nothing, and that is no error", async () => {
  vi.stubGlobal("caches", undefined)
  expect(await keptPage.hold(undefined)).toBe(false)
})

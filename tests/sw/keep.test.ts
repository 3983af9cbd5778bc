import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { Build } from "../../src/sw/build.ts"
import { dropOldBuilds, keepAsked, keepBuild } from "../../src/sw/keep.ts"

// The browser's cache storage as far as the worker uses it: names in the order they were opened.
const boxes = new Map<string, Map<string, Response>>()
const asked: string[] = []
const missing = new Set<string>()

const aBuild = (id: string, changes: Partial<Build> = {}): Build => ({
  id,
  pages: [{ address: "/", integrity: "sha256-page" }],
  assets: ["/assets/app-1.js"],
  letters: [],
  ...changes,
})

beforeEach(() => {
  boxes.clear()
  asked.length = 0
  missing.clear()
  vi.stubGlobal("caches", {
    open: async (name: string) => {
      const box = boxes.get(name) ?? new Map<string, Response>()
      boxes.set(name, box)
      return { put: async (address: string, response: Response) => void box.set(address, response) }
    },
    match: async (address: string) => [...boxes.values()].find((box) => box.has(address))?.get(address),
    keys: async () => [...boxes.keys()],
    delete: async (name: string) => boxes.delete(name),
  })
  vi.stubGlobal("fetch", async (asking: string | Request) => {
    const address = typeof asking === "string" ? asking : new URL(asking.url).pathname
    asked.push(address)
    return new Response("", { status: missing.has(address) ? 404 : 200 })
  })
})
afterEach(() => vi.unstubAllGlobals())

test("a build is kept whole, and what an earlier one had already is not fetched again", async () => {
  await keepBuild(aBuild("a"))
  await keepBuild(aBuild("b", { assets: ["/assets/app-1.js", "/assets/plan-2.js"] }))
  expect([...(boxes.get("build-b")?.keys() ?? [])].toSorted()).toEqual([
    "/",
    "/assets/app-1.js",
    "/assets/plan-2.js",
  ])
  expect(asked).toEqual(["/", "/assets/app-1.js", "/", "/assets/plan-2.js"])
})

test("a build with a piece missing is not kept at all, and the one before stays", async () => {
  await keepBuild(aBuild("a"))
  missing.add("/assets/plan-2.js")
  await expect(keepBuild(aBuild("b", { assets: ["/assets/plan-2.js"] }))).rejects.toThrow(
    "did not come whole",
  )
  expect([...boxes.keys()]).toEqual(["build-a"])
})

test("the build in use and the two before it stay for tabs that wait with their person; what is not ours is left alone", async () => {
  boxes.set("somebody-else", new Map())
  for (const id of ["a", "b", "c", "d"]) await keepBuild(aBuild(id))
  await dropOldBuilds(aBuild("d"))
  expect([...boxes.keys()]).toEqual(["somebody-else", "build-b", "build-c", "build-d"])
})

test("letters are fetched and kept for those who chose them, and go along into the next build; nobody else has them", async () => {
  const letters = ["/assets/clear-1.woff2"]
  await keepBuild(aBuild("a", { letters }))
  expect(asked).not.toContain("/assets/clear-1.woff2")
  const request = new Request("https://door.example/assets/clear-1.woff2")
  expect((await keepAsked(aBuild("a", { letters }), request)).status).toBe(200)
  expect([...(boxes.get("build-a")?.keys() ?? [])]).toContain("/assets/clear-1.woff2")
  asked.length = 0
  await keepBuild(aBuild("b", { letters }))
  expect([...(boxes.get("build-b")?.keys() ?? [])]).toContain("/assets/clear-1.woff2")
  expect(asked).toEqual(["/"])
})

test("what is not letters of this build is handed on and not kept; so are letters that did not come", async () => {
  missing.add("/assets/clear-1.woff2")
  const build = aBuild("a", { letters: ["/assets/clear-1.woff2"] })
  await keepAsked(build, new Request("https://door.example/assets/old-1.js"))
  expect((await keepAsked(build, new Request("https://door.example/assets/clear-1.woff2"))).status).toBe(404)
  expect([...boxes.keys()]).toEqual([])
})

import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { Build } from "../../src/sw/build.ts"
import { dropAllBuilds, dropOldBuilds, keepAsked, keepBuild, keptAsset } from "../../src/sw/keep.ts"

// The browser's cache storage as far as the worker uses it: names in the order they were opened.
const boxes = new Map<string, Map<string, Response>>()
const asked: string[] = []
const missing = new Set<string>()
const signIn = new Set<string>()
let isFull = false

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
  signIn.clear()
  isFull = false
  vi.stubGlobal("caches", {
    open: async (name: string) => {
      const box = boxes.get(name) ?? new Map<string, Response>()
      boxes.set(name, box)
      return {
        put: async (address: string, response: Response) => {
          if (isFull) throw new DOMException("no room", "QuotaExceededError")
          box.set(address, response)
        },
        match: async (address: string) => box.get(address),
      }
    },
    match: async (address: string) => [...boxes.values()].find((box) => box.has(address))?.get(address),
    keys: async () => [...boxes.keys()],
    delete: async (name: string) => boxes.delete(name),
  })
  vi.stubGlobal("fetch", async (asking: string | Request) => {
    const address = typeof asking === "string" ? asking : new URL(asking.url).pathname
    asked.push(address)
    return new Response("", {
      status: missing.has(address) ? 404 : 200,
      headers: { "Content-Type": signIn.has(address) ? "text/html" : typeOf(address) },
    })
  })
})
const typeOf = (address: string) =>
  address.endsWith(".js") ? "text/javascript" : address.endsWith(".woff2") ? "font/woff2" : "text/html"
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

test("a build whose download broke off is no build yet, and the next try fetches only the rest", async () => {
  await keepBuild(aBuild("a"))
  missing.add("/assets/plan-2.js")
  const assets = ["/assets/app-2.js", "/assets/plan-2.js"]
  await expect(keepBuild(aBuild("b", { assets }))).rejects.toThrow("did not come whole")
  expect([...(boxes.get("build-b")?.keys() ?? [])]).toEqual(["/assets/app-2.js"])
  expect([...(boxes.get("build-a")?.keys() ?? [])]).toEqual(["/assets/app-1.js", "/"])
  missing.clear()
  asked.length = 0
  await keepBuild(aBuild("b", { assets }))
  expect(asked.toSorted()).toEqual(["/", "/assets/plan-2.js"])
  expect([...(boxes.get("build-b")?.keys() ?? [])].at(-1)).toBe("/")
})

test("on a phone without room nothing half stays lying", async () => {
  isFull = true
  await expect(keepBuild(aBuild("b"))).rejects.toThrow("no room")
  expect([...boxes.keys()]).toEqual([])
})

test("a wifi's sign-in page is no piece of the app: it is asked for past what the browser kept, then given up", async () => {
  signIn.add("/assets/app-1.js")
  await expect(keepBuild(aBuild("a"))).rejects.toThrow("did not come whole")
  expect(asked).toEqual(["/", "/assets/app-1.js", "/assets/app-1.js"])
  expect([...(boxes.get("build-a")?.keys() ?? [])]).toEqual([])
  const request = new Request("https://door.example/assets/app-1.js")
  expect((await keepAsked(aBuild("a"), request)).type).toBe("error")
  expect([...(boxes.get("build-a")?.keys() ?? [])]).toEqual([])
})

test("a sign-in page an older version kept under a piece's name is not handed on", async () => {
  boxes.set(
    "build-old",
    new Map([["/assets/app-1.js", new Response("", { headers: { "Content-Type": "text/html" } })]]),
  )
  expect(await keptAsset("/assets/app-1.js")).toBeUndefined()
  await keepBuild(aBuild("a"))
  expect(asked).toContain("/assets/app-1.js")
})

test("a piece of its own build that the browser threw away is kept again when it is asked for", async () => {
  await keepAsked(aBuild("a"), new Request("https://door.example/assets/app-1.js"))
  expect([...(boxes.get("build-a")?.keys() ?? [])]).toEqual(["/assets/app-1.js"])
})

test("the build in use and the two before it stay for tabs that wait with their person; what is not ours is left alone", async () => {
  boxes.set("somebody-else", new Map())
  for (const id of ["a", "b", "c", "d"]) await keepBuild(aBuild(id))
  await dropOldBuilds(aBuild("d"))
  expect([...boxes.keys()]).toEqual(["somebody-else", "build-b", "build-c", "build-d"])
})

test("a download that broke off pushes no whole build out and goes itself; one that comes after is left to come", async () => {
  for (const id of ["a", "b"]) await keepBuild(aBuild(id))
  boxes.set("build-broken-off", new Map([["/assets/app-9.js", new Response("")]]))
  await keepBuild(aBuild("c"))
  boxes.set("build-coming", new Map())
  await dropOldBuilds(aBuild("c"))
  expect([...boxes.keys()]).toEqual(["build-a", "build-b", "build-c", "build-coming"])
})

test("when the worker is to go, every build goes and nothing else does", async () => {
  boxes.set("somebody-else", new Map())
  for (const id of ["a", "b"]) await keepBuild(aBuild(id))
  await dropAllBuilds()
  expect([...boxes.keys()]).toEqual(["somebody-else"])
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

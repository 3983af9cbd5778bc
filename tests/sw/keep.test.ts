import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { Build } from "../../src/sw/build.ts"
import { dropAllBuilds, dropOldBuilds, keepAsked, keepBuild, keepTold, keptAsset } from "../../src/sw/keep.ts"

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
  asked: [],
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
        keys: async () => [...box.keys()].map((address) => ({ url: `https://door.example${address}` })),
      }
    },
    match: async (address: string) => [...boxes.values()].find((box) => box.has(address))?.get(address),
    keys: async () => [...boxes.keys()],
    delete: async (name: string) => boxes.delete(name),
  })
  vi.stubGlobal("location", { origin: "https://door.example" })
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

test("where the browser's store does not open, a piece counts as not kept, and comes over the network", async () => {
  const closed = async () => {
    throw new DOMException("it does not open", "UnknownError")
  }
  vi.stubGlobal("caches", { open: closed, match: closed })
  expect(await keptAsset("/assets/app-1.js")).toBeUndefined()
  const answer = await keepAsked(aBuild("a"), new Request("https://door.example/assets/app-1.js"))
  expect(answer.status).toBe(200)
  signIn.add("/assets/app-1.js")
  const other = await keepAsked(aBuild("a"), new Request("https://door.example/assets/app-1.js"))
  expect(other.type).toBe("error")
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

const letters = ["/assets/clear-aBcD_-12.woff2"]
const keptIn = (id: string) => [...(boxes.get(`build-${id}`)?.keys() ?? [])]

test("letters are fetched and kept for those who chose them, and go along into the next build; nobody else has them", async () => {
  await keepBuild(aBuild("a", { asked: letters }))
  expect(asked).not.toContain(letters[0])
  const request = new Request(`https://door.example${letters[0]}`)
  expect((await keepAsked(aBuild("a", { asked: letters }), request)).status).toBe(200)
  expect(keptIn("a")).toContain(letters[0])
  asked.length = 0
  await keepBuild(aBuild("b", { asked: letters }))
  expect(keptIn("b")).toContain(letters[0])
  expect(asked).toEqual(["/"])
})

test("whoever asked for a piece once has it in every build after, under its new name; nobody else's phone fetches it", async () => {
  const before = [
    "/assets/eased-aaaaaaaa.js",
    "/assets/easy-words-en-GB-bbbbbbbb.js",
    "/assets/sample-cccc-_cc.js",
  ]
  const after = [
    "/assets/eased-dddddddd.js",
    "/assets/easy-words-en-GB-eeee-_ee.js",
    "/assets/sample-ffffffff.js",
  ]
  await keepBuild(aBuild("a", { asked: before }))
  await keepAsked(aBuild("a", { asked: before }), new Request(`https://door.example${before[1]}`))
  await keepBuild(aBuild("b", { asked: after }))
  expect(keptIn("b")).toEqual(expect.arrayContaining([after[1]]))
  expect(asked).not.toContain(after[0])
  await keepBuild(aBuild("c", { asked: before }))
  expect(keptIn("c")).toContain(before[1])
  expect([...keptIn("b"), ...keptIn("c")].filter((one) => /eased|sample/.test(one))).toEqual([])
})

test("a build is not whole without a piece this phone's person asked for once", async () => {
  await keepBuild(aBuild("a", { asked: letters }))
  await keepAsked(aBuild("a", { asked: letters }), new Request(`https://door.example${letters[0]}`))
  const after = "/assets/clear-xxxxxxxx.woff2"
  missing.add(after)
  await expect(keepBuild(aBuild("b", { asked: [after] }))).rejects.toThrow("did not come whole")
  expect(keptIn("b")).not.toContain("/")
})

test("a piece that was in every build until now stays with those who have it, when it becomes one to ask for", async () => {
  await keepBuild(aBuild("a", { assets: ["/assets/sample-aaaaaaaa.js"] }))
  await keepBuild(aBuild("b", { asked: ["/assets/sample-bbbbbbbb.js"] }))
  expect(keptIn("b")).toContain("/assets/sample-bbbbbbbb.js")
})

test("what a page loaded past the worker is kept as far as it is of this build, asked for or lost; what does not come is not", async () => {
  const build = aBuild("a", {
    asked: ["/assets/eased-aaaaaaaa.js", "/assets/sample-bbbbbbbb.js", ...letters],
  })
  missing.add(letters[0] ?? "")
  const told = ["/assets/eased-aaaaaaaa.js", letters[0], "/assets/app-1.js", "/api/hubs"]
  await keepTold(build, [...told.map((one) => `https://door.example${one}`), 7])
  await keepTold(build, ["https://elsewhere.example/assets/sample-bbbbbbbb.js"])
  expect(keptIn("a").toSorted()).toEqual(["/assets/app-1.js", "/assets/eased-aaaaaaaa.js"])
  await keepTold(build, ["https://door.example/assets/eased-aaaaaaaa.js"])
  expect(asked.filter((one) => one.includes("eased"))).toHaveLength(1)
})

test("what this build does not have is handed on and not kept; so are letters that did not come", async () => {
  missing.add(letters[0] ?? "")
  const build = aBuild("a", { asked: letters })
  await keepAsked(build, new Request("https://door.example/assets/old-1.js"))
  expect((await keepAsked(build, new Request(`https://door.example${letters[0]}`))).status).toBe(404)
  expect([...boxes.keys()]).toEqual([])
})

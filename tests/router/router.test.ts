import { expect, test } from "vitest"
import { memoryPlaces } from "../../src/router/places.ts"
import { createRouter } from "../../src/router/router.ts"

const Broken = () => null
const [Home, Plan, Hubs] = [() => null, () => null, () => null]
const Missing = () => null
const known = new Map([
  ["/", Home],
  ["/plan", Plan],
  ["/hubs", Hubs],
])

function aRouter(start = "/", mustStay: (path: string) => boolean = () => false) {
  const places = memoryPlaces(start)
  const comes = new Map<string, Promise<void>>()
  const router = createRouter({
    places,
    broken: Broken,
    missing: Missing,
    mustStay,
    async find(path) {
      await comes.get(path)
      const page = known.get(path)
      if (page === undefined) throw new Error("no such page")
      return page
    },
  })
  return { places, router, comes }
}

const later = () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { promise, resolve }
}

test("the first page is that of the address a person opened", async () => {
  const { router } = aRouter("/plan")
  expect(router.shown.value).toBeUndefined()
  await router.load()
  expect(router.shown.value).toEqual({ path: "/plan", page: Plan })
})

test("the page before stays until the next one came, while the address says where it goes", async () => {
  const { router, places, comes } = aRouter()
  await router.load()
  const slow = later()
  comes.set("/plan", slow.promise)
  const going = router.go("/plan")
  expect(places.path()).toBe("/plan")
  expect(router.shown.value?.page).toBe(Home)
  slow.resolve()
  await going
  expect(router.shown.value).toEqual({ path: "/plan", page: Plan })
})

test("of two pages asked for at once, the one asked for last is shown, however late the first comes", async () => {
  const { router, comes } = aRouter()
  await router.load()
  const slow = later()
  comes.set("/plan", slow.promise)
  const first = router.go("/plan")
  await router.go("/hubs")
  slow.resolve()
  await first
  expect(router.shown.value).toEqual({ path: "/hubs", page: Hubs })
})

test("a page that does not come has one in its place, and pressing again tries again", async () => {
  const { router, comes } = aRouter()
  await router.load()
  comes.set("/plan", Promise.reject(new Error("the network went")))
  await router.go("/plan")
  const first = router.shown.value
  expect(first).toEqual({ path: "/plan", page: Missing })
  await router.go("/plan")
  expect(router.shown.value, "and it is told anew").not.toBe(first)
  expect(router.shown.value).toEqual(first)
  comes.delete("/plan")
  await router.go("/plan")
  expect(router.shown.value?.page).toBe(Plan)
})

test("going back leads to the page before; the same page twice is one step", async () => {
  const { router, places } = aRouter()
  const stop = router.follow()
  await router.load()
  await router.go("/plan")
  await router.go("/plan")
  places.back()
  await expect.poll(() => router.shown.value?.page).toBe(Home)
  stop()
})

test("pressing the link of the page a person is on draws nothing anew", async () => {
  const { router } = aRouter("/plan")
  await router.load()
  const before = router.shown.value
  await router.go("/plan")
  expect(router.shown.value).toBe(before)
})

test("while the page before holds what would be lost, it stays for one that does not come, and so does its address", async () => {
  const asked: string[] = []
  const { router, places } = aRouter("/plan", (path) => {
    asked.push(path)
    return true
  })
  await router.load()
  await router.go("/nowhere")
  expect(router.shown.value).toEqual({ path: "/plan", page: Plan })
  expect(places.path()).toBe("/plan")
  expect(asked).toEqual(["/nowhere"])
})

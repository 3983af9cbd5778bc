import copies from "../../src/texts/en-GB/copies.json" with { type: "json" }
import settings from "../../src/texts/en-GB/settings.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import easyWishes from "../../src/texts/en-GB/wishes.easy.json" with { type: "json" }
import { keeps } from "../journeys/copy-steps.ts"
import { expect, goOffline, goOnline, isAccessible, isKept, test } from "../journeys/house.ts"
import { startService } from "../support/running-service.ts"
import { pieceNamed, serveVersion } from "../support/versions.ts"
import {
  countLoads,
  forgetFetched,
  lookForNewer,
  moveIn,
  standsWhole,
  useNewer,
  versionOf,
} from "./update-steps.ts"

const words = "I make people laugh"

test("a download that breaks off leaves the old version whole, and the next try fetches only the rest", async ({
  person,
  house,
}) => {
  await moveIn(person, words)
  const broken = pieceNamed("work", 1)
  const next = serveVersion(1)
  house.appWire.reroute((path) => (path === broken ? { status: 500 } : next(path)))
  house.appWire.asked()
  await lookForNewer(person)
  await expect.poll(() => house.appWire.asked().includes(broken)).toBe(true)
  await expect
    .poll(() => person.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing))
    .toBeNull()
  await goOffline(person, house)
  await standsWhole(person, words)
  expect(await versionOf(person)).toBe(0)
  await person.goto("/goals")
  await expect(person.getByRole("heading", { level: 1, name: shell.titles.goals })).toBeVisible()

  await goOnline(person, house)
  house.appWire.reroute(next)
  house.appWire.asked()
  await person.goto("/")
  await lookForNewer(person)
  await expect(person.getByRole("status").filter({ hasText: shell.update.ready })).toBeFocused()
  await isAccessible(person)
  const again = house.appWire.asked().filter((path) => /-v1\.(js|css)$/.test(path))
  expect(again).toContain(broken)
  expect(again.length).toBeLessThan(6) // of some thirty
  await useNewer(person, 1)
  await standsWhole(person, words)
})

test("who chose Easy Read has it without a network after every update too, and nobody is given what they never asked for", async ({
  person,
  house,
}) => {
  await moveIn(person, words)
  expect(await keeps(person, "eased")).toBe(false)
  await person.goto("/settings")
  await person.getByRole("radio", { name: new RegExp(`^${settings.words.easy}`) }).check()
  await expect(person.getByText(shell.saved)).toBeVisible()
  for (const version of [1, 2]) {
    house.appWire.reroute(serveVersion(version))
    await person.goto("/")
    await lookForNewer(person)
    await useNewer(person, version)
  }
  await forgetFetched(person)
  await goOffline(person, house)
  await person.goto("/wishes")
  expect(await versionOf(person)).toBe(2)
  await expect(person.getByText(easyWishes.lead)).toBeVisible()
  await expect(person.locator(".idea svg").first()).toBeVisible()
  await isAccessible(person)
  await standsWhole(person, words)
  for (const piece of ["sample", "age-worker", "copying", "word-list"])
    expect(await keeps(person, piece)).toBe(false)
  // What nobody asked for says so where somebody asks now.
  await person.goto("/copies")
  await expect(person.getByText(copies.needsNetwork)).toBeVisible()
})

test("workers that take over one after the other reload a page once, then it is the person's to say", async ({
  person,
  house,
}) => {
  await moveIn(person, words)
  let build = 0
  house.appWire.alter("/sw.js", (script) =>
    Buffer.concat([
      script,
      Buffer.from(`\nself.addEventListener("install",()=>self.skipWaiting())//${(build += 1)}`),
    ]),
  )
  const loads = countLoads(person)
  await lookForNewer(person)
  await expect.poll(loads).toBe(1)
  for (let more = 0; more < 4; more += 1) {
    const before = build
    const look = () => lookForNewer(person).then(() => build)
    await expect.poll(look).toBeGreaterThan(before)
  }
  await expect(person.getByText(shell.update.ready)).toBeVisible()
  expect(loads()).toBe(1)
  await expect(person.getByText(words, { exact: true })).toBeVisible()
  await isAccessible(person)
  await person.getByRole("button", { name: shell.update.use }).click()
  await expect.poll(loads).toBe(2)
  await standsWhole(person, words)
})

test("an operator's worker that goes takes away what was kept of the app and itself, and nothing a person wrote", async ({
  person,
  house,
}) => {
  await moveIn(person, words)
  house.appWire.reroute((path) => (path === "/sw.js" ? { to: "/gone.js" } : undefined))
  const loads = countLoads(person)
  await lookForNewer(person)
  await expect.poll(loads).toBe(1)
  const keeps = () =>
    person.evaluate(async () => ({
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      isInHand: navigator.serviceWorker.controller !== null,
    }))
  await person.goto("/plan")
  await expect.poll(keeps).toEqual({ caches: [], workers: 0, isInHand: false })
  await standsWhole(person, words)
  await isAccessible(person)
  // Each opening asks once more, and none reloads.
  const opened = loads()
  await person.goto("/plan")
  await expect(person.getByText(words, { exact: true })).toBeVisible()
  await expect.poll(keeps).toEqual({ caches: [], workers: 0, isInHand: false })
  expect(loads()).toBe(opened + 1)

  house.appWire.reroute(() => undefined)
  await person.goto("/plan")
  await isKept(person)
  await goOffline(person, house)
  await standsWhole(person, words)
})

test("with KEEP_OFFLINE=no the service itself serves that worker, and the app without one", async () => {
  const [usual, off] = [await startService(), await startService({ set: { KEEP_OFFLINE: "no" } })]
  try {
    const text = async (url: string) => await (await fetch(url)).text()
    expect(await text(`${off.appUrl}/sw.js`)).toBe(await text(`${usual.appUrl}/gone.js`))
    expect(await text(`${usual.appUrl}/sw.js`)).not.toBe(await text(`${usual.appUrl}/gone.js`))
    expect(await text(`${off.appUrl}/plan`)).toBe(await text(`${usual.appUrl}/plan`))
  } finally {
    await Promise.all([usual.stop(), off.stop()])
  }
})

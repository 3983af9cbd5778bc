import { kindTexts as kinds } from "../support/kind-texts.ts"
import copies from "../../src/texts/en-GB/copies.json" with { type: "json" }
import settings from "../../src/texts/en-GB/settings.json" with { type: "json" }
import start from "../../src/texts/en-GB/start.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import statements from "../../src/texts/en-GB/statements.json" with { type: "json" }
import easyWishes from "../../src/texts/en-GB/wishes.easy.json" with { type: "json" }
import { keeps } from "../journeys/copy-steps.ts"
import { expect, goOffline, goOnline, isAccessible, isKept, test } from "../journeys/house.ts"
import { goTo, isSaved, sectionOf } from "../journeys/plan-steps.ts"
import { startService } from "../support/running-service.ts"
import { pieceNamed, serveVersion } from "../support/versions.ts"
import { opensRightNow } from "./saved.ts"
import {
  countLoads,
  forgetFetched,
  lookForNewer,
  loseKept,
  moveIn,
  saysItDidNotCome,
  standsWhole,
  versionOf,
} from "./update-steps.ts"

const words = "I make people laugh"
const begun = "I was in the middle of"

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
  await person.getByRole("button", { name: shell.update.use }).click()
  await expect.poll(() => versionOf(person).catch(() => -1)).toBe(1)
  await standsWhole(person, words)
})

test("months offline and five versions on, what is kept works whole; a piece that is nowhere brings the newest, once", async ({
  person,
  house,
}) => {
  await moveIn(person, words)
  await goOffline(person, house)
  for (const path of ["/goals", "/people", "/settings"]) {
    await person.goto(path)
    await expect(person.getByRole("heading", { level: 1 })).not.toHaveText(shell.missing.title)
  }
  await standsWhole(person, words)

  // Back on the network: of the five versions since, the service has three, and this phone lost a piece of its own.
  house.appWire.reroute(serveVersion(5))
  const gone = pieceNamed("hub")
  await loseKept(person, gone)
  await person.goto("/plan")
  const section = sectionOf(person, "strength")
  await section.getByRole("button", { name: kinds.strength.add }).click()
  const box = section.getByRole("textbox", { name: statements.words })
  await box.fill(begun)
  await goOnline(person, house)
  const loads = countLoads(person)
  // On the way to a page whose piece is gone, with a sentence begun: that stays where it is.
  await goTo(person, shell.hub)
  // They pressed for it, so the focus comes to why it is not there.
  await expect(person.getByText(shell.missing.stayed)).toBeFocused()
  await expect(box).toHaveValue(begun)
  await expect(person).toHaveURL(/\/plan$/)
  await isAccessible(person)
  expect(loads()).toBe(0)

  await section.getByRole("button", { name: shell.save, exact: true }).click()
  await isSaved(person)
  await expect(person.getByText(shell.missing.stayed)).toBeVisible() // until they go on
  await goTo(person, shell.hub)
  await expect.poll(() => versionOf(person).catch(() => -1)).toBe(5)
  await expect(person.getByRole("heading", { level: 1 })).toBeVisible()
  await expect(person).toHaveURL(/\/hubs$/)
  await expect(person.getByText(shell.missing.stayed)).toHaveCount(0)
  expect(loads()).toBe(1)
  await goTo(person, shell.plan)
  for (const kept of [words, begun]) await expect(person.getByText(kept, { exact: true })).toBeVisible()
  await standsWhole(person, words)
})

test("a piece that is missing where nothing newer is says so; it is there again as soon as the service has it", async ({
  person,
  house,
}) => {
  await moveIn(person, words)
  for (const status of [404, 500]) {
    await test.step(`${status}`, async () => {
      await loseKept(person, pieceNamed("hub"))
      house.appWire.reroute((path) => (path === pieceNamed("hub") ? { status } : undefined))
      await person.goto("/plan")
      await expect(person.getByText(words, { exact: true })).toBeVisible()
      // Not within a minute of the last time: this tab is as one opened later.
      await person.evaluate(() => (window.name = ""))
      const loads = countLoads(person)
      await goTo(person, shell.hub)
      await expect(person.getByRole("heading", { level: 1, name: shell.missing.title })).toBeVisible()
      expect(loads()).toBe(1)
      await goTo(person, shell.home)
      await goTo(person, shell.hub)
      await saysItDidNotCome(person)
      await standsWhole(person, words)
      await person.goto("/hubs")
      await expect(person.getByRole("heading", { level: 1, name: shell.missing.title })).toBeVisible()
      house.appWire.reroute(() => undefined)
      await person.getByRole("button", { name: shell.tryAgain }).click()
      await expect(person.getByRole("heading", { level: 1, name: shell.missing.title })).toBeHidden()
      await expect(person.getByRole("heading", { level: 1 })).toBeVisible()
    })
  }
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
    await person.getByRole("button", { name: shell.update.use }).click()
    await expect.poll(() => versionOf(person).catch(() => -1)).toBe(version)
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

test("a page in nobody's hand, as after loading it past the worker, is taken in hand again and opens offline", async ({
  person,
  house,
}) => {
  await moveIn(person, words)
  const browser = await person.context().newCDPSession(person)
  const loaded = person.waitForEvent("load")
  await browser.send("Page.reload", { ignoreCache: true })
  await loaded
  await isKept(person)
  await goOffline(person, house)
  await goTo(person, shell.hub)
  await expect(person.getByRole("heading", { level: 1 })).toBeVisible()
  await expect(person.getByRole("heading", { level: 1, name: shell.missing.title })).toBeHidden()
  await standsWhole(person, words)
})

test("a piece every start needs that the browser threw away is kept again with the next start", async ({
  person,
  house,
}) => {
  await moveIn(person, words)
  const piece = pieceNamed("words-en-GB")
  const isThere = () => person.evaluate(async (address) => (await caches.match(address)) !== undefined, piece)
  await loseKept(person, piece)
  expect(await isThere()).toBe(false)
  await person.goto("/plan")
  await expect(person.getByText(words, { exact: true })).toBeVisible()
  await expect.poll(isThere).toBe(true)
  await goOffline(person, house)
  await standsWhole(person, words)
})

test("scripts that answer 404 or 500 on the first visit leave the numbers and Right now, and mend by themselves", async ({
  person,
  house,
}) => {
  const notice = person.getByRole("alert").filter({ hasText: start.words })
  for (const status of [404, 500]) {
    await forgetFetched(person)
    // With the app's own script nothing can be said; the page that came with the HTML stands, and so do its ways.
    house.appWire.reroute((path) => (/\/index-[\w-]+\.js$|^\/sw\.js$/.test(path) ? { status } : undefined))
    await person.goto("/")
    await expect(person.getByRole("link", { name: /999/ })).toBeVisible()
    await isAccessible(person)
    await opensRightNow(person)

    const piece = pieceNamed("words-en-GB")
    house.appWire.reroute((path) => (path === piece || path === "/sw.js" ? { status } : undefined))
    await person.goto("/")
    await expect(notice).toBeVisible()
    await expect(notice).toBeFocused()
    await expect(person.getByRole("link", { name: /999/ })).toBeVisible()
    await isAccessible(person)
    await opensRightNow(person)
    await person.goto("/")
    await expect(notice).toBeVisible()
  }
  // The worker's script alone: the app works, and is kept once it comes.
  house.appWire.reroute((path) => (path === "/sw.js" ? { status: 500 } : undefined))
  await person.getByRole("button", { name: start.tryAgain }).click()
  await expect(notice).toBeHidden()
  await expect(person.getByRole("button").first()).toBeVisible()
  house.appWire.reroute(() => undefined)
  await moveIn(person, words)
  await standsWhole(person, words)
})

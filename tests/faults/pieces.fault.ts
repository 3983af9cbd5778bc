import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import start from "../../src/texts/en-GB/start.json" with { type: "json" }
import statements from "../../src/texts/en-GB/statements.json" with { type: "json" }
import { expect, goOffline, goOnline, isAccessible, isKept, test } from "../journeys/house.ts"
import { goTo, isSaved, sectionOf } from "../journeys/plan-steps.ts"
import { kindTexts as kinds } from "../support/kind-texts.ts"
import { pieceNamed, serveVersion } from "../support/versions.ts"
import { opensRightNow } from "./saved.ts"
import {
  becomes,
  countLoads,
  forgetFetched,
  hubDoesNotCome,
  loseKept,
  moveIn,
  standsWhole,
  triesAgain,
} from "./update-steps.ts"

const words = "I make people laugh"
const begun = "I was in the middle of"

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
  await becomes(person, 5)
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
      await hubDoesNotCome(person)
      await standsWhole(person, words)
      await triesAgain(person, () => house.appWire.reroute(() => undefined))
      await expect(person.getByRole("heading", { level: 1, name: shell.missing.title })).toBeHidden()
      await expect(person.getByRole("heading", { level: 1 })).toBeVisible()
    })
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

import booking from "../../src/texts/en-GB/booking.json" with { type: "json" }
import hubs from "../../src/texts/en-GB/hubs.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { enrolAtDesk } from "../journeys/desk-door-steps.ts"
import { expect, givePasskey, isAccessible, test } from "../journeys/house.ts"
import { book, readWhoReads } from "../journeys/hub-steps.ts"
import { goTo } from "../journeys/plan-steps.ts"
import { pieceNamed, serveVersion } from "../support/versions.ts"
import { opensRightNow } from "./saved.ts"
import {
  hubDoesNotCome,
  loseKept,
  lookForNewer,
  moveIn,
  portal,
  saysItDidNotCome,
  standsWhole,
  triesAgain,
  useNewer,
  versionOf,
} from "./update-steps.ts"

const words = "I make people laugh"
const hub = "Example Street"

test("a wifi's sign-in page is never kept and never run; what waits to be sent goes after signing in", async ({
  person,
  desk,
  house,
}) => {
  await givePasskey(desk, { hasPrf: true })
  await enrolAtDesk(desk, { link: house.firstLink(hub), hub })
  await moveIn(person, words)
  await goTo(person, shell.home)
  await person.getByRole("main").getByRole("link", { name: shell.titles.book, exact: true }).first().click()
  await readWhoReads(person)
  await expect(person.getByRole("radio", { name: /\d (am|pm)$/ }).first()).toBeVisible()

  house.appWire.reroute(portal)
  await book(person, {})
  await expect(person.getByText(booking.states.waiting)).toBeVisible()
  const note = person.getByRole("status").filter({ hasText: hubs.signIn })
  await expect(note).toBeVisible()
  await person.goto("/hubs")
  await expect(note).toBeFocused()
  await isAccessible(person)

  // The worker, the pages and the pieces that were kept are ours.
  await lookForNewer(person)
  for (const path of ["/", "/plan", "/hubs", "/recover", "/no-such-page"]) {
    await person.goto(path)
    await expect(person.getByRole("navigation", { name: shell.menu })).toBeVisible()
    await expect(person.getByText("Free Wifi")).toHaveCount(0)
  }
  expect(await keptOfTheirs()).toEqual([])
  await standsWhole(person, words)

  house.appWire.reroute(() => undefined)
  await person.goto("/book")
  await expect(person.getByText(booking.states.booked)).toBeVisible({ timeout: 30_000 })
  await expect(person.getByText(hubs.signIn)).toHaveCount(0)
  await standsWhole(person, words)

  async function keptOfTheirs(): Promise<readonly string[]> {
    return await person.evaluate(async () => {
      const names = await caches.keys()
      const all = await Promise.all(
        names.map(async (name) => {
          const cache = await caches.open(name)
          const answers = await Promise.all((await cache.keys()).map((one) => cache.match(one)))
          return await Promise.all(answers.map(async (one) => (await one?.text()) ?? ""))
        }),
      )
      return all.flat().filter((text) => text.includes("Free Wifi"))
    })
  }
})

test("a piece the wifi answered for did not come, and says what to do; after signing in it is there", async ({
  person,
  house,
}) => {
  await moveIn(person, words)
  await loseKept(person, pieceNamed("hub"))
  house.appWire.reroute(portal)
  await hubDoesNotCome(person)
  // Asked for once more, it is told once more.
  await goTo(person, shell.hub)
  await saysItDidNotCome(person)
  expect(await person.title()).not.toBe("run")
  await opensRightNow(person)
  await triesAgain(person, () => house.appWire.reroute(() => undefined))
  await expect(person.getByRole("heading", { name: hub })).toBeVisible()
  await standsWhole(person, words)
})

test("a newer version that comes over such a wifi is no version: the old one goes on, and the next try brings it", async ({
  person,
  house,
}) => {
  await moveIn(person, words)
  // The worker's own script came before the wifi did; the pieces it asks for do not.
  const next = serveVersion(1)
  house.appWire.reroute((path) => (path === "/sw.js" ? next(path) : portal()))
  house.appWire.asked()
  await lookForNewer(person)
  await expect.poll(() => house.appWire.asked().some((path) => path.endsWith("-v1.js"))).toBe(true)
  const stands = () =>
    person.evaluate(async () => {
      const found = await navigator.serviceWorker.getRegistration()
      return [found?.installing ?? null, found?.waiting ?? null]
    })
  await expect.poll(stands).toEqual([null, null])
  await standsWhole(person, words)
  expect(await versionOf(person)).toBe(0)

  house.appWire.reroute(next)
  await person.goto("/")
  await lookForNewer(person)
  await useNewer(person, 1)
  await standsWhole(person, words)
})

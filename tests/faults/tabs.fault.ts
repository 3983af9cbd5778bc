import type { Page } from "@playwright/test"
import both from "../../src/texts/en-GB/both.json" with { type: "json" }
import goals from "../../src/texts/en-GB/goals.json" with { type: "json" }
import problems from "../../src/texts/en-GB/problems.json" with { type: "json" }
import booking from "../../src/texts/en-GB/booking.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import type { Change } from "../../src/vault/port.ts"
import { keep } from "../../src/vault/stores/list.ts"
import { enrolAtDesk } from "../journeys/desk-door-steps.ts"
import { givePasskey, goOffline, goOnline, isKept } from "../journeys/house.ts"
import { book, comeIn, goFromHome, readWhoReads } from "../journeys/hub-steps.ts"
import { seedVault } from "../journeys/seeding.ts"
import { aGoal, anId } from "../support/things.ts"
import { goByHand, snapByHand } from "./by-hand.ts"
import { expect, isAccessible, test } from "./phone.ts"
import { endsWell, nothingIsLost, opensRightNow } from "./saved.ts"

const hub = "Example Street"
const me: Change = keep("goals", aGoal({ id: anId(1), text: "Walk more", why: "" }))
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()

/** Two windows of one browser, both on *My goals*. */
async function twoWindows(person: Page): Promise<Page> {
  await seedVault(person, [me])
  const other = await person.context().newPage()
  for (const page of [person, other]) {
    await page.goto("/goals")
    await expect(page.getByRole("heading", { name: "Walk more" })).toBeVisible()
  }
  return other
}

/** A window that does not let go of the database when it is asked to. (One that Chromium has frozen is made to.) */
async function aWindowInTheWay(person: Page): Promise<Page> {
  await seedVault(person, [me])
  const old = await person.context().newPage()
  await old.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- put back on the same prototype, and called with its own `this`
    const listen = EventTarget.prototype.addEventListener
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...given) {
      if (given[0] !== "versionchange") listen.apply(this, given)
    }
  })
  await old.goto("/goals")
  await expect(old.getByRole("heading", { name: "Walk more" })).toBeVisible()
  return old
}

async function reword(page: Page, before: string, after: string): Promise<void> {
  await press(page, `Change: ${before}`)
  await page.getByRole("textbox", { name: goals.fields.text }).fill(after)
}

test("one goal changed in two windows: both texts stay until I choose, and each window shows what I chose", async ({
  person,
  house,
}) => {
  const other = await twoWindows(person)
  await reword(person, "Walk more", "Walk alone by the river")
  await reword(other, "Walk more", "Walk with Ada")
  await press(other, shell.save)
  await expect(other.getByText(shell.saved)).toBeVisible()
  await press(person, shell.save)

  const notice = person.getByRole("region", { name: both.title })
  await expect(notice.getByRole("heading", { name: both.title })).toBeFocused()
  for (const words of ["Walk with Ada", "Walk alone by the river"])
    await expect(notice.getByText(words, { exact: true })).toBeVisible()
  await isAccessible(person)
  await opensRightNow(person)
  // Nothing is chosen for anybody: after a new start both still stand there, in either window.
  for (const page of [person, other]) {
    await page.goto("/goals")
    await expect(page.getByRole("region", { name: both.title })).toBeVisible()
  }
  await press(person, `${both.keepBoth}: Walk alone by the river`)
  for (const page of [person, other]) {
    await expect(page.getByRole("region", { name: both.title })).toHaveCount(0)
    await expect(page.locator("h3", { hasText: "Walk with Ada" })).toHaveText(
      "Walk with Ada\nWalk alone by the river",
    )
  }
  await nothingIsLost(other, house, ["Walk with Ada\nWalk alone by the river"])
})

test("a window that slept through a change shows it when it is looked at again, and keeps what is typed in it", async ({
  person,
  house,
}) => {
  // No word reaches a window the phone has put to sleep.
  await person.addInitScript(() => Reflect.deleteProperty(globalThis, "BroadcastChannel"))
  const other = await twoWindows(person)
  await person.getByRole("button", { name: goals.add }).click()
  await person.getByRole("textbox", { name: goals.fields.text }).fill("Half a sentence")
  await reword(other, "Walk more", "Walk with Ada")
  await press(other, shell.save)
  await expect(other.getByText(shell.saved)).toBeVisible()
  await expect(person.getByRole("heading", { name: "Walk more" })).toBeVisible()
  await person.evaluate(() => document.dispatchEvent(new Event("visibilitychange")))
  await expect(person.getByRole("heading", { name: "Walk with Ada" })).toBeVisible()
  const box = person.getByRole("textbox", { name: goals.fields.text })
  await expect(box).toHaveValue("Half a sentence")
  await expect(box).toBeFocused()
  await endsWell(person, house, ["Walk with Ada"])
})

test("a newer version that cannot upgrade because an old window is in the way says so, and goes on once that is closed", async ({
  person,
}) => {
  const old = await aWindowInTheWay(person)
  // As a version with newer tables would open it.
  await person.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB)
    indexedDB.open = (name) => open(name, 7)
  })
  await person.goto("/goals")
  await expect(person.locator(":focus")).toContainText(problems.held, { timeout: 20_000 })
  await isAccessible(person)
  await opensRightNow(person)
  await old.close()
  await person.goto("/goals")
  await expect(person.getByRole("heading", { name: "Walk more" })).toBeVisible()

  // The old version, opened once more from its cache, does not touch what it does not know.
  const older = await person.context().newPage()
  await older.goto("/goals")
  await expect(older.locator(":focus")).toContainText(problems.newer)
  await isAccessible(older)
  await opensRightNow(older)
})

test("a deletion that another window holds up is no endless waiting, and what it takes at last comes back", async ({
  person,
  house,
}) => {
  const old = await aWindowInTheWay(person)
  await goByHand(person, house)
  await snapByHand(person)
  await person.addInitScript(() => void indexedDB.deleteDatabase("open-door"))
  await person.goto("/goals")
  await expect(person.locator(":focus")).toContainText(problems.held, { timeout: 20_000 })
  await isAccessible(person)
  await opensRightNow(person)
  await old.close()
  await expect.poll(() => person.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  const after = await person.context().newPage()
  await person.close()
  await after.goto("/goals")
  await expect(after.getByRole("heading", { name: "Walk more" })).toBeVisible()
  await nothingIsLost(after, house, ["Walk more"])
})

test("two windows with one thing waiting send it once", async ({ person, desk, house }) => {
  await givePasskey(desk, { hasPrf: true })
  await enrolAtDesk(desk, { link: house.firstLink(hub), hub })
  await comeIn(person, "Jo Example", hub, () => Promise.resolve())
  await goFromHome(person, "book")
  await readWhoReads(person)
  await isKept(person)
  const sent: string[] = []
  person.context().on("request", (request) => {
    if (request.method() === "PUT") sent.push(new URL(request.url()).pathname)
  })
  const other = await person.context().newPage()
  await other.goto("/book")
  await goOffline(person, house)
  await book(person, { talkAbout: "the letters" })
  await expect(person.getByText(booking.states.waiting).first()).toBeVisible()
  sent.length = 0
  await goOnline(person, house)
  for (const page of [person, other])
    await expect(page.getByText(booking.states.booked).first()).toBeVisible({ timeout: 30_000 })
  expect(sent.filter((path) => path.startsWith("/api/bookings/"))).toHaveLength(1)
  await endsWell(other, house, ["Jo Example"])
})

import type { Page } from "@playwright/test"
import { dateInWords, dayInWords, timeInWords } from "../../src/i18n/moments.ts"
import { dayOf } from "../../src/kit/day.ts"
import { DAY, readClock } from "../../src/kit/instant.ts"
import { SlotsAnswer } from "../../src/wire/slots.ts"
import booking from "../../src/texts/en-GB/booking.json" with { type: "json" }
import hubs from "../../src/texts/en-GB/hubs.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import sharing from "../../src/texts/en-GB/sharing.json" with { type: "json" }
import { enrolAtDesk } from "../journeys/desk-door-steps.ts"
import { expect, givePasskey, goOffline, isAccessible, isKept, test } from "../journeys/house.ts"
import { book, chooseParts, comeIn, readWhoReads } from "../journeys/hub-steps.ts"
import { addStatement, goTo, said } from "../journeys/plan-steps.ts"
import type { RunningService } from "../support/running-service.ts"
import { hours, setAhead, years } from "./clock-steps.ts"
import { endsWell, nothingIsLost, opensRightNow } from "./saved.ts"

const hub = "Example Street"
const zone = "Europe/London"
const words = "I make people laugh"

test.beforeEach(async ({ desk, house }) => {
  await givePasskey(desk, { hasPrf: true })
  await enrolAtDesk(desk, { link: house.firstLink(hub), hub })
})

for (const [name, ahead] of [
  ["ten years ahead", 10 * years],
  ["ten years behind", -10 * years],
] as const)
  test(`with a clock ${name} a person books and shares by the hub's clock, and is told`, async ({
    person,
    house,
  }) => {
    await person.goto("/")
    await setAhead(person, ahead)
    await comeIn(person, "Jo Example", hub, async () => {})
    await goTo(person, shell.plan)
    await addStatement(person, "strength", words)
    await isKept(person)
    await goTo(person, shell.hub)
    await expect(person.getByRole("status").filter({ hasText: hubs.clock.goesBy })).toBeFocused()
    await goTo(person, shell.home)
    await booksTheFirst(person, house)
    await saysTheClockIsWrong(person, readClock() + ahead / 1000)
    await isAccessible(person)

    await goTo(person, shell.home)
    await sharesForAWeek(person)
    await isAccessible(person)

    // Opened again without a network: what stands still stands.
    await goOffline(person, house)
    await person.goto("/shares")
    await expect(person.getByText(sharing.states.sent)).toBeVisible()
    await expect(person.getByText(lastDay())).toBeVisible()
    await person.goto("/book")
    await expect(person.getByText(booking.states.booked)).toBeVisible()
    await person.goto("/plan")
    await expect(person.getByText(words, { exact: true })).toBeVisible()
    await opensRightNow(person)
  })

test("a clock that is set while the app is open changes no time of the hub's, and nothing ends or goes", async ({
  person,
  house,
}) => {
  await comeIn(person, "Jo Example", hub, async () => {})
  await goTo(person, shell.plan)
  await addStatement(person, "strength", words)
  await goTo(person, shell.home)
  await sharesForAWeek(person)
  await goTo(person, shell.home)
  await booksTheFirst(person, house)
  for (const ahead of [10 * years, -10 * years, -3 * hours]) {
    await test.step(`${ahead / hours} hours`, async () => {
      await setAhead(person, ahead)
      await person.evaluate(() => document.dispatchEvent(new Event("visibilitychange")))
      await goTo(person, shell.home)
      await person
        .getByRole("main")
        .getByRole("link", { name: shell.titles.shares, exact: true })
        .first()
        .click()
      await expect(person.getByText(sharing.states.sent)).toBeVisible()
      await goTo(person, shell.home)
      await person
        .getByRole("main")
        .getByRole("link", { name: shell.titles.book, exact: true })
        .first()
        .click()
      await expect(person.getByText(booking.states.booked)).toBeVisible()
      await saysTheClockIsWrong(person, readClock() + ahead / 1000)
    })
  }
  await isAccessible(person)
  await opensRightNow(person)
  await setAhead(person, 0)
  await person.goto("/book")
  await expect(person.getByText(booking.states.booked)).toBeVisible()
  await expect(person.getByText(hubs.clock.goesBy)).toBeHidden()
  await nothingIsLost(person, house, ["Jo Example", words])
})

test.describe("a phone from another place", () => {
  test.use({ timezoneId: "Pacific/Auckland" })

  test("shows the hub's times as on the hub's wall, says so, and books the right one", async ({
    person,
    house,
  }) => {
    await comeIn(person, "Jo Example", hub, async () => {})
    await booksTheFirst(person, house)
    await expect(person.getByText(hubs.clock.zone)).toBeVisible()
    await expect(person.getByText(hubs.clock.goesBy)).toBeHidden()
    await endsWell(person, house, ["Jo Example"])
  })
})

/** Books the first free time there is and sees it booked, under the day and the hour it has in York. */
async function booksTheFirst(page: Page, house: RunningService): Promise<void> {
  const [from, to] = [0, 20].map((days) => dayOf(readClock() + days * DAY, zone))
  const answer = await fetch(`${house.appUrl}/api/hubs/example-street/slots?from=${from}&to=${to}`)
  const [first] = SlotsAnswer.parse(await answer.json()).slots
  const startsAt = first?.startsAt ?? 0
  await page.getByRole("main").getByRole("link", { name: shell.titles.book, exact: true }).first().click()
  const time = page.getByRole("radio", { name: /\d (am|pm)$/ }).first()
  await expect(page.getByRole("button", { name: hubs.reads.done }).or(time).first()).toBeVisible()
  if (!(await time.isVisible())) await readWhoReads(page)
  await expect(time).toBeVisible()
  await book(page, {})
  await expect(page.getByText(booking.states.booked)).toBeVisible({ timeout: 30_000 })
  const card = page.getByRole("main")
  await expect(card).toContainText(dayInWords(dayOf(startsAt, zone)))
  await expect(card).toContainText(timeInWords(startsAt, zone))
}

/** Shares the strengths for a week, and sees that the team can open it until then. */
async function sharesForAWeek(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: shell.titles.shares, exact: true }).first().click()
  const parts = page.getByRole("checkbox", { name: sharing.parts.strengths })
  await expect(page.getByRole("button", { name: hubs.reads.done }).or(parts).first()).toBeVisible()
  if (!(await parts.isVisible())) await readWhoReads(page)
  await chooseParts(page, ["strengths"])
  await page.getByRole("button", { name: sharing.send, exact: true }).click()
  await expect(page.getByText(sharing.states.sent)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(lastDay())).toBeVisible()
}

const lastDay = (): string => said(sharing.endsOn, { day: dayInWords(dayOf(readClock() + 7 * DAY, zone)) })

async function saysTheClockIsWrong(page: Page, phone: number): Promise<void> {
  const note = page.getByRole("status").filter({ hasText: hubs.clock.goesBy })
  await expect(note).toBeVisible()
  await expect(note).toContainText(dateInWords(dayOf(phone, zone)))
  await expect(note).toContainText(dateInWords(dayOf(readClock(), zone)))
}

import booking from "../../src/texts/en-GB/booking.json" with { type: "json" }
import hubs from "../../src/texts/en-GB/hubs.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import welcome from "../../src/texts/en-GB/welcome.json" with { type: "json" }
import { enrolAtDesk } from "./desk-door-steps.ts"
import { expect, givePasskey, isAccessible, test } from "./house.ts"
import { book, comeIn, goFromHome, readWhoReads } from "./hub-steps.ts"
import { tabTo } from "./keyboard-steps.ts"

const hub = "Example Street"

test.beforeEach(async ({ desk, house }) => {
  await givePasskey(desk, { hasPrf: true })
  await enrolAtDesk(desk, { link: house.firstLink(hub), hub })
})

test("a conversation is booked and cancelled with the keyboard alone, without a name or a reason", async ({
  person,
}) => {
  await person.goto("/")
  await tabTo(person, person.getByRole("button", { name: welcome.device.mine, exact: true }))
  await person.keyboard.press("Enter")
  await tabTo(person, person.getByRole("button", { name: welcome.next, exact: true }))
  await person.keyboard.press("Enter")
  await tabTo(person, person.getByRole("radio", { name: welcome.later }))
  // The arrows go round the hubs of the one question.
  for (let n = 0; n < 5 && !(await person.getByRole("radio", { name: hub }).isChecked()); n += 1)
    await person.keyboard.press("ArrowUp")
  await tabTo(person, person.getByRole("button", { name: welcome.comeIn, exact: true }))
  await person.keyboard.press("Enter")

  await tabTo(person, person.getByRole("main").getByRole("link", { name: shell.titles.book }).first())
  await person.keyboard.press("Enter")
  await tabTo(person, person.getByRole("button", { name: hubs.reads.done }))
  await person.keyboard.press("Enter")
  await tabTo(person, person.getByRole("radio", { name: /\d (am|pm)$/ }).first())
  await person.keyboard.press("Space")
  await tabTo(person, person.getByRole("button", { name: booking.book, exact: true }))
  await person.keyboard.press("Enter")
  await expect(person.getByText(booking.states.booked)).toBeVisible({ timeout: 30_000 })

  await tabTo(person, person.getByRole("button", { name: /^Cancel: / }))
  await person.keyboard.press("Enter")
  await expect(person.getByText(booking.states.cancelled)).toBeVisible({ timeout: 30_000 })
  await expect(person.getByText(booking.states.booked)).toBeHidden()
})

test("a booking that cannot be read by the team is not sent, and every word of it stays", async ({
  person,
  house,
}) => {
  await comeIn(person, "Jo", hub, () => Promise.resolve())
  await goFromHome(person, "book")
  await readWhoReads(person)
  const calls = house.appWire.calls()
  const wish = { whoComes: "my sister\u0000", talkAbout: "the river" }
  await book(person, wish)
  await expect(person.getByRole("alert")).toContainText("hidden character")
  for (const [field, words] of Object.entries(wish)) {
    const label = Object.entries(booking.fields).find(([name]) => name === field)?.[1] ?? ""
    await expect(person.getByRole("textbox", { name: label, exact: true })).toHaveValue(words)
  }
  expect(house.appWire.calls()).toBe(calls)
  await isAccessible(person)
})

test("just coming in takes three taps and tells nobody", async ({ person, house }) => {
  await comeIn(person, "", hub, () => Promise.resolve())
  const heard = house.appWire.heard().toString("latin1")
  await goFromHome(person, "book")
  await person.getByRole("button", { name: booking.justComeIn }).click()
  await expect(person.getByText(booking.states["coming-in"])).toBeVisible()
  const since = house.appWire.heard().toString("latin1").slice(heard.length)
  expect(since).not.toMatch(/^(PUT|POST) /m)
  await isAccessible(person)
})

import booking from "../../src/texts/en-GB/booking.json" with { type: "json" }
import deskWords from "../../src/texts/en-GB/desk.json" with { type: "json" }
import hubs from "../../src/texts/en-GB/hubs.json" with { type: "json" }
import sharing from "../../src/texts/en-GB/sharing.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { enrolAtDesk } from "./desk-door-steps.ts"
import { lookAgain } from "./desk-steps.ts"
import { expect, givePasskey, isAccessible, test } from "./house.ts"
import { book, chooseParts, comeIn, goFromHome, readWhoReads } from "./hub-steps.ts"
import { tabTo } from "./keyboard-steps.ts"
import { addStatement, goTo, said } from "./plan-steps.ts"

const hub = "Example Street"
const words = deskWords.theirWord

test("a phone is lost: at the person's word the team ends the booking and the share, with the keyboard alone", async ({
  person,
  desk,
  house,
}) => {
  test.setTimeout(240_000)
  await givePasskey(desk, { hasPrf: true })
  await enrolAtDesk(desk, { link: house.firstLink(hub), hub })

  const when =
    await test.step("somebody books and shares, and has read that the team can end both", async () => {
      await comeIn(person, "Sam", hub, () => Promise.resolve())
      await goTo(person, shell.plan)
      await addStatement(person, "strength", "I know every bird")
      await goFromHome(person, "book")
      await expect(person.getByText(hubs.reads.lost)).toBeVisible()
      await readWhoReads(person)
      await book(person, {})
      await expect(person.getByText(booking.states.booked)).toBeVisible({ timeout: 30_000 })
      const time = (await person.getByRole("heading", { level: 2 }).first().textContent()) ?? ""
      await goFromHome(person, "shares")
      await chooseParts(person, ["strengths"])
      await person.getByRole("button", { name: sharing.send, exact: true }).click()
      await expect(person.getByText(sharing.states.sent)).toBeVisible({ timeout: 30_000 })
      return time
    })

  await test.step("the team cancels the booking: only the second press does it", async () => {
    await lookAgain(desk)
    const ask = desk.getByRole("button", { name: said(words.cancelThis, { who: "Sam", when }) })
    await tabTo(desk, ask)
    await desk.keyboard.press("Enter")
    await expect(desk.getByText(words.cancelLead)).toBeFocused()
    await isAccessible(desk)
    await tabTo(desk, desk.getByRole("button", { name: deskWords.answer.cancel, exact: true }))
    await desk.keyboard.press("Enter")
    await expect(ask).toBeFocused()
    await desk.keyboard.press("Enter")
    await tabTo(desk, desk.getByRole("button", { name: words.cancelYes, exact: true }))
    await desk.keyboard.press("Enter")
    await expect(desk.getByText(words.cancelled)).toBeFocused()
    await expect(desk.getByRole("region", { name: when, exact: true })).toContainText(
      deskWords.coming.cancelled,
    )
  })

  await test.step("and ends the share, without opening it", async () => {
    await tabTo(desk, desk.getByRole("button", { name: /^They asked us to end this: Sam, came / }))
    await desk.keyboard.press("Enter")
    await expect(desk.getByText(words.endLead)).toBeFocused()
    await isAccessible(desk)
    await tabTo(desk, desk.getByRole("button", { name: words.endYes, exact: true }))
    await desk.keyboard.press("Enter")
    await expect(desk.getByText(words.ended)).toBeFocused()
    await isAccessible(desk)
    await lookAgain(desk)
    await expect(desk.getByText(deskWords.shared.none)).toBeVisible()
    await expect(desk.getByText(deskWords.coming.cancelled)).toBeVisible()
  })

  await test.step("the phone, found again, says that both are over", async () => {
    await goFromHome(person, "book")
    await expect(person.getByText(booking.states.cancelled)).toBeVisible({ timeout: 30_000 })
    await goFromHome(person, "shares")
    await expect(person.getByText(sharing.states["ended-by-hub"])).toBeVisible({ timeout: 30_000 })
    await expect(person.getByText(sharing.neverOpened)).toBeVisible()
    await isAccessible(person)
  })
})

import booking from "../../src/texts/en-GB/booking.json" with { type: "json" }
import deskWords from "../../src/texts/en-GB/desk.json" with { type: "json" }
import sharing from "../../src/texts/en-GB/sharing.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { comeBackToDesk, enrolAtDesk, signOutAtDesk } from "./desk-door-steps.ts"
import { answer, lookAgain, readShare } from "./desk-steps.ts"
import { expect, givePasskey, isAccessible, test, watch } from "./house.ts"
import { book, chooseParts, comeIn, goFromHome, readWhoReads } from "./hub-steps.ts"
import { addStatement, goTo } from "./plan-steps.ts"

const hub = "Example Street"

test("every passkey of a team is lost: a link and the code on paper bring it back to what people sent", async ({
  browser,
  person,
  desk,
  house,
  complaints,
}) => {
  test.setTimeout(240_000)
  await givePasskey(desk, { hasPrf: true })
  const { code } = await enrolAtDesk(desk, { link: house.firstLink(hub), hub })
  await signOutAtDesk(desk)
  await expect(desk.getByText(deskWords.door.allLost)).toBeVisible()

  await test.step("somebody books and shares", async () => {
    await comeIn(person, "Sam", hub, () => Promise.resolve())
    await goTo(person, shell.plan)
    await addStatement(person, "strength", "I know every bird")
    await goFromHome(person, "book")
    await readWhoReads(person)
    await book(person, {})
    await expect(person.getByText(booking.states.booked)).toBeVisible({ timeout: 30_000 })
    await goFromHome(person, "shares")
    await chooseParts(person, ["strengths"])
    await person.getByRole("button", { name: sharing.send, exact: true }).click()
    await expect(person.getByText(sharing.states.sent)).toBeVisible({ timeout: 30_000 })
  })

  const context = await browser.newContext({ baseURL: house.deskUrl })
  watch(context, house, complaints)
  const other = await context.newPage()
  await test.step("on another computer, with the operator's link and the code, the team comes back", async () => {
    await house.restart({ RECOVER_TEAM: "example-street" })
    await givePasskey(other, { hasPrf: true })
    const link = house.firstLink(hub)
    await comeBackToDesk(other, { link, hub, code, look: () => isAccessible(other) })
    const stored = Buffer.concat([...house.stored().values()])
    for (const secret of [...code.slice(0, 2), link.split("recover=")[1] ?? ""])
      expect(stored.includes(secret)).toBe(false)
    expect(stored.includes("Ali Example")).toBe(true)
  })

  await test.step("and reads what came before", async () => {
    await expect(other.getByRole("heading", { level: 3, name: "Sam" }).first()).toBeVisible()
    await other.getByRole("button", { name: "Open what Sam shared" }).click()
    await expect.poll(() => readShare(other)).toContainEqual([expect.any(String), ["I know every bird"]])
    await other.getByRole("button", { name: "Close what Sam shared" }).click()
    await answer(other, "We will be there.")
    await goFromHome(person, "book")
    await expect(person.getByText("We will be there.")).toBeVisible({ timeout: 30_000 })
  })

  await test.step("what is sealed from now on reaches the new passkey, and the lost one opens nothing", async () => {
    await goFromHome(person, "shares")
    await person.getByRole("button", { name: sharing.another, exact: true }).click()
    await chooseParts(person, ["strengths"])
    await person.getByRole("button", { name: sharing.send, exact: true }).click()
    await expect(person.getByText(sharing.states.sent)).toHaveCount(2, { timeout: 30_000 })
    await lookAgain(other)
    await expect(other.getByRole("button", { name: "Open what Sam shared" })).toHaveCount(2)
    await other.getByRole("button", { name: "Open what Sam shared" }).first().click()
    await expect.poll(() => readShare(other)).toContainEqual([expect.any(String), ["I know every bird"]])
    await desk.getByRole("button", { name: deskWords.door.signIn }).click()
    await expect(desk.getByText(deskWords.problem["signed-out"])).toBeVisible()
    await isAccessible(desk)
  })
  await context.close()
})

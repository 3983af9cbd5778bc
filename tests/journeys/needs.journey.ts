import booking from "../../src/texts/en-GB/booking.json" with { type: "json" }
import deskWords from "../../src/texts/en-GB/desk.json" with { type: "json" }
import { kindTexts as kinds } from "../support/kind-texts.ts"
import needs from "../../src/texts/en-GB/needs.json" with { type: "json" }
import sharing from "../../src/texts/en-GB/sharing.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { aCanary, canariesIn } from "../support/canaries.ts"
import { readPdf, squeezed } from "../support/pdf.ts"
import { enrolAtDesk } from "./desk-door-steps.ts"
import { lookAgain, readShare } from "./desk-steps.ts"
import { placesOf } from "./nobody-else.ts"
import { expect, givePasskey, isAccessible, test } from "./house.ts"
import { book, chooseParts, comeIn, goFromHome, readWhoReads } from "./hub-steps.ts"
import { tabTo } from "./keyboard-steps.ts"
import { say } from "./needs-steps.ts"
import { addStatement, goTo, isSaved, said } from "./plan-steps.ts"

const hub = "Example Street"

test("what I need is said once, goes along with a booking and in a share, and the team reads it first", async ({
  person,
  desk,
  house,
}) => {
  test.setTimeout(300_000)
  await givePasskey(desk, { hasPrf: true })
  await enrolAtDesk(desk, { link: house.firstLink(hub), hub })
  const [address, safe, interpreter, mine, change] = [aCanary(), aCanary(), aCanary(), aCanary(), aCanary()]
  const strength = aCanary()
  await comeIn(person, "Jo", hub, () => Promise.resolve())
  await goTo(person, shell.plan)
  await addStatement(person, "strength", strength)

  await test.step("a part at a time, each where it stands, and the rest left unsaid", async () => {
    await person.goto("/settings")
    await person.getByRole("main").getByRole("link", { name: shell.titles.needs }).click()
    await expect(person.getByRole("heading", { level: 1, name: shell.titles.needs })).toBeVisible()
    await isAccessible(person)
    await say(person, "name", { howToAddress: address })
    await say(person, "reach", { safeWays: safe }, async (part) => {
      const voicemail = part.getByRole("group", { name: needs.fields.voicemail })
      await voicemail.getByRole("radio", { name: needs.answers.no }).check()
      await isAccessible(person)
    })
    await say(person, "language", { interpreter })
    await say(person, "supports", {}, (part) =>
      part.getByRole("checkbox", { name: needs.supports["quiet-room"] }).check(),
    )
    await say(person, "other", { other: mine })
    await expect(person.getByRole("heading", { name: needs.more })).toBeVisible()
    await isAccessible(person)
    await person.reload()
    for (const words of [address, safe, interpreter, mine])
      await expect(person.getByText(words, { exact: true })).toBeVisible()
    const onPaper = (await readPdf(await person.pdf())).sheets.join("")
    for (const words of [address, safe, interpreter, mine]) expect(onPaper).toContain(squeezed(words))
    for (const words of [needs.mine, needs.more, needs.why.aids, needs.looked.never, needs.use.title])
      expect(onPaper).not.toContain(squeezed(words))
  })

  const line = (field: keyof typeof needs.fields, text: string) =>
    said(needs.line, { label: needs.fields[field], text })
  const sent = [
    line("howToAddress", address),
    line("safeWays", safe),
    line("voicemail", needs.answers.no),
    line("interpreter", interpreter),
    line("supports", needs.supports["quiet-room"]),
  ]

  await test.step("a booking takes it along once ticked, as it is shown and changed", async () => {
    await goFromHome(person, "book")
    await readWhoReads(person)
    await person.getByRole("checkbox", { name: new RegExp(`^${booking.needs.send}`) }).check()
    const box = person.getByRole("textbox", { name: booking.needs.label })
    await expect(box).toHaveValue([...sent, line("other", mine)].join("\n"))
    await box.fill([...sent, change].join("\n"))
    await isAccessible(person)
    await book(person, {})
    await expect(person.getByText(booking.states.booked)).toBeVisible({ timeout: 30_000 })
  })

  await test.step("the desk reads it before everything else, and not what was taken out", async () => {
    await lookAgain(desk)
    const card = desk
      .getByRole("region")
      .filter({ has: desk.getByRole("term") })
      .last()
    await expect(card.getByRole("term").first()).toHaveText(deskWords.says.needs)
    await expect(card.getByRole("definition").first()).toHaveText([...sent, change].join("\n"))
    await expect(desk.getByText(mine)).toBeHidden()
    await isAccessible(desk)
  })

  await test.step("a share shows it first, and leaves out what the person leaves out", async () => {
    await goFromHome(person, "shares")
    const preview = await chooseParts(person, ["strengths", "needs"])
    await expect(preview.getByText(line("interpreter", interpreter), { exact: true })).toBeVisible()
    await person
      .getByRole("button", { name: new RegExp(`^${sharing.leaveOut}: ${needs.fields.other}`) })
      .click()
    await isAccessible(person)
    await person.getByRole("button", { name: sharing.send, exact: true }).click()
    await expect(person.getByText(sharing.states.sent)).toBeVisible({ timeout: 30_000 })
  })

  await test.step("the desk reads it first, strengths next", async () => {
    await lookAgain(desk)
    await desk.getByRole("button", { name: said(deskWords.shared.openThis, { who: "Jo" }) }).click()
    await expect(desk.getByRole("region", { name: kinds.strength.title, exact: true })).toBeVisible()
    expect(await readShare(desk)).toEqual([
      [sharing.parts.needs, sent],
      [kinds.strength.title, [strength]],
    ])
    await isAccessible(desk)
  })

  await test.step("not a word of it was on the wire, in the database or in the log", () => {
    expect(canariesIn(placesOf(house), [address, safe, interpreter, mine, change, strength])).toEqual([])
  })

  await test.step("and what stands in My needs stayed as it was", async () => {
    await person.goto("/needs")
    await expect(person.getByText(mine, { exact: true })).toBeVisible()
    await expect(person.getByText(change)).toBeHidden()
  })
})

test("what I need is said and taken back with the keyboard alone", async ({ person }) => {
  await person.goto("/needs")
  const aids = person.getByRole("region", { name: needs.parts.aids })
  await tabTo(person, aids.getByRole("button"))
  await person.keyboard.press("Enter")
  await expect(aids.getByRole("textbox")).toBeFocused()
  await person.keyboard.type("I lip-read")
  await person.keyboard.press("Enter")
  await isSaved(person)
  await expect(aids.getByText("I lip-read")).toBeVisible()
  await expect(
    aids.getByRole("button", { name: said(needs.changeIt, { part: needs.parts.aids }) }),
  ).toBeFocused()
  await person.keyboard.press("Enter")
  await person.keyboard.press("ControlOrMeta+A")
  await person.keyboard.press("Delete")
  await person.keyboard.press("Enter")
  await expect(
    aids.getByRole("button", { name: said(needs.sayIt, { part: needs.parts.aids }) }),
  ).toBeFocused()
  await expect(aids.getByText("I lip-read")).toBeHidden()
})

import { keep } from "../../src/vault/stores/list.ts"
import { keepMe } from "../../src/vault/stores/me.ts"
import { nobodyYet } from "../../src/domain/me.ts"
import carer from "../../src/texts/en-GB/carer.json" with { type: "json" }
import atHand from "../../src/texts/en-GB/at-hand.json" with { type: "json" }
import paper from "../../src/texts/en-GB/paper.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import statements from "../../src/texts/en-GB/statements.json" with { type: "json" }
import { kindTexts as kinds } from "../support/kind-texts.ts"
import { readPdf, squeezed } from "../support/pdf.ts"
import { anId, aPerson, aStatement } from "../support/things.ts"
import { expect, isAccessible, test } from "./house.ts"
import { tabTo } from "./keyboard-steps.ts"
import { isSaved, said, sectionOf } from "./plan-steps.ts"
import { seedVault } from "./seeding.ts"

const sam = { name: "Sam Example", phone: "01632 960001" }
const kept = [
  keepMe({ ...nobodyYet, chosenName: "Jo Example", isCarer: true, welcomedAt: 1, changedAt: 1 }),
  keep("people", aPerson({ id: anId(1), relation: "my sister", ...sam })),
  keep("people", aPerson({ id: anId(2), name: "Dan Example", phone: "01632 960999", notToBeTold: true })),
  keep("statements", aStatement({ id: anId(3), kind: "carer-bad-day-helps", text: "Leave the washing up" })),
  keep("statements", aStatement({ id: anId(4), kind: "helps", text: "My own wish, for me alone" })),
]

test("a carer on a bad day finds what helps and who to ring, and prints a card, by keyboard alone", async ({
  person,
}) => {
  await seedVault(person, kept)
  await person.goto("/")
  const main = person.getByRole("main")
  const press = async (target: ReturnType<typeof main.getByRole>) => {
    await tabTo(person, target)
    await person.keyboard.press("Enter")
  }

  // While there is a moment: who to ring is taken from My people.
  await press(main.getByRole("link", { name: shell.titles.carer }))
  await expect(person.getByRole("heading", { level: 1, name: shell.titles.carer })).toBeFocused()
  await press(main.getByRole("link", { name: carer.parts["bad-day"] }))
  await expect(main.getByRole("heading", { name: carer.parts["bad-day"], exact: true })).toBeFocused()
  const ring = sectionOf(person, "carer-bad-day-ring")
  await press(ring.getByText(said(atHand.title, { count: 1 })))
  await press(ring.getByRole("button", { name: said(atHand.useIt, { name: sam.name }) }))
  await isSaved(person)
  await press(sectionOf(person, "carer-card").getByRole("button", { name: kinds["carer-card"].add }))
  await expect(person.getByRole("textbox", { name: statements.words })).toBeFocused()
  await person.keyboard.type("Dad is at home and cannot see")
  await press(main.getByRole("button", { name: shell.save, exact: true }))
  await isSaved(person)
  await isAccessible(person)

  // The bad day: it shows, and asks nothing.
  await person.goto("/carer")
  await press(main.getByRole("button", { name: carer.badDay.open }))
  await expect(person.getByRole("heading", { level: 1, name: carer.badDay.title })).toBeFocused()
  await expect(main.getByText("Leave the washing up")).toBeVisible()
  await expect(main.getByRole("textbox")).toHaveCount(0)
  await expect(main.getByText(/My own wish|Dan Example/)).toHaveCount(0)
  const call = main.getByRole("link", { name: said(carer.ring, { name: sam.name }) })
  await tabTo(person, call)
  await expect(call).toHaveAttribute("href", "tel:01632960001")
  await isAccessible(person)

  await press(main.getByRole("button", { name: carer.badDay.leave }))
  await press(main.getByRole("link", { name: carer.printCard }))
  await expect(main.getByRole("region", { name: paper.preview })).toBeVisible()
  const card = await readPdf(await person.pdf({ preferCSSPageSize: true }))
  const words = card.sheets.join("")
  expect(card.sheets).toHaveLength(1)
  for (const each of ["Jo Example", paper.carer.what, "Dad is at home and cannot see"])
    expect(words).toContain(squeezed(each))
  for (const each of ["My own wish", "Leave the washing up", "01632 960999"])
    expect(words).not.toContain(squeezed(each))
})

import type { Locator, Page } from "@playwright/test"
import checkins from "../../src/texts/en-GB/checkins.json" with { type: "json" }
import ons4 from "../../src/texts/en-GB/ons4.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { nobodyYet } from "../../src/domain/me.ts"
import { addDays } from "../../src/kit/day.ts"
import { keep } from "../../src/vault/stores/list.ts"
import { keepMe } from "../../src/vault/stores/me.ts"
import { readPdf, squeezed } from "../support/pdf.ts"
import { anId, aRating, aStatement } from "../support/things.ts"
import { expect, goOffline, isAccessible, isKept, test } from "./house.ts"
import { tabTo } from "./keyboard-steps.ts"
import { isSaved, said } from "./plan-steps.ts"
import { seedVault } from "./seeding.ts"

const button = (page: Page, words: string): Locator => page.getByRole("button", { name: words, exact: true })
const row = (page: Page, words: string): Locator => page.getByRole("row").filter({ hasText: words })
const outOf = (number: number, to = 10): string => said(checkins.answer.of, { number, to })

test("how I am is said with the keyboard alone, in words, with a face, and not today", async ({ person }) => {
  await seedVault(person, [keepMe({ ...nobodyYet, welcomedAt: 1_795_000_000 })])
  await person.goto("/")
  await tabTo(person, person.getByRole("main").getByRole("link", { name: shell.titles.checkins }))
  await person.keyboard.press("Enter")
  await expect(person.getByRole("heading", { level: 1, name: shell.titles.checkins })).toBeFocused()
  await isAccessible(person)

  // Own words first: the cursor is in them.
  await tabTo(person, button(person, checkins.checkIn.open))
  await person.keyboard.press("Enter")
  await expect(person.getByRole("textbox", { name: checkins.checkIn.words })).toBeFocused()
  await person.keyboard.type("The walk with Sam helped.")
  await tabTo(person, person.getByRole("radio", { name: checkins.face.rough }))
  await person.keyboard.press("ArrowRight")
  await person.keyboard.press("ArrowRight")
  await expect(person.getByRole("radio", { name: checkins.face["so-so"] })).toBeChecked()
  await isAccessible(person)
  await tabTo(person, button(person, shell.save))
  await person.keyboard.press("Enter")
  await isSaved(person)
  await expect(button(person, checkins.checkIn.open)).toBeFocused()
  await expect(row(person, "The walk with Sam helped.")).toContainText(checkins.face["so-so"])

  // Not today is as much of an answer.
  await person.keyboard.press("Enter")
  await tabTo(person, person.getByRole("radio", { name: "0", exact: true }))
  await person.keyboard.press("ArrowLeft")
  await expect(person.getByRole("radio", { name: checkins.notToday })).toBeChecked()
  await tabTo(person, button(person, shell.save))
  await person.keyboard.press("Enter")
  await expect(row(person, checkins.notToday)).toBeVisible()
  await expect(person.getByRole("img")).toHaveCount(0)

  // Deleted, and back, without the focus being lost.
  await tabTo(person, row(person, checkins.notToday).getByRole("button", { name: checkins.row.more }))
  await person.keyboard.press("Enter")
  await tabTo(person, row(person, checkins.notToday).getByRole("button", { name: checkins.row.delete }))
  await person.keyboard.press("Enter")
  await expect(row(person, checkins.notToday)).toHaveCount(0)
  await expect(person.getByRole("heading", { name: checkins.back.title })).toBeFocused()
  await tabTo(person, button(person, shell.undo))
  await person.keyboard.press("Enter")
  await expect(row(person, checkins.notToday)).toBeFocused()
})

test("how have I been: over a month and over years, in dots, in a table, in my own words, on paper", async ({
  person,
  house,
}) => {
  const today = new Date().toISOString().slice(0, 10)
  const number = (n: number, daysAgo: number, note = "") =>
    keep(
      "ratings",
      aRating({
        id: anId(1000 + daysAgo),
        answer: { how: "number", number: n },
        when: addDays(today, -daysAgo),
        createdAt: 1_700_000_000 - daysAgo,
        note,
      }),
    )
  const history = [{ text: "I manage alone", until: 1_750_000_000 }]
  await seedVault(person, [
    number(2, 800, "No sleep at all."),
    number(4, 400),
    number(3, 20, "Rain all week."),
    number(5, 10),
    number(6, 1, "I cooked for Sam."),
    keep("statements", aStatement({ id: anId(1), text: "I ask for help", history })),
    keep(
      "statements",
      aStatement({ id: anId(2), text: "Mine alone", privacy: "private", history, order: 2 }),
    ),
  ])
  await person.goto("/checkins")
  await isKept(person)
  await goOffline(person, house)
  const table = person.getByRole("table")
  await expect(table.getByRole("row")).toHaveCount(4)
  const chart = person.getByRole("img", { name: /^3 / })
  await expect(chart).toBeVisible()
  await isAccessible(person)
  // The last day stands at the end of the dots, also on a phone where it does not fit beside the first.
  const ends = [chart, person.locator(".days span").last()]
  const [dots, day] = await Promise.all(ends.map((one) => one.boundingBox()))
  expect((day?.x ?? 0) + (day?.width ?? 0)).toBeGreaterThan((dots?.x ?? 0) + (dots?.width ?? 0) - 2)

  // All of it, with the keyboard.
  await tabTo(person, person.getByRole("radio", { name: checkins.back.month }))
  await person.keyboard.press("ArrowRight")
  await person.keyboard.press("ArrowRight")
  await expect(table.getByRole("row")).toHaveCount(6)
  await expect(table.getByRole("cell").first()).toContainText(outOf(6))
  await expect(table.getByRole("cell").last()).toContainText("No sleep at all.")
  await expect(person.getByRole("img", { name: /^5 / })).toBeVisible()

  // Then and now stands in own words, and can be put away; it stays away.
  const far = person.getByRole("region", { name: checkins.far.title })
  for (const words of ["No sleep at all.", "I cooked for Sam.", "I manage alone", "I ask for help"])
    await expect(far.getByText(words, { exact: true }).first()).toBeVisible()
  const print = await readPdf(await person.pdf())
  const sheets = print.sheets.join("")
  expect(print.coloured).toBe(0)
  for (const words of [checkins.back.title, "No sleep at all.", "I cooked for Sam.", "I ask for help"])
    expect(sheets).toContain(squeezed(words))
  for (const words of ["Mine alone", checkins.four.title, ons4.attribution, checkins.checkIn.open])
    expect(sheets).not.toContain(squeezed(words))
  await button(person, checkins.far.hide).click()
  await expect(far.getByText("I manage alone")).toHaveCount(0)
  await person.reload()
  await expect(button(person, checkins.far.show)).toBeVisible()
  await expect(person.getByText("I manage alone")).toHaveCount(0)

  // A part of life, where help is wanted.
  await button(person, checkins.areas.open).click()
  await person.getByRole("radio", { name: "home", exact: true }).check()
  await person.getByRole("radio", { name: "3", exact: true }).check()
  await person.getByRole("group", { name: checkins.areas.wantHelp }).getByLabel(checkins.areas.yes).check()
  await isAccessible(person)
  await button(person, shell.save).click()
  await expect(person.getByRole("region", { name: "home" })).toContainText(outOf(3, 7))
  await expect(person.getByRole("link", { name: checkins.areas.book })).toBeVisible()

  // The four questions as they are worded, one at a time, and each drawn by itself.
  await button(person, checkins.four.open).click()
  await expect(person.getByText(ons4.intro)).toBeVisible()
  for (const question of Object.values(ons4.questions)) {
    await expect(person.getByText(checkins.four.yourself)).toBeVisible()
    const group = person.getByRole("group", { name: question })
    await group.getByRole("radio", { name: "7", exact: true }).check()
    await isAccessible(person)
    await button(person, checkins.four.next).click()
    await expect(group).toHaveCount(0)
  }
  await expect(person.getByText(checkins.four.done)).toBeVisible()
  await person.getByRole("combobox", { name: checkins.back.what }).selectOption(ons4.questions[4])
  await expect(table.getByRole("cell")).toHaveCount(1)
  await expect(
    person.getByText(said(checkins.back.end, { number: 10, words: ons4.highest[4] })),
  ).toBeVisible()
  const asked = (await readPdf(await person.pdf())).sheets.join("")
  for (const words of [ons4.questions[4], ons4.attribution]) expect(asked).toContain(squeezed(words))

  // A number my hub gave me, as I was told it.
  await button(person, checkins.hub.open).click()
  await person.keyboard.type("DIALOG")
  await person.getByRole("textbox", { name: checkins.hub.number }).fill("4,65")
  await button(person, shell.save).click()
  await isSaved(person)
  await expect(table.getByRole("cell")).toContainText("4.65")
  await isAccessible(person)
})

import type { Locator, Page } from "@playwright/test"
import goals from "../../src/texts/en-GB/goals.json" with { type: "json" }
import paper from "../../src/texts/en-GB/paper.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { manyGoals, someGoals } from "../support/many-goals.ts"
import { readPdf, squeezed } from "../support/pdf.ts"
import { expect, goOffline, isAccessible, isKept, test } from "./house.ts"
import { press, tabTo } from "./keyboard-steps.ts"
import { addStatement, isSaved, said } from "./plan-steps.ts"
import { seedVault } from "./seeding.ts"

const goal = { name: "Cook for friends again" }
const button = (page: Page, words: string): Locator => page.getByRole("button", { name: words, exact: true })
const field = (page: Page, words: string): Locator => page.getByRole("textbox", { name: words, exact: true })

test("I work on my own reason for coming", async ({ person, house }) => {
  await person.goto("/plan")
  await addStatement(person, "strength", "I can cook for ten")
  await isKept(person)
  await goOffline(person, house)
  await person.getByRole("link", { name: shell.titles.goals }).click()
  await expect(person.getByRole("heading", { level: 1, name: shell.titles.goals })).toBeFocused()
  await isAccessible(person)

  // By keyboard alone: the goal, why, a strength, and what might get in the way.
  await press(person, button(person, goals.addFirst))
  await expect(field(person, goals.fields.text)).toBeFocused()
  await person.keyboard.type(goal.name)
  await person.keyboard.press("Tab")
  await person.keyboard.type("I miss the noise")
  await press(person, person.locator("summary", { hasText: goals.strengths }))
  await press(person, person.getByRole("checkbox", { name: "I can cook for ten" }), "Space")
  await tabTo(person, field(person, goals.fields.inTheWay))
  await person.keyboard.type("I get tired")
  await person.keyboard.press("Tab")
  await person.keyboard.type("Soup is enough")
  await isAccessible(person)
  await press(person, button(person, shell.save))
  await isSaved(person)
  await expect(person.getByRole("heading", { level: 3, name: goal.name })).toBeVisible()
  await expect(person.getByText(said(goals.said.strength, { words: "I can cook for ten" }))).toBeVisible()
  await expect(button(person, goals.add)).toBeFocused()

  // By keyboard alone: how near it is, on the numbers.
  await person.reload()
  await press(person, button(person, said(goals.rate.openFor, goal)))
  await tabTo(person, person.getByRole("radio", { name: "0", exact: true }))
  await person.keyboard.press("ArrowRight")
  await person.keyboard.press("ArrowRight")
  await expect(person.getByRole("radio", { name: "2", exact: true })).toBeChecked()
  await isAccessible(person)
  await press(person, button(person, shell.save))
  await isSaved(person)
  await expect(person.getByText(said(goals.rate.number, { number: 2 }))).toBeVisible()
  await expect(button(person, said(goals.rate.openFor, goal))).toBeFocused()

  // By keyboard alone: a practical step, one for how I feel, and one with other people, together.
  for (const [what, kind] of [
    ["Buy a pan", goals.kind.practical],
    ["Say to myself that soup is enough", goals.kind.emotional],
    ["Ask Sam round", goals.kind.community],
  ] as const) {
    await press(person, button(person, said(goals.steps.addFor, goal)))
    await expect(field(person, goals.steps.what)).toBeFocused()
    await person.keyboard.type(what)
    await tabTo(person, person.getByRole("radio", { name: goals.leaveOut }))
    await person.keyboard.press("ArrowDown") // from the last to the first, as radio buttons go round
    const kinds = Object.values(goals.kind)
    for (let at = 0; at < kinds.indexOf(kind); at += 1) await person.keyboard.press("ArrowDown")
    await expect(person.getByRole("radio", { name: kind })).toBeChecked()
    await press(person, button(person, shell.save))
    await expect(button(person, said(goals.steps.tookIt, { name: what }))).toBeVisible()
  }
  // The steps stand above the button the focus is on.
  await person.keyboard.press("Shift+Tab")
  await expect(button(person, said(shell.item.moreFor, { name: "Ask Sam round" }))).toBeFocused()
  await person.keyboard.press("Shift+Tab")
  await person.keyboard.press("Shift+Tab")
  await expect(button(person, said(goals.steps.tookIt, { name: "Ask Sam round" }))).toBeFocused()
  await person.keyboard.press("Enter")
  const notIt = button(person, said(goals.steps.notIt, { name: "Ask Sam round" }))
  await expect(notIt).toBeFocused()
  await expect(person.getByText(/^I did this on \d+ \w+ \d{4}\.$/)).toBeVisible()
  await press(person, button(person, shell.undo))
  await expect(notIt).toHaveCount(0)
  await button(person, said(goals.steps.tookIt, { name: "Ask Sam round" })).click()
  await expect(notIt).toBeVisible()

  // Nearer: at first and now stand beside each other, and that it moved is said once.
  await person.reload()
  await button(person, said(goals.rate.openFor, goal)).click()
  await person.getByRole("radio", { name: "6", exact: true }).check()
  await person.locator("summary", { hasText: goals.rate.more }).click()
  await field(person, goals.rate.note).fill("Sam came round")
  await button(person, shell.save).click()
  await expect(person.getByText(said(goals.rate.number, { number: 2 }))).toBeVisible()
  await expect(person.getByText(said(goals.rate.number, { number: 6 }))).toBeVisible()
  await expect(person.getByText(goals.rate.up)).toBeVisible()
  await expect(person.getByText("Sam came round")).toBeVisible()
  await isAccessible(person)

  // Parked, taken up again, done; and deleted, with everything, and back.
  const more = button(person, said(shell.item.moreFor, goal))
  for (const [words, group] of [
    [goals.parkIt, goals.groups.parked],
    [goals.takeUpIt, goals.groups.open],
    [goals.doneIt, goals.groups.done],
  ] as const) {
    if (words !== goals.takeUpIt) await more.click()
    await button(person, said(words, goal)).click()
    const item = person.getByRole("region", { name: group, exact: true }).getByRole("listitem").first()
    await expect(item).toBeFocused()
  }
  await more.click()
  await isAccessible(person)
  await button(person, said(shell.item.deleteIt, goal)).click()
  await expect(person.getByText(goals.deleted)).toBeVisible()
  await expect(more).toHaveCount(0)
  await button(person, shell.undo).click()
  await expect(person.getByRole("heading", { level: 3, name: goal.name })).toBeVisible()
  await person.reload()
  await expect(person.getByText(said(goals.rate.number, { number: 2 }))).toBeVisible()
  await expect(person.getByText(said(goals.rate.number, { number: 6 }))).toBeVisible()
  await expect(person.getByText(goals.rate.up)).toBeVisible()
})

/** The words of the whole plan as it prints, with goals or without. */
async function wholePlan(page: Page, withGoals: boolean): Promise<string> {
  await page.goto("/mine")
  await page.getByRole("radio", { name: `${paper.papers.plan} ${paper.hints.plan}` }).check()
  await page.getByRole("checkbox", { name: goals.onPaper }).setChecked(withGoals)
  const { sheets, sizes, coloured } = await readPdf(await page.pdf({ preferCSSPageSize: true }))
  expect(sizes).toEqual(sheets.map(() => [210, 297]))
  expect(coloured).toBe(0)
  return sheets.join("")
}

test("sixty goals of fifty steps are all there, and paper has none of the buttons", async ({ person }) => {
  await seedVault(person, manyGoals("I sit on the bench by the river. ".repeat(3), "x".repeat(58), "أجلس"))
  await person.goto("/goals")
  await expect(person.getByRole("heading", { level: 3 })).toHaveCount(60)
  const all = said(goals.steps.allFor, { count: 50, name: "Goal number 4" })
  await button(person, all).click()
  await expect(button(person, said(goals.steps.tookIt, { name: "Step 49" }))).toBeVisible()
  await expect(
    person.getByRole("region", { name: goals.due.title }).getByRole("button", { name: /^I did this/ }),
  ).toHaveCount(3)
  await person.emulateMedia({ media: "print" })
  await expect(person.getByText("Goal number 60", { exact: true })).toBeVisible()
  await expect(button(person, said(goals.steps.tookIt, { name: "Step 49" }))).toBeHidden()
  await expect(person.getByRole("region", { name: goals.due.title })).toBeHidden()
})

test("my goals go on the whole plan when I tick that, with boxes for the steps still to take", async ({
  person,
}) => {
  await seedVault(person, someGoals)
  const words = await wholePlan(person, true)
  for (const each of ["Cook for friends again", "Buy a pan", "Ask Sam round", goals.groups.parked])
    expect(words).toContain(squeezed(each))
  expect(words).toContain(squeezed(said(goals.rate.number, { number: 5 })))
  await isAccessible(person)
  expect(await wholePlan(person, false)).not.toContain(squeezed("Cook for friends"))
})

import type { Locator, Page } from "@playwright/test"
import goals from "../../src/texts/en-GB/goals.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import skills from "../../src/texts/en-GB/skills.json" with { type: "json" }
import statements from "../../src/texts/en-GB/statements.json" with { type: "json" }
import wishes from "../../src/texts/en-GB/wishes.json" with { type: "json" }
import { kindTexts as kinds } from "../support/kind-texts.ts"
import { fillings } from "../support/states.ts"
import { expect, test } from "./house.ts"
import { press, tabTo } from "./keyboard-steps.ts"
import { isSaved, said, sectionOf } from "./plan-steps.ts"
import { seedVault } from "./seeding.ts"

const goal = { name: "Walk to the river each week" }
const step = { name: "Find my boots" }
const skill = "I could ask my sister"
const wish = "The blue blanket, and the window open"

/** From wherever one is: the bar, home, and from there the page of this name. */
async function walkTo(page: Page, name: string): Promise<void> {
  await press(page, page.getByRole("navigation").getByRole("link", { name: shell.home, exact: true }))
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused()
  await press(page, page.getByRole("main").getByRole("link", { name, exact: true }))
  await expect(page.getByRole("heading", { level: 1, name })).toBeFocused()
}

/** What has the focus is not behind the bar or what was just said above it. */
async function canBeSeen(target: Locator): Promise<void> {
  const isOnTop = await target.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  })
  expect(isOnTop, `${String(target)} has the focus and is hidden`).toBe(true)
}

test("a goal with its first step, a skill and a wish are written with the keyboard alone, and stay", async ({
  person,
}) => {
  const button = (words: string, inside: Page | Locator = person) =>
    inside.getByRole("button", { name: words, exact: true })
  const save = async (inside: Page | Locator = person) => {
    await tabTo(person, button(shell.save, inside))
    await canBeSeen(button(shell.save, inside))
    await person.keyboard.press("Enter")
    await isSaved(person)
  }
  await seedVault(person, fillings.empty)
  await person.goto("/plan")
  await expect(person.getByRole("heading", { level: 1, name: shell.plan })).toBeVisible()

  // The goal, the part of life it is about, and its first step.
  await walkTo(person, shell.titles.goals)
  await press(person, button(goals.addFirst))
  await person.keyboard.type(goal.name)
  await press(person, person.locator("summary", { hasText: goals.lifeArea }), "Space")
  await tabTo(person, person.getByRole("radio", { name: goals.leaveOut }))
  await person.keyboard.press("ArrowDown") // from the last to the first, as radio buttons go round
  await person.keyboard.press("ArrowDown")
  await expect(person.getByRole("radio", { name: statements.lifeAreas.body })).toBeChecked()
  await save()
  await expect(button(goals.add)).toBeFocused()
  await person.keyboard.press("Shift+Tab")
  await press(person, button(said(goals.steps.addFor, goal)))
  await person.keyboard.type(step.name)
  await save()
  await expect(button(said(goals.steps.addFor, goal))).toBeFocused()
  await canBeSeen(button(said(goals.steps.addFor, goal)))

  // A skill, tied to that goal.
  await walkTo(person, shell.titles.skills)
  const solving = person.getByRole("region", { name: skills.title.solving })
  await press(person, button(skills.add.solving, solving))
  await expect(solving.getByRole("textbox", { name: skills.parts.problem })).toBeFocused()
  await person.keyboard.type("The post piles up")
  await person.keyboard.press("Tab")
  await person.keyboard.type(skill)
  await tabTo(person, solving.getByRole("combobox", { name: skills.tied.legend }))
  await person.keyboard.press("ArrowDown")
  await save(solving)
  await expect(button(skills.add.solving, solving)).toBeFocused()

  // A wish, from the weather it belongs to.
  await walkTo(person, shell.titles.wishes)
  await press(person, person.getByRole("link", { name: wishes.groups["not-well"] }).first())
  await expect(person.getByRole("heading", { level: 2, name: wishes.groups["not-well"] })).toBeFocused()
  const withMe = sectionOf(person, "be-with-me")
  await press(person, button(kinds["be-with-me"].add, withMe))
  await expect(withMe.getByRole("textbox", { name: statements.words })).toBeFocused()
  await person.keyboard.type(wish)
  await save(withMe)

  // All of it is there when the app is opened anew.
  await person.reload()
  await expect(withMe.getByText(wish)).toBeVisible()
  await walkTo(person, shell.titles.skills)
  await expect(solving.getByText(skill)).toBeVisible()
  await press(person, solving.getByRole("link", { name: goal.name }))
  await expect(person.getByRole("heading", { level: 3, name: goal.name })).toBeVisible()
  await expect(button(said(goals.steps.tookIt, step))).toBeVisible()
})

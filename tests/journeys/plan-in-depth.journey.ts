import details from "../../src/texts/en-GB/details.json" with { type: "json" }
import ideas from "../../src/texts/en-GB/ideas.json" with { type: "json" }
import { kindTexts as kinds } from "../support/kind-texts.ts"
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import statements from "../../src/texts/en-GB/statements.json" with { type: "json" }
import { expect, goOffline, isAccessible, isKept, test } from "./house.ts"
import { press, tabTo } from "./keyboard-steps.ts"
import { isSaved, said, sectionOf } from "./plan-steps.ts"

test("a plan is written in depth with the keyboard alone, and without a network", async ({
  person,
  house,
}) => {
  const section = sectionOf(person, "keeps-well")
  const button = (words: string) => section.getByRole("button", { name: words, exact: true })
  const field = section.getByRole("textbox", { name: statements.words })
  await person.goto("/plan")
  await isKept(person)
  await goOffline(person, house)

  // Stuck: a beginning fills the field, and waits for the person's own words.
  await press(person, button(kinds["keeps-well"].add))
  await expect(field).toBeFocused()
  await press(person, button(statements.ideas))
  const starter = ideas["keeps-well"].starter1
  await press(person, button(said(details.ideas.startIt, { words: starter })))
  await expect(field).toBeFocused()
  await person.keyboard.press("Tab")
  await expect(button(shell.save)).toBeFocused()
  await person.keyboard.press("Enter")
  await expect(section.getByRole("alert")).toHaveText(details.ideas.unfinished)
  await isAccessible(person)
  await expect(field).toBeFocused()
  await person.keyboard.press("Control+End")
  await person.keyboard.press("Backspace")
  await person.keyboard.type("walk by the river")
  await press(person, button(shell.save))
  await isSaved(person)
  await expect(section.getByText("I feel better when I walk by the river")).toBeVisible()
  await expect(button(kinds["keeps-well"].add)).toBeFocused()

  // Other words.
  const name = "I feel better when I walk by the river"
  await person.reload()
  await press(person, button(said(shell.item.changeIt, { name })))
  await person.keyboard.press("Control+A")
  await person.keyboard.type("I walk every day")
  await press(person, button(shell.save))
  await expect(section.getByRole("listitem").first()).toContainText("I walk every day")
  await isSaved(person)

  // More about it: how often, which days, when to look again.
  const now = { name: "I walk every day" }
  await person.keyboard.press("Tab")
  await expect(button(said(shell.item.moreFor, now))).toBeFocused()
  await person.keyboard.press("Enter")
  await press(person, button(said(details.openIt, now)))
  await tabTo(person, section.getByRole("radio", { name: details.oftenNone }))
  await person.keyboard.press("ArrowDown") // from the last to the first, as radio buttons go round
  await expect(section.getByRole("radio", { name: statements.often.daily })).toBeChecked()
  await press(person, section.locator("summary", { hasText: details.lifeAreas }))
  await press(person, section.getByRole("checkbox", { name: statements.lifeAreas.body }), "Space")
  await press(person, section.locator("summary", { hasText: details.review.legend }))
  await tabTo(person, section.getByRole("radio", { name: details.review.never, exact: true }))
  await person.keyboard.press("ArrowDown")
  await isAccessible(person)
  await press(person, button(shell.save))
  await expect(section.getByText(statements.often.daily, { exact: true })).toBeVisible()
  await expect(section.getByText("Part of life: body")).toBeVisible()
  await expect(section.getByText(/^To look at again: \d/)).toBeVisible()
  await expect(button(said(details.openIt, now))).toBeFocused()

  // What it said before comes back, and what it said is kept.
  await person.keyboard.press("Tab")
  await expect(button(said(details.history.buttonIt, now))).toBeFocused()
  await person.keyboard.press("Enter")
  await person.keyboard.press("Tab")
  await person.keyboard.press("Enter")
  await expect(section.locator("p.own").first()).toHaveText(name)
  await expect(section.locator(".before").getByText("I walk every day")).toBeVisible()
  await isAccessible(person)

  // Taken away, and put back as it was, with everything that was said about it.
  await person.reload()
  await press(person, button(said(shell.item.moreFor, { name })))
  await press(person, button(said(shell.item.deleteIt, { name })))
  await expect(section.getByText(name)).toHaveCount(0)
  await press(person, person.getByRole("button", { name: shell.undo, exact: true }))
  await expect(section.getByText(name)).toBeVisible()
  await expect(section.getByText("Part of life: body")).toBeVisible()
  await expect(section.getByRole("listitem").first()).toBeFocused()
})

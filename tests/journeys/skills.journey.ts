import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import skills from "../../src/texts/en-GB/skills.json" with { type: "json" }
import { keep } from "../../src/vault/stores/list.ts"
import { readPdf, squeezed } from "../support/pdf.ts"
import { aGoal, anId, aPerson, aSheet } from "../support/things.ts"
import { expect, isAccessible, test } from "./house.ts"
import { goTo, isSaved, said } from "./plan-steps.ts"
import { seedVault } from "./seeding.ts"

const sam = aPerson({ id: anId(1) })
const held = [
  keep("people", sam),
  keep("goals", aGoal({ id: anId(2) })),
  keep("skills", aSheet({ id: anId(3), parts: { ask: "Knock before you come in" } })),
]
const words = "Please ring before you come"

test("somebody asks for what they need, uses it again, prints it, and finds it beside the person", async ({
  person,
  house,
}) => {
  await seedVault(person, held, house.appUrl)
  await person.goto("/")
  await goTo(person, shell.plan)
  await person.getByRole("main").getByRole("link", { name: shell.titles.skills, exact: true }).click()
  const asking = person.getByRole("region", { name: skills.title.asking })
  await isAccessible(person)

  // Made, part by part, about somebody.
  await asking.getByRole("button", { name: skills.add.asking }).click()
  await expect(asking.getByRole("textbox", { name: skills.parts.happened })).toBeFocused()
  await asking.getByRole("textbox", { name: skills.parts.ask }).fill(words)
  await asking.getByRole("textbox", { name: skills.parts.accept }).fill("A text is fine")
  await asking.getByRole("combobox", { name: skills.tied.legend }).selectOption(sam.name)
  await isAccessible(person)
  await asking.getByRole("button", { name: shell.save, exact: true }).click()
  await isSaved(person)
  await expect(asking.getByText(words)).toBeVisible()
  await expect(asking.getByRole("button", { name: skills.add.asking })).toBeFocused()

  // Used again.
  await asking.getByRole("button", { name: said(skills.used.buttonIt, { name: words }) }).click()
  await expect(asking.getByRole("button", { name: said(skills.used.todayIt, { name: words }) })).toBeFocused()
  await person.reload()
  await expect(asking.getByRole("button", { name: said(skills.used.todayIt, { name: words }) })).toBeVisible()

  // Printed alone, under a plain name, and everything together.
  await person.evaluate(() => {
    globalThis.print = () => dispatchEvent(new Event("beforeprint"))
  })
  await asking.getByRole("button", { name: said(shell.item.moreFor, { name: words }) }).click()
  await asking.getByRole("button", { name: said(skills.print.buttonIt, { name: words }) }).click()
  await expect(person).toHaveTitle(skills.print.name)
  const alone = (await readPdf(await person.pdf())).sheets.join("")
  for (const one of [skills.title.asking, skills.parts.ask, words, "A text is fine", sam.name])
    expect(alone).toContain(squeezed(one))
  for (const one of [
    "Knock before",
    shell.titles.skills,
    skills.title.feelings,
    skills.used.today,
    shell.item.change,
  ])
    expect(alone).not.toContain(squeezed(one))
  await person.evaluate(() => dispatchEvent(new Event("afterprint")))
  const all = (await readPdf(await person.pdf())).sheets.join("")
  for (const one of [words, "Knock before you come in"]) expect(all).toContain(squeezed(one))
  expect(all).not.toContain(squeezed(skills.examples.feelings))

  // Beside the person it is about, and back.
  await asking.getByRole("link", { name: sam.name }).click()
  await expect(person.locator(`[id="person-${sam.id}"]`)).toBeFocused()
  await expect(person.getByRole("link", { name: words })).toBeVisible()
  const people = (await readPdf(await person.pdf())).sheets.join("")
  expect(people).toContain(squeezed(sam.name))
  expect(people).not.toContain(squeezed(shell.titles.skills))
  await person.getByRole("link", { name: words }).click()
  await expect(person.getByRole("heading", { level: 1, name: shell.titles.skills })).toBeVisible()
  await expect(asking.getByRole("listitem").filter({ hasText: words })).toBeFocused()

  // Taken away, and put back.
  await asking.getByRole("button", { name: said(shell.item.moreFor, { name: words }) }).click()
  await asking.getByRole("button", { name: said(shell.item.deleteIt, { name: words }) }).click()
  await expect(asking.getByText(words)).toHaveCount(0)
  await person.getByRole("button", { name: shell.undo, exact: true }).click()
  await expect(asking.getByText(words)).toBeVisible()
})

import find from "../../src/texts/en-GB/find.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { nobodyYet } from "../../src/domain/me.ts"
import { keep } from "../../src/vault/stores/list.ts"
import { keepMe } from "../../src/vault/stores/me.ts"
import { aGoal, anId, aPerson, aRating, aSheet, aStatement } from "../support/things.ts"
import { expect, goOffline, isAccessible, isKept, test } from "./house.ts"
import { tabTo } from "./keyboard-steps.ts"
import { said } from "./plan-steps.ts"
import { seedVault } from "./seeding.ts"

const choir = aStatement({ id: anId(9001), text: "I sing in the café choir by the river", order: 400 })
const secret = aStatement({ id: anId(9002), text: "The river at night", privacy: "private", changedAt: 1 })
const held = [
  keepMe({ ...nobodyYet, welcomedAt: 1 }),
  ...Array.from({ length: 300 }, (_, n) =>
    keep("statements", aStatement({ id: anId(100 + n), text: `Strength number ${n}`, order: n })),
  ),
  keep("statements", choir),
  keep("statements", secret),
  keep("people", aPerson({ id: anId(9003), name: "Zoë Rivers" })),
  keep("goals", aGoal({ id: anId(9004), text: "Walk to the river" })),
  keep("ratings", aRating({ id: anId(9005), note: "Sat by the river" })),
  keep("skills", aSheet({ id: anId(9006), parts: { ask: "Walk with me by the river" } })),
]

test("somebody finds what they wrote long ago, by the keyboard alone and without a network", async ({
  person,
  house,
}) => {
  await seedVault(person, held, house.appUrl)
  await person.goto("/")
  await isKept(person)
  await goOffline(person, house)
  await tabTo(person, person.getByRole("main").getByRole("link", { name: shell.titles.find, exact: true }))
  await person.keyboard.press("Enter")
  await expect(person.getByRole("heading", { level: 1, name: shell.titles.find })).toBeFocused()
  await isAccessible(person)

  // Everything that holds the word, wherever it stands.
  const field = person.getByRole("textbox", { name: find.label })
  const results = person.getByRole("region", { name: find.results })
  await tabTo(person, field)
  await person.keyboard.type("RIVER")
  await expect(results.getByRole("link")).toHaveCount(6)
  await expect(person.getByRole("status").filter({ hasText: said(find.found, { count: 6 }) })).toHaveCount(1)
  await isAccessible(person)

  // With somebody beside me, only what I could share with them.
  await person.keyboard.press("Tab")
  await person.keyboard.press("Space")
  await expect(results.getByRole("link")).toHaveCount(2)
  await expect(results.getByText(secret.text, { exact: true })).toHaveCount(0)
  await person.keyboard.press("Space")
  await expect(results.getByText(secret.text, { exact: true })).toBeVisible()

  // To one sentence among hundreds, and back to what was found.
  await person.keyboard.press("Shift+Tab")
  await person.keyboard.press("End")
  await person.keyboard.type(" cafe")
  await expect(results.getByRole("link")).toHaveCount(1)
  await expect(results.getByText(choir.text, { exact: true })).toBeVisible()
  await tabTo(person, results.getByRole("link"))
  await person.keyboard.press("Enter")
  await expect(person.getByRole("heading", { level: 1, name: shell.plan })).toBeVisible()
  await expect(person.getByText(choir.text)).toBeFocused()
  await expect(person.getByText(choir.text)).toBeInViewport()
  expect(person.url()).toBe(`${house.appUrl}/plan#said-${choir.id}`)
  await person.goBack()
  await expect(field).toHaveValue("RIVER cafe")
  await expect(results.getByText(choir.text, { exact: true })).toBeVisible()
  expect(person.url()).toBe(`${house.appUrl}/find`)
  expect(await person.evaluate(() => history.state)).toBeNull()

  // What was looked for is gone with the page.
  await person.reload()
  await expect(person.getByRole("textbox", { name: find.label })).toHaveValue("")
})

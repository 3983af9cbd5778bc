import { kindTexts as kinds } from "../support/kind-texts.ts"
import people from "../../src/texts/en-GB/people.json" with { type: "json" }
import rightNow from "../../src/texts/en-GB/right-now.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import statements from "../../src/texts/en-GB/statements.json" with { type: "json" }
import wishes from "../../src/texts/en-GB/wishes.json" with { type: "json" }
import { expect, isAccessible, test } from "./house.ts"
import { addPerson, addStatement, goTo, isSaved, said, sectionOf } from "./plan-steps.ts"

test("I write my wishes while well, come back, and make our ideas my own", async ({ person }) => {
  await person.goto("/wishes")
  await addStatement(person, "treatment-like", "The night tablet from last spring")
  await addStatement(person, "makes-worse", kinds["makes-worse"].example)
  const pets = sectionOf(person, "look-after")
  await pets.getByRole("button", { name: wishes.starters.pets }).click()
  await expect(pets.getByRole("textbox", { name: statements.words })).toBeFocused()
  await person.keyboard.type("the cat eats twice")
  await pets.getByRole("button", { name: shell.save, exact: true }).click()
  await expect(pets.getByText("Pets: the cat eats twice")).toBeVisible()
  await isAccessible(person)

  // Another day: what is still only an idea is named at the top, and one link leads to it.
  await person.reload()
  const idea = sectionOf(person, "makes-worse")
  await expect(person.getByText(wishes.sounds.title)).toHaveCount(2)
  await person.getByRole("link", { name: kinds["makes-worse"].title, exact: true }).first().click()
  await expect(idea.getByRole("heading")).toBeFocused()
  await person.keyboard.press("Tab")
  await person.keyboard.press("Enter")
  await idea.getByRole("textbox", { name: statements.words }).fill("Being told to calm down by my brother")
  await idea.getByRole("button", { name: shell.save, exact: true }).click()
  await isSaved(person)
  await expect(person.getByText(wishes.sounds.title)).toHaveCount(0)
  expect(new URL(person.url()).hash).toBe("")
})

test("I say who not to tell, and am asked when the same name stands under who to tell", async ({
  person,
}) => {
  await person.goto("/wishes")
  await addStatement(person, "who-to-tell", "Ring Robin Example, and say that I am safe")
  await sectionOf(person, "who-not-to-tell").getByRole("link", { name: wishes.people.add }).click()
  await person.getByRole("button", { name: people.addFirst }).click()
  await person.getByRole("textbox", { name: people.fields.name, exact: true }).fill("Robin Example")
  await person.getByRole("checkbox", { name: people.notToBeTold }).check()
  await person.getByRole("button", { name: shell.save, exact: true }).click()
  await isSaved(person)
  await addPerson(person, { name: "Kim Example", mayKnow: "that I am safe" })

  await goTo(person, shell.wishes)
  await expect(sectionOf(person, "who-not-to-tell").getByText("Robin Example", { exact: true })).toBeVisible()
  const toTell = sectionOf(person, "who-to-tell")
  await expect(toTell.getByText("Kim Example", { exact: true })).toBeVisible()
  await expect(toTell.getByText(said(wishes.people.isNotToBeTold, { name: "Robin Example" }))).toBeVisible()
  await isAccessible(person)
})

test("when it has passed, the place to write what I'd change is open, with a calm sentence", async ({
  person,
}) => {
  await person.goto("/right-now")
  await person.getByRole("link", { name: rightNow.afterwards }).click()
  const back = sectionOf(person, "coming-back")
  const box = back.getByRole("textbox", { name: statements.words })
  await expect(box).toBeFocused()
  await expect(back.getByText(wishes.after.calm)).toBeVisible()
  await box.fill("Ring Kim on the first evening, not the third")
  await back.getByRole("button", { name: shell.save, exact: true }).click()
  await isSaved(person)
  await expect(back.getByText("Ring Kim on the first evening, not the third")).toBeVisible()
})

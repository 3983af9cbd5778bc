import { kindTexts as kinds } from "../support/kind-texts.ts"
import problems from "../../src/texts/en-GB/problems.json" with { type: "json" }
import rightNow from "../../src/texts/en-GB/right-now.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import statements from "../../src/texts/en-GB/statements.json" with { type: "json" }
import { expect, goOffline, isAccessible, isKept, test } from "./house.ts"
import { tabTo } from "./keyboard-steps.ts"
import { addPerson, addStatement, said, sectionOf } from "./plan-steps.ts"

test("what cannot be kept stays on the screen, with a clear sentence beside it", async ({ person }) => {
  await person.goto("/plan")
  const section = sectionOf(person, "strength")
  await section.getByRole("button", { name: kinds.strength.add }).click()
  const box = section.getByRole("textbox", { name: statements.words })
  const save = section.getByRole("button", { name: shell.save, exact: true })

  await save.click()
  await expect(section.getByRole("alert")).toHaveText(problems.empty)

  const tooLong = "I can talk. ".repeat(500)
  await box.fill(tooLong)
  await save.click()
  await expect(section.getByRole("alert")).toContainText("too long")
  await expect(box).toHaveValue(tooLong)

  await box.fill("I ring\u0007 people")
  await save.click()
  await expect(section.getByRole("alert")).toContainText("hidden character")
  await expect(box).toHaveValue("I ring\u0007 people")
  await isAccessible(person)

  for (const words of [
    "أستمع جيدًا للناس",
    "👩‍👩‍👧 🥰 I look after us",
    "<img src=x onerror=alert(1)>",
    "x".repeat(5000),
  ]) {
    await box.fill(words)
    await save.click()
    await expect(section.getByRole("listitem").filter({ hasText: words })).toBeVisible()
    await section.getByRole("button", { name: kinds.strength.add }).click()
  }
})

test("a strength is added and moved with the keyboard alone", async ({ person }) => {
  await person.goto("/plan")
  for (const words of ["I listen", "I cook"]) {
    await tabTo(person, person.getByRole("button", { name: kinds.strength.add, exact: true }).first())
    await person.keyboard.press("Enter")
    await expect(person.getByRole("textbox", { name: statements.words })).toBeFocused()
    await person.keyboard.type(words)
    await tabTo(person, person.getByRole("button", { name: shell.save, exact: true }).first())
    await person.keyboard.press("Enter")
    await expect(sectionOf(person, "strength").getByText(words)).toBeVisible()
    await expect(person.getByRole("button", { name: kinds.strength.add })).toBeFocused()
    await person.reload()
  }
  await tabTo(
    person,
    person.getByRole("button", { name: said(shell.item.moreFor, { name: "I cook" }), exact: true }).first(),
  )
  await person.keyboard.press("Enter")
  await tabTo(
    person,
    person.getByRole("button", { name: said(shell.item.upIt, { name: "I cook" }), exact: true }).first(),
  )
  await person.keyboard.press("Enter")
  await expect(sectionOf(person, "strength").getByRole("listitem").first()).toContainText("I cook")
})

test("Right now opens with the person's own list, offline, with the database gone or damaged", async ({
  person,
  house,
}) => {
  await person.goto("/wishes")
  await addStatement(person, "helps", "Sit beside me for a while")
  await person.goto("/people")
  await addPerson(person, { name: "Robin Example", phone: "01632 960123" })
  await isKept(person)
  await person.goto("/right-now")
  await expect(person.getByText("Sit beside me for a while")).toBeVisible()

  // The vault's database is emptied, as a browser does by itself when its files are damaged.
  await person.goto("/icon.svg")
  await person.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open("open-door")
        opening.addEventListener("success", () => {
          const database = opening.result
          const names = [...database.objectStoreNames]
          const emptying = database.transaction(names, "readwrite")
          for (const name of names) emptying.objectStore(name).clear()
          emptying.addEventListener("complete", () => {
            database.close()
            done()
          })
        })
        opening.addEventListener("error", () => failed(new Error("it did not open")))
      }),
  )
  await goOffline(person, house)
  await person.goto("/right-now")
  await expect(person.getByText("Sit beside me for a while")).toBeVisible()

  await person.evaluate(
    () =>
      new Promise<void>((done) => {
        const deleting = indexedDB.deleteDatabase("open-door")
        for (const end of ["success", "error", "blocked"]) deleting.addEventListener(end, () => done())
      }),
  )
  await person.goto("/right-now")
  await expect(person.getByText("Sit beside me for a while")).toBeVisible()
  await person.getByRole("button", { name: rightNow.next }).click()
  await expect(
    person.getByRole("link", { name: said(rightNow.ring, { name: "Robin Example" }) }),
  ).toHaveAttribute("href", "tel:01632960123")
  await expect(person.getByRole("link", { name: rightNow.numbers.danger })).toBeVisible()
})

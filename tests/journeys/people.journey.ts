import circle from "../../src/texts/en-GB/circle.json" with { type: "json" }
import people from "../../src/texts/en-GB/people.json" with { type: "json" }
import places from "../../src/texts/en-GB/places.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { expect, isAccessible, test } from "./house.ts"
import { addPerson, isSaved, said } from "./plan-steps.ts"

test("somebody finds who to ring, who not to tell, who they could see more of, and where to go", async ({
  person,
}) => {
  await person.goto("/people")
  await addPerson(person, { name: "Robin Example", phone: "01632 960123" })
  await addPerson(person, { name: "Kim Example", relation: "cousin" })
  await addPerson(person, { name: "Uncle Pat", phone: "01632 960124" })

  // Who not to tell.
  const cards = person.getByRole("listitem")
  await person.getByRole("button", { name: said(shell.item.changeIt, { name: "Uncle Pat" }) }).click()
  await person.getByRole("checkbox", { name: new RegExp(`^${people.notToBeTold}`) }).check()
  await person.getByRole("button", { name: shell.save, exact: true }).click()
  await expect(cards.filter({ hasText: "Uncle Pat" }).getByText(people.isNotToBeTold)).toBeVisible()

  // Who I could ring.
  await expect(
    person.getByRole("link", {
      name: said(people.ringIt, { name: "Robin Example", number: "01632 960123" }),
    }),
  ).toHaveAttribute("href", "tel:01632960123")
  await isAccessible(person)

  // Who I could see more of, and what goes both ways.
  await person.getByRole("link", { name: shell.titles.circle }).click()
  await expect(person.getByRole("heading", { level: 1, name: shell.titles.circle })).toBeVisible()
  await person.getByRole("button", { name: "Kim Example" }).click()
  const form = person.getByRole("group", { name: said(circle.form, { name: "Kim Example" }) })
  await expect(form).toBeFocused()
  await form.getByRole("radio", { name: circle.where.close, exact: true }).check()
  await form.getByRole("textbox", { name: said(circle.fields.give, { name: "Kim Example" }) }).fill("a lift")
  await form.getByRole("checkbox", { name: circle.couldSeeMore }).check()
  await form.getByRole("button", { name: shell.save, exact: true }).click()
  await isSaved(person)
  const kim = person.getByRole("list", { name: circle.rings.close }).getByRole("button", { name: /^Kim/ })
  await expect(kim).toBeFocused()
  await expect(person.getByRole("region", { name: circle.seeMore })).toContainText("Kim Example")
  await expect(person.getByRole("region", { name: circle.notToTell })).toContainText("Uncle Pat")
  await expect(person.getByRole("button", { name: "Uncle Pat" })).toHaveCount(0)
  await isAccessible(person)

  // On paper what I give stands there without being opened, and so does every heading.
  await person.emulateMedia({ media: "print" })
  await expect(person.getByText(said(circle.give, { words: "a lift" }))).toBeVisible()
  await expect(person.getByRole("heading", { name: circle.notToTell })).toBeVisible()
  await person.emulateMedia({ media: "screen" })

  // Where I can go.
  await person.goto("/places")
  await person.getByRole("button", { name: places.addFirst }).click()
  await person.getByRole("textbox", { name: places.fields.name }).fill("The bench by the river")
  await person.getByRole("radio", { name: places.kind.safe }).check()
  await person.getByRole("button", { name: shell.save, exact: true }).click()
  await isSaved(person)
  await expect(person.getByRole("region", { name: places.kinds.safe })).toContainText(
    "The bench by the river",
  )
  await isAccessible(person)
  await person.reload()
  await person
    .getByRole("button", { name: said(shell.item.moreFor, { name: "The bench by the river" }) })
    .click()
  await person
    .getByRole("button", { name: said(shell.item.deleteIt, { name: "The bench by the river" }) })
    .click()
  await expect(person.getByRole("region", { name: places.kinds.safe })).toHaveCount(0)
  await person.getByRole("button", { name: shell.undo }).click()
  await expect(person.getByRole("heading", { name: "The bench by the river" })).toBeVisible()
})

test("somebody is chosen from the phone's contacts, and kept only when that is said", async ({ person }) => {
  // No browser of the tests has contacts; this one stands where a phone's would.
  await person.addInitScript(() => {
    Object.defineProperty(navigator, "contacts", {
      value: { select: async () => [{ name: ["Sam Example"], tel: ["01632 960125"], email: [] }] },
    })
  })
  await person.goto("/people")
  await person.getByRole("button", { name: people.addFirst }).click()
  await person.getByRole("button", { name: people.contacts.pick }).click()
  await expect(person.getByText(people.contacts.picked)).toBeVisible()
  await expect(person.getByRole("textbox", { name: people.fields.phone })).toHaveValue("01632 960125")
  await person.reload()
  await expect(person.getByText("Sam Example")).toHaveCount(0)
  await person.getByRole("button", { name: people.addFirst }).click()
  await person.getByRole("button", { name: people.contacts.pick }).click()
  await person.getByRole("button", { name: shell.save, exact: true }).click()
  await expect(person.getByRole("heading", { name: "Sam Example" })).toBeVisible()
})

import { kindTexts as kinds } from "../support/kind-texts.ts"
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import statements from "../../src/texts/en-GB/statements.json" with { type: "json" }
import { expect, isKept, test } from "./house.ts"
import { sectionOf } from "./plan-steps.ts"

test("a newer version waits until the person says so, and takes no begun sentence with it", async ({
  person,
  house,
}) => {
  await person.goto("/")
  await isKept(person)
  house.appWire.alter("/sw.js", (script) => Buffer.concat([script, Buffer.from("\n// a newer build")]))

  const other = await person.context().newPage()
  await other.goto("/plan")
  const section = sectionOf(other, "strength")
  await section.getByRole("button", { name: kinds.strength.add }).click()
  const box = section.getByRole("textbox", { name: statements.words })
  await box.fill("I was in the middle of")

  const first = await person.evaluate(() => performance.timeOrigin)
  await person.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect(person.getByText(shell.update.ready)).toBeVisible()
  expect(await person.evaluate(() => performance.timeOrigin)).toBe(first)

  const drawnAnew = person.waitForEvent("load")
  await person.getByRole("button", { name: shell.update.use }).click()
  await drawnAnew
  await expect(person.getByText(shell.update.ready)).toBeHidden()
  await expect(box).toHaveValue("I was in the middle of")
})

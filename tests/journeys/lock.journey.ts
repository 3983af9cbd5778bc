import lock from "../../src/texts/en-GB/lock.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { readPdf, squeezed } from "../support/pdf.ts"
import { expect, givePasskey, isAccessible, test } from "./house.ts"
import { tabTo } from "./keyboard-steps.ts"
import {
  codeShown,
  heading,
  isLocked,
  press,
  setLock,
  tryWords,
  typeBack,
  typeWords,
  unlock,
} from "./lock-steps.ts"
import { addPerson, addStatement, said } from "./plan-steps.ts"

const words = "the kettle is always on"
const newWords = "a bench beside the slow river"

test("a lock is set, a code printed and proved, and each way in opens it until it is removed", async ({
  person,
}) => {
  await person.goto("/plan")
  await addStatement(person, "strength", "I am good with my hands")
  await person.goto("/lock")
  await isAccessible(person)
  await press(person, lock.set.open)
  await expect(person.getByRole("heading", { name: lock.set.title })).toBeFocused()
  await expect(person.getByRole("status", { name: lock.set.words })).toHaveText(/^[a-z]+( [a-z]+){3}$/)
  await isAccessible(person)
  await typeWords(person, words)

  await expect(person.getByRole("heading", { name: lock.code.title })).toBeFocused({ timeout: 20_000 })
  await isAccessible(person)
  const code = await codeShown(person)
  const { sheets } = await readPdf(await person.pdf({ preferCSSPageSize: true }))
  expect(sheets).toHaveLength(1)
  expect(sheets[0]).toContain(squeezed(code.replaceAll("-", "")))
  expect(sheets[0]).not.toMatch(/app|opendoor|lock:/i)
  await press(person, lock.code.have)
  await typeBack(person, `${code.slice(0, -1)}${code.endsWith("2") ? "3" : "2"}`)
  await expect(person.getByText(lock.code.wrong)).toBeVisible()
  await typeBack(person, code)
  await expect(person.getByText(lock.code.done)).toBeVisible()
  await expect(person.getByText(lock.ways.passphrase, { exact: true })).toBeVisible()
  await isAccessible(person)

  await person.goto("/plan")
  await isLocked(person)
  await expect(person.getByLabel(lock.screen.words, { exact: true })).toBeFocused()
  await expect(person.getByText("I am good with my hands")).toHaveCount(0)
  await isAccessible(person)
  await tryWords(person, "something else altogether")
  await expect(person.getByText(said(lock.screen.left_other, { count: 4 }))).toBeVisible({ timeout: 20_000 })
  await unlock(person, words)
  await expect(heading(person, shell.plan)).toBeFocused()
  await expect(person.getByText("I am good with my hands")).toBeVisible()

  // The code opens it as well, however it is typed.
  await press(person, lock.nowHint)
  await isLocked(person)
  await press(person, lock.screen.useCode)
  await person.getByLabel(lock.screen.code, { exact: true }).fill(code.replaceAll("-", " ").toLowerCase())
  await press(person, lock.screen.open)
  await expect(person.getByText("I am good with my hands")).toBeVisible()

  await person.getByRole("navigation").getByRole("link", { name: shell.home, exact: true }).click()
  await person.goto("/lock")
  await unlock(person, words)
  await press(person, lock.ways.change)
  await typeWords(person, newWords)
  await expect(person.getByText(lock.set.changed)).toBeVisible({ timeout: 20_000 })
  const remove = person.getByRole("button", {
    name: said(lock.ways.removeIt, { name: lock.ways.recovery }),
  })
  await remove.click()
  await press(person, lock.ways.yes)
  await expect(remove).toBeHidden()
  // The last way in has nothing to remove it.
  await expect(person.getByRole("button", { name: /^Remove/ })).toHaveCount(0)

  await press(person, lock.nowHint)
  await isLocked(person)
  await tryWords(person, words)
  await expect(person.getByText(said(lock.screen.left_other, { count: 4 }))).toBeVisible({ timeout: 20_000 })
  await unlock(person, newWords)
  await press(person, lock.off.open)
  await press(person, lock.off.yes)
  await expect(person.getByText(lock.off.done)).toBeVisible()
  await person.goto("/plan")
  await expect(person.getByText("I am good with my hands")).toBeVisible()
})

test("a passkey beside the words opens it, and everything is done with the keyboard alone", async ({
  person,
}) => {
  await givePasskey(person, { hasPrf: true })
  await person.goto("/people")
  await addPerson(person, { name: "Sam Example" })
  await setLock(person, words)
  await tabTo(person, person.getByRole("button", { name: lock.passkey.add }))
  await person.keyboard.press("Enter")
  await expect(person.getByLabel(lock.passkey.name, { exact: true })).toBeFocused()
  await person.keyboard.type("My fingerprint")
  await person.keyboard.press("Enter")
  await expect(person.getByText("My fingerprint", { exact: true })).toBeVisible()
  await isAccessible(person)
  // The words cannot go now: a passkey is never the only way in.
  await expect(
    person.getByRole("button", { name: said(lock.ways.removeIt, { name: lock.ways.passphrase }) }),
  ).toHaveCount(0)

  await person.goto("/people")
  await isLocked(person)
  await tabTo(person, person.getByRole("button", { name: lock.screen.usePasskey }))
  await person.keyboard.press("Enter")
  await expect(person.getByRole("heading", { name: "Sam Example" })).toBeVisible()
  await expect(heading(person, shell.titles.people)).toBeFocused()

  await person.reload()
  await isLocked(person)
  await person.keyboard.type(words)
  await person.keyboard.press("Enter")
  await expect(person.getByRole("heading", { name: "Sam Example" })).toBeVisible({ timeout: 20_000 })
  await expect(heading(person, shell.titles.people)).toBeFocused()
  await tabTo(person, person.getByRole("button", { name: lock.nowHint }))
  await person.keyboard.press("Enter")
  await isLocked(person)
  await expect(person.getByText("Sam Example")).toHaveCount(0)
})

test("working out a key can be stopped, and then nothing was changed", async ({ person, house }) => {
  await person.goto("/people")
  await addPerson(person, { name: "Sam Example" })
  await person.goto("/lock")
  await press(person, lock.set.open)
  await person.getByRole("radio", { name: lock.set.own }).check()
  await person.getByLabel(lock.set.label, { exact: true }).fill(words)
  await person.getByRole("checkbox", { name: lock.set.show }).check()
  await press(person, lock.set.save)
  await expect(person.getByText(lock.set.working)).toBeVisible()
  await press(person, lock.screen.stop)
  await expect(person.getByText(lock.set.stopped)).toBeVisible()
  await person.goto(`${house.appUrl}/people`)
  await expect(person.getByRole("heading", { name: "Sam Example" })).toBeVisible()
})

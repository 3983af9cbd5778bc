import { kindTexts as kinds } from "../support/kind-texts.ts"
import { expect, isAccessible, test } from "./phone.ts"
import { nothingIsLost, opensRightNow } from "./saved.ts"
import problems from "../../src/texts/en-GB/problems.json" with { type: "json" }
import rightNow from "../../src/texts/en-GB/right-now.json" with { type: "json" }
import safe from "../../src/texts/en-GB/safe.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import statements from "../../src/texts/en-GB/statements.json" with { type: "json" }
import { addStatement, goTo, isSaved, sectionOf } from "../journeys/plan-steps.ts"

test("a browser that gives no storage is said to, with what helps; Right now opens, and nothing is said to be saved", async ({
  person,
}) => {
  await person.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("forbidden here", "SecurityError")
    }
    Object.defineProperty(IDBFactory.prototype, "open", { value: refuse })
    Object.defineProperty(IDBFactory.prototype, "databases", { value: refuse })
    Object.defineProperty(StorageManager.prototype, "persist", { value: async () => false })
    Object.defineProperty(StorageManager.prototype, "persisted", { value: async () => false })
    Object.defineProperty(StorageManager.prototype, "getDirectory", { value: async () => refuse() })
    Object.defineProperty(globalThis, "localStorage", { get: refuse })
  })
  await person.goto("/plan")
  await expect(person.getByRole("alert").filter({ hasText: problems.blocked })).toBeFocused()
  await isAccessible(person)

  const section = sectionOf(person, "strength")
  await section.getByRole("button", { name: kinds.strength.add }).click()
  const box = section.getByRole("textbox", { name: statements.words })
  await box.fill("I bake bread")
  await section.getByRole("button", { name: shell.save, exact: true }).click()
  await expect(section.getByText(problems.blocked)).toBeVisible()
  await expect(box).toHaveValue("I bake bread")
  await expect(box).toBeFocused()
  await expect(box).toHaveAccessibleDescription(new RegExp(problems.blocked))
  await expect(person.getByText(shell.saved)).toBeHidden() // so no journal here: nothing can be kept, and nothing is said to be

  await person.goto("/safe")
  await expect(person.getByRole("alert").getByText(safe.kept.blocked)).toBeVisible()
  await expect(person.getByText(safe.kept.blockedDo)).toBeVisible()
  await isAccessible(person)
  await person.goto("/right-now")
  await expect(person.getByRole("link", { name: rightNow.numbers.danger, exact: true })).toBeVisible()
  await isAccessible(person)
})

test("a phone that fills up while somebody writes says so; what was kept before stays, and what was typed too", async ({
  phone,
  house,
}) => {
  const before = await phone.open()
  await before.goto("/plan")
  await addStatement(before, "strength", "I fix bikes")
  await phone.close()

  const person = await phone.open()
  const browser = await person.context().newCDPSession(person)
  const room = async (size: { quotaSize?: number }) =>
    await browser.send("Storage.overrideQuotaForOrigin", { origin: house.appUrl, ...size })
  await room({ quotaSize: 1 }) // before the database is open: the browser goes by the room it saw then
  await person.goto("/plan")
  const section = sectionOf(person, "strength")
  await section.getByRole("button", { name: kinds.strength.add }).click()
  const box = section.getByRole("textbox", { name: statements.words })
  await box.fill("I bake bread")
  await section.getByRole("button", { name: shell.save, exact: true }).click()
  await expect(section.getByRole("alert")).toHaveText(problems.full)
  await expect(box).toHaveValue("I bake bread")
  await expect(box).toBeFocused()
  await expect(person.getByText("I fix bikes")).toBeVisible()
  await isAccessible(person)

  await goTo(person, shell.rightNow)
  await expect(person.getByRole("link", { name: rightNow.numbers.danger, exact: true })).toBeVisible()
  await phone.close()
  const after = await phone.open()
  await after.goto("/plan")
  await expect(after.getByText("I fix bikes")).toBeVisible()
  await addStatement(after, "strength", "I bake bread")
  await nothingIsLost(after, house, ["I fix bikes", "I bake bread"])
})

test("whoever opens the app while there is little room left is told before the next words are lost, and goes on writing", async ({
  person,
  house,
}) => {
  await person.goto("/plan")
  await addStatement(person, "strength", "I fix bikes")
  await person.addInitScript(() => {
    const answered = new Promise<void>((answer) => Object.assign(globalThis, { answer }))
    const estimate = async () => {
      if (location.pathname === "/plan") await answered
      return { usage: 95_000_000, quota: 100_000_000 }
    }
    Object.defineProperty(StorageManager.prototype, "estimate", { value: estimate })
  })
  await person.reload()
  const section = sectionOf(person, "strength")
  await section.getByRole("button", { name: kinds.strength.add }).click()
  const box = section.getByRole("textbox", { name: statements.words })
  await box.pressSequentially("I bake ")
  // Nobody asked for it: it is read out, and whoever writes goes on writing.
  await person.evaluate("answer()")
  await expect(person.getByRole("status").getByText(shell.trouble.nearlyFull)).toBeVisible()
  await expect(box).toBeFocused()
  await isAccessible(person)
  await box.pressSequentially("bread")
  await section.getByRole("button", { name: shell.save, exact: true }).click()
  await isSaved(person)
  await person.goto("/safe")
  await expect(person.getByRole("alert").getByText(safe.kept.full)).toBeVisible()
  await expect(person.getByText(safe.kept.fullDo)).toBeVisible()
  await isAccessible(person)
  await opensRightNow(person)
  await nothingIsLost(person, house, ["I fix bikes", "I bake bread"])
})

import lock from "../../src/texts/en-GB/lock.json" with { type: "json" }
import people from "../../src/texts/en-GB/people.json" with { type: "json" }
import problems from "../../src/texts/en-GB/problems.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { heading, isLocked, press, setLock, tryWords, typeWords, unlock } from "../journeys/lock-steps.ts"
import { addPerson, goTo } from "../journeys/plan-steps.ts"
import { createDice } from "./dice.ts"
import { expect, isAccessible, test } from "./phone.ts"

const words = "the kettle is always on"
const newWords = "a bench beside the slow river"

test("a browser that is killed in the middle of a sentence loses only its last second", async ({ phone }) => {
  const page = await phone.open()
  await page.goto("/people")
  await addPerson(page, { name: "Kim Example" })
  await setLock(page, words)
  await page.goto("/people")
  await unlock(page, words)
  await press(page, people.add)
  const relation = { name: people.fields.relation, exact: true }
  await page.getByRole("textbox", relation).pressSequentially("my neighbour upstairs")
  await page.waitForTimeout(2500)
  await phone.kill()

  const again = await phone.open()
  await again.goto("/people")
  await isLocked(again)
  await unlock(again, words)
  await expect(again.getByRole("heading", { name: "Kim Example" })).toBeVisible()
  await expect(again.getByRole("textbox", relation)).toHaveValue("my neighbour upstairs")
  await expect(again.getByRole("textbox", relation)).toBeFocused()
  await isAccessible(again)
})

test("a browser that is killed while the words are changed opens with the old ones or the new", async ({
  phone,
}) => {
  const page = await phone.open()
  await page.goto("/people")
  await addPerson(page, { name: "Kim Example" })
  await setLock(page, words)
  await press(page, lock.ways.change)
  await typeWords(page, newWords)
  // A key is being worked out, and then two ways in are written one after the other.
  await page.waitForTimeout(createDice(process.env["SEED"] ?? "ways").below(1500))
  await phone.kill()

  const again = await phone.open()
  await again.goto("/people")
  await isLocked(again)
  const kim = again.getByRole("heading", { name: "Kim Example" })
  const wrong = again.getByText(problems.wrong)
  await tryWords(again, newWords)
  await expect(kim.or(wrong).first()).toBeVisible({ timeout: 20_000 })
  if (await wrong.isVisible()) await unlock(again, words)
  await expect(kim).toBeVisible()
  await goTo(again, shell.rightNow)
  await expect(heading(again, shell.rightNow)).toBeVisible()
})

test("a page that is left is covered, and locks at once where that was chosen", async ({ phone }) => {
  const page = await phone.open()
  await page.goto("/people")
  await addPerson(page, { name: "Kim Example" })
  await setLock(page, words)
  // A browser without a screen takes every tab for the one in front, so the page is told what a phone would tell it.
  const turn = (state: DocumentVisibilityState) =>
    page.evaluate((now) => {
      Object.defineProperty(document, "visibilityState", { value: now, configurable: true })
      document.dispatchEvent(new Event("visibilitychange"))
    }, state)
  const isCovered = () =>
    page.evaluate(() => {
      const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
      return middle?.className === "cover" && getComputedStyle(middle).backgroundColor !== "rgba(0, 0, 0, 0)"
    })
  await turn("hidden")
  expect(await isCovered()).toBe(true)
  await turn("visible")
  expect(await isCovered()).toBe(false)
  // An open dialog stands in the browser's top layer; so does the cover, and it comes later.
  await page.evaluate(() => document.body.appendChild(document.createElement("dialog")).showModal())
  await turn("hidden")
  expect(await page.evaluate(() => document.querySelector(".cover:popover-open") !== null)).toBe(true)
  await turn("visible")
  await page.evaluate(() => document.querySelector("dialog")?.remove())

  await page.getByRole("radio", { name: new RegExp(lock.when["0"]) }).check()
  await turn("hidden")
  await isLocked(page)
})

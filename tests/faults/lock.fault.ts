import type { Page } from "@playwright/test"
import lock from "../../src/texts/en-GB/lock.json" with { type: "json" }
import people from "../../src/texts/en-GB/people.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { expect, isAccessible, test } from "../journeys/house.ts"
import { heading, isLocked, press, setLock, tryWords, unlock } from "../journeys/lock-steps.ts"
import { addPerson, addStatement, goTo, said } from "../journeys/plan-steps.ts"
import { endsWell, nothingIsLost, opensRightNow } from "./saved.ts"

const words = "the kettle is always on"
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true })
const busy = { timeout: 20_000 } // a key is worked out on purpose slowly

test("five wrong tries, then a wait that a reload begins again; nothing is ever wiped", async ({
  person,
}) => {
  await person.goto("/plan")
  await addStatement(person, "strength", "I am good with my hands")
  await setLock(person, words)
  await person.clock.install()
  await person.goto("/plan")
  await isLocked(person)
  for (const left of [4, 3, 2]) {
    await tryWords(person, `not the words ${left}`)
    await expect(person.getByText(said(lock.screen.left_other, { count: left }))).toBeVisible(busy)
    await expect(person.getByLabel(lock.screen.words, { exact: true })).toBeFocused()
  }
  await tryWords(person, "not the words 1")
  await expect(person.getByText(lock.screen.left_one)).toBeVisible(busy)
  await tryWords(person, "not the words 0")
  const wait = person.getByRole("status").filter({ hasText: "about 30 seconds" })
  await expect(wait).toBeFocused(busy)
  await expect(wait).toContainText("Nothing is ever wiped")
  await isAccessible(person)

  await person.clock.fastForward(25_000)
  await person.reload()
  await expect(wait).toBeVisible(busy)
  const open = person.getByRole("button", { name: lock.screen.open, exact: true })
  await expect(open).toHaveAttribute("aria-disabled", "true")
  await goTo(person, shell.rightNow)
  await expect(heading(person, shell.rightNow)).toBeVisible()
  await goTo(person, shell.plan)
  await expect(wait).toBeVisible(busy)
  await person.clock.fastForward(31_000)
  await expect(person.getByText(lock.screen.over)).toBeVisible()
  await unlock(person, words)
  await expect(person.getByText("I am good with my hands")).toBeVisible()
})

test("when one tab locks, the other holds no word half a second later", async ({ person, house }) => {
  await person.goto("/people")
  await addPerson(person, { name: "Sam Example" })
  await setLock(person, words)
  const other = await person.context().newPage()
  await other.goto("/people")
  await unlock(other, words)
  await expect(other.getByRole("heading", { name: "Sam Example" })).toBeVisible()
  await other.evaluate(() => {
    const gone = () => !document.body.innerText.includes("Sam Example")
    new MutationObserver(() => gone() && localStorage.setItem("gone-at", String(Date.now()))).observe(
      document,
      { childList: true, subtree: true },
    )
  })
  const pressedAt = await person.evaluate(() => {
    const button = document.querySelector<HTMLButtonElement>(".lock-now button")
    button?.click()
    return Date.now()
  })
  await isLocked(other)
  const goneAt = await other.evaluate(() => Number(localStorage.getItem("gone-at")))
  expect(goneAt).toBeGreaterThan(0)
  expect(goneAt - pressedAt).toBeLessThan(500)
  await isLocked(person)
  await expect(other.getByLabel(lock.screen.words, { exact: true })).toBeFocused()
  await endsWell(other, house, ["Sam Example"], words)
})

test("what was being typed when the lock fell is back in its field, with the cursor where it was", async ({
  person,
  house,
}) => {
  await person.goto("/people")
  await addPerson(person, { name: "Kim Example" })
  await setLock(person, words)
  await goTo(person, shell.home)
  await person.goto("/people")
  await unlock(person, words)
  await press(person, people.add)
  await field(person, people.fields.name).fill("Sam Exampl")
  await field(person, people.fields.relation).pressSequentially("my neighbour")
  await person.keyboard.press("Home")
  await person.keyboard.press("Shift+ArrowRight")
  await person.keyboard.press("Shift+ArrowRight")
  await press(person, lock.nowHint)
  await isLocked(person)
  expect(await person.content()).not.toContain("my neighbour")

  await unlock(person, words)
  const relation = field(person, people.fields.relation)
  await expect(relation).toBeFocused()
  await expect(relation).toHaveValue("my neighbour")
  await expect(field(person, people.fields.name)).toHaveValue("Sam Exampl")
  const chosen = await relation.evaluate((one) =>
    one instanceof HTMLInputElement ? one.value.slice(one.selectionStart ?? 0, one.selectionEnd ?? 0) : "",
  )
  expect(chosen).toBe("my")
  await expect(person.getByText(lock.draft.back)).toBeVisible()
  await isAccessible(person)
  await person.keyboard.press("End")
  await person.keyboard.type(" upstairs")
  await press(person, shell.save)
  await expect(person.getByRole("heading", { name: "Sam Exampl" })).toBeVisible()
  await expect(person.getByText("my neighbour upstairs")).toBeVisible()
  // What was saved does not come back once more.
  await press(person, lock.nowHint)
  await unlock(person, words)
  await expect(person.getByText("my neighbour upstairs")).toBeVisible()
  await expect(person.getByRole("textbox")).toHaveCount(0)
  await opensRightNow(person)
  await nothingIsLost(person, house, ["Kim Example", "Sam Exampl", "my neighbour upstairs"], words)
})

test("a page that is gone without a word loses only the last second; words without a place can be copied", async ({
  person,
}) => {
  await person.goto("/people")
  await addPerson(person, { name: "Kim Example" })
  await setLock(person, words)
  await person.goto("/people")
  await unlock(person, words)
  await person.getByRole("button", { name: said(shell.item.changeIt, { name: "Kim Example" }) }).click()
  await field(person, people.fields.relation).fill("my neighbour")
  await person.waitForTimeout(2500)
  await person.reload()
  await unlock(person, words)
  await expect(field(person, people.fields.relation)).toHaveValue("my neighbour", busy)
  await expect(field(person, people.fields.name)).toHaveValue("Kim Example")

  const other = await person.context().newPage()
  await other.goto("/people")
  await unlock(other, words)
  await expect(other.getByRole("heading", { name: "Kim Example" })).toBeVisible()
  await expect(other.getByRole("textbox")).toHaveCount(0) // it is being written in the first tab
  await person.waitForTimeout(1500)
  await person.reload()
  await isLocked(person)
  await other.getByRole("button", { name: said(shell.item.moreFor, { name: "Kim Example" }) }).click()
  await other.getByRole("button", { name: said(shell.item.deleteIt, { name: "Kim Example" }) }).click()
  await expect(other.getByRole("heading", { name: "Kim Example" })).toBeHidden()

  await unlock(person, words)
  const left = person.getByRole("region", { name: lock.draft.title })
  await expect(left.getByText("my neighbour", { exact: true })).toBeVisible(busy)
  await isAccessible(person)
  await goTo(person, shell.home)
  await expect(left).toBeVisible()
  await left.getByRole("button", { name: lock.draft.away }).click()
  await expect(left).toBeHidden()
  await opensRightNow(person) // all that was saved was deleted again, in words and on purpose
})

test("Right now opens while it is locked, and shows what was ticked and nothing else", async ({
  person,
  house,
}) => {
  await person.goto("/people")
  await addPerson(person, { name: "Sam Example", phone: "01632 960123" })
  await person.goto("/wishes")
  await addStatement(person, "helps", "A slow walk by the river")
  await setLock(person, words)
  await person.goto("/right-now")
  await expect(heading(person, shell.rightNow)).toBeVisible()
  await expect(person.getByText(/river|Sam Example/)).toHaveCount(0)
  await goTo(person, shell.home)
  await person.goto("/lock")
  await unlock(person, words)
  await person.getByRole("checkbox", { name: lock.shows.people }).check()
  await expect(person.getByText(shell.saved)).toBeVisible()
  await person.goto("/right-now")
  await expect(person.getByText("Sam Example", { exact: true })).toBeAttached()
  await expect(person.getByText(/river/)).toHaveCount(0)
  await isAccessible(person)
  await nothingIsLost(person, house, ["Sam Example", "01632 960123", "A slow walk by the river"], words)
})

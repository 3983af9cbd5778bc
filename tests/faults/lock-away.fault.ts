import lock from "../../src/texts/en-GB/lock.json" with { type: "json" }
import people from "../../src/texts/en-GB/people.json" with { type: "json" }
import problems from "../../src/texts/en-GB/problems.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { heading, isLocked, press, setLock, tryWords, typeWords, unlock } from "../journeys/lock-steps.ts"
import { addPerson, goTo } from "../journeys/plan-steps.ts"
import { anId, aPerson } from "../support/things.ts"
import {
  goByHand,
  keepByHand,
  lockByHand,
  lockStateByHand,
  lossesIn,
  readByHand,
  unlockByHand,
  wayByHand,
  waysByHand,
} from "./by-hand.ts"
import { createDice } from "./dice.ts"
import { expect, isAccessible, test } from "./phone.ts"
import { endsWell, nothingIsLost, opensRightNow } from "./saved.ts"

const words = "the kettle is always on"
const newWords = "a bench beside the slow river"

test("a browser that is killed in the middle of a sentence loses only its last second", async ({
  phone,
  house,
}) => {
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
  await endsWell(again, house, ["Kim Example"], words)
})

test("a browser that is killed while the words are changed opens with the old ones or the new", async ({
  phone,
  house,
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
  await isAccessible(again)
  await tryWords(again, newWords)
  await expect(kim.or(wrong).first()).toBeVisible({ timeout: 20_000 })
  const isOld = await wrong.isVisible()
  if (isOld) await unlock(again, words)
  await expect(kim).toBeVisible()
  await goTo(again, shell.rightNow)
  await expect(heading(again, shell.rightNow)).toBeVisible()
  await nothingIsLost(again, house, ["Kim Example"], isOld ? words : newWords)
})

test("a browser that is killed four times while ways in are added and taken away opens every time, and what was answered holds", async ({
  phone,
  house,
}) => {
  const dice = createDice(process.env["SEED"] ?? "ways in")
  const first = await phone.open()
  await goByHand(first, house)
  const kim = aPerson({ id: anId(1), name: "Kim Example" })
  const life = [[{ do: "put", store: "people", id: kim.id, thing: kim } as const]]
  expect(await keepByHand(first, phone.journal, life)).toEqual([])
  expect(await lockByHand(first, words)).toBe("locked")
  await phone.close()

  // What has to be there after the next start, and what may be: as after a change that was asked for and never answered.
  let [sure, maybe]: [readonly string[], readonly string[]] = [["passphrase"], []]
  const doings = ["add recovery", "add passkey", "remove recovery", "remove passkey"] as const
  for (const doing of [...doings, undefined])
    await test.step(`${doing ?? "and at last"}, seed ${dice.seed}`, async () => {
      const page = await phone.open()
      await goByHand(page, house)
      expect(await lockStateByHand(page)).toBe("locked")
      expect(await unlockByHand(page, words)).toBe("open")
      const ways = await waysByHand(page)
      for (const way of sure) expect(ways).toContain(way)
      for (const way of ways) expect([...sure, ...maybe]).toContain(way)
      expect(lossesIn(await readByHand(page), phone.journal, ["people"])).toEqual([])
      if (doing === undefined) return
      const [, does = "", kind = ""] = /^(\w+) (\w+)$/.exec(doing) ?? []
      const working = wayByHand(page, doing).catch(() => "killed")
      await new Promise((done) => setTimeout(done, dice.below(60)))
      await phone.kill()
      const said = await working
      expect(["done", "killed"]).toContain(said)
      const others = ways.filter((way) => way !== kind)
      const isThere = said === "done" ? does === "add" : undefined
      ;[sure, maybe] = [isThere === true ? [...others, kind] : others, isThere === undefined ? [kind] : []]
    })
  const last = await phone.anotherTab()
  await last.goto("/people")
  await isLocked(last)
  await isAccessible(last)
  await opensRightNow(last)
})

test("a page that is left is covered, and locks at once where that was chosen", async ({ phone, house }) => {
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
  await endsWell(page, house, ["Kim Example"], words)
})

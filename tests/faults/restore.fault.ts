import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "@playwright/test"
import copies from "../../src/texts/en-GB/copies.json" with { type: "json" }
import problems from "../../src/texts/en-GB/problems.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { openCopy } from "../journeys/copy-steps.ts"
import { anId, aStatement } from "../support/things.ts"
import { keep } from "../../src/vault/stores/list.ts"
import { goByHand, keepByHand, lossesIn, readByHand } from "./by-hand.ts"
import { createDice } from "./dice.ts"
import { expect, isAccessible, test } from "./phone.ts"
import { opensRightNow } from "./saved.ts"

const bytes = readFileSync(join(import.meta.dirname, "../vectors/age/shapes-2.age"))
const words = "kettle bench river lamp otter plum"
const here = Array.from({ length: 30 }, (_, n) => [
  keep("statements", aStatement({ id: anId(9000 + n), text: `Written here, number ${n}`, order: n + 1 })),
])
const runs = 3
/** What stands in the copy. */
const copied = { statements: 4, ratings: 262 }

/** How many things stand in two stores; why not, where one of them does not open. */
function standing(found: Awaited<ReturnType<typeof readByHand>>) {
  const count = (store: string) => {
    const one = found[store]
    return typeof one === "object" && one.damagedPages === 0 ? one.kept.length : one
  }
  return { statements: count("statements"), ratings: count("ratings") }
}

/** On *A copy of everything*, with a copy opened and ready to take the place of what is here. */
async function readyToReplace(page: Page): Promise<void> {
  await page.goto("/copies")
  await openCopy(page, { name: "backup.age", bytes }, words)
  await page.getByRole("radio", { name: new RegExp(`^${copies.way.replace}`) }).check({ timeout: 60_000 })
  const word = page.getByRole("textbox")
  if ((await word.count()) > 0) await word.fill(copies.way.word) // asked where much would go
}
const bring = (page: Page) => page.getByRole("button", { name: copies.look.bring, exact: true })

test("a restore the browser cannot write leaves the old whole, says so, and can be tried again", async ({
  house,
  phone,
}) => {
  const page = await phone.open()
  await goByHand(page, house)
  await keepByHand(page, phone.journal, here, 3)
  const other = await phone.anotherTab()
  await other.goto("/plan")
  await expect(other.getByText("Written here, number 0")).toBeVisible()
  await readyToReplace(page)
  // The disk takes some pages of it, and then no more.
  await page.evaluate(() => {
    // oxlint-disable-next-line typescript/unbound-method -- it is called with its own `this` below
    const { put } = IDBObjectStore.prototype
    let left = 2
    IDBObjectStore.prototype.put = function (...thing: Parameters<typeof put>) {
      if (this.name === "pages" && (left -= 1) < 0) throw new DOMException("no room", "UnknownError")
      return put.apply(this, thing)
    }
    Object.assign(globalThis, { mend: () => (IDBObjectStore.prototype.put = put) })
  })
  await bring(page).click()
  await expect(page.getByText(problems["not-saved"])).toBeFocused()
  await isAccessible(page)
  const second = await phone.anotherTab()
  await goByHand(second, house)
  const found = await readByHand(second)
  expect(lossesIn(found, phone.journal, ["statements"])).toEqual([])
  await second.close()
  await page.evaluate("mend()")
  await bring(page).click()
  await expect(page.getByText(copies.done.words)).toBeFocused()
  // Another window that stood open shows what was brought back, and nothing of what is gone.
  await expect(other.getByText("I make people laugh").first()).toBeVisible()
  await expect(other.getByText("Written here, number 0")).toHaveCount(0)
  await opensRightNow(page)
})

test(`the browser is killed ${runs} times while a copy takes the place of what is here: it is the old whole, or the copy whole`, async ({
  house,
  phone,
}) => {
  test.setTimeout(300_000)
  const dice = createDice(process.env["SEED"] ?? "restore")
  for (let run = 0; run < runs; run += 1)
    await test.step(`run ${run + 1}, seed ${dice.seed}`, async () => {
      const page = await phone.open()
      await page.goto("/plan")
      await goByHand(page, house)
      await keepByHand(page, phone.journal, here, 3)
      const before = standing(await readByHand(page))
      expect(before.statements).toBeGreaterThanOrEqual(here.length)
      await readyToReplace(page)
      const pressing = bring(page)
        .click()
        .catch(() => "killed")
      await new Promise((done) => setTimeout(done, dice.below(400)))
      await phone.kill()
      await pressing
      const again = await phone.open()
      await again.goto("/plan")
      await expect(again.getByRole("heading", { level: 1, name: shell.plan })).toBeVisible()
      await expect(again.getByText(shell.vault.title)).toHaveCount(0)
      if (run === 0) await isAccessible(again)
      await opensRightNow(again)
      await goByHand(again, house)
      const found = await readByHand(again)
      const after = standing(found)
      expect([before, copied]).toContainEqual(after)
      if (after.statements === before.statements)
        expect(lossesIn(found, phone.journal, ["statements"])).toEqual([])
      await phone.close()
    })
})

test("where nothing is left but the memory of a vault, a copy brings everything back", async ({
  house,
  phone,
}) => {
  const page = await phone.open()
  await goByHand(page, house)
  await keepByHand(page, phone.journal, here.slice(0, 3), 3) // the browser then loses them, with all that could bring them back
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name)
    const root = await navigator.storage.getDirectory()
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true })
  })
  await phone.close()
  const again = await phone.open()
  await again.goto("/copies")
  await openCopy(again, { name: "backup.age", bytes }, words)
  await expect(again.getByText(copies.look.empty)).toBeVisible({ timeout: 60_000 })
  await isAccessible(again)
  await bring(again).click()
  await expect(again.getByText(copies.done.words)).toBeFocused()
  await again.goto("/plan")
  await expect(again.getByText("I make people laugh").first()).toBeVisible()
  await opensRightNow(again)
  await goByHand(again, house)
  expect(standing(await readByHand(again))).toEqual(copied)
})

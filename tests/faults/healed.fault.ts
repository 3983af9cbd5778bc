import type { Page } from "@playwright/test"
import { nobodyYet } from "../../src/domain/me.ts"
import problems from "../../src/texts/en-GB/problems.json" with { type: "json" }
import recover from "../../src/texts/en-GB/recover.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import welcome from "../../src/texts/en-GB/welcome.json" with { type: "json" }
import type { Change } from "../../src/vault/port.ts"
import { keep } from "../../src/vault/stores/list.ts"
import type { RunningService } from "../support/running-service.ts"
import { anId, aPerson, aStatement } from "../support/things.ts"
import { dropFiles, dropFolder, filesLaid, readIt } from "./beside.ts"
import { goByHand, keepByHand, lossesIn, readByHand, rescueByHand, snapByHand } from "./by-hand.ts"
import { expect, isAccessible, type Phone, test } from "./phone.ts"
import { opensRightNow } from "./saved.ts"

const mine = "I know every bird by its song"
const friend = "Kim Example"
const me = { ...nobodyYet, chosenName: "Sam Example", welcomedAt: 1_795_000_000, changedAt: 1_795_000_000 }
const strength = aStatement({ id: anId(1), kind: "strength", text: mine })
const life: readonly (readonly Change[])[] = [
  [{ do: "put", store: "me", id: "me", thing: me }],
  [{ do: "put", store: "statements", id: strength.id, thing: strength }],
  [{ do: "put", store: "people", id: anId(2), thing: aPerson({ id: anId(2), name: friend }) }],
]

async function live(house: RunningService, phone: Phone): Promise<Page> {
  const page = await phone.open()
  await goByHand(page, house)
  expect(await keepByHand(page, phone.journal, life)).toEqual([])
  await snapByHand(page)
  await page.goto(aside)
  return page
}

/** At the app's origin, and no page of it: nothing there holds or heals a vault. */
const aside = "/icon.svg"

/** Deletes the database behind the app's back, as a browser does that lost it. */
const dropDatabase = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.deleteDatabase("open-door")
        asked.addEventListener("success", () => resolve())
        asked.addEventListener("error", reject)
      }),
  )

/** Befalls the first page of a store: a bit of it is flipped, or what is sealed in it stands in the first page of the other store. */
const damagePage = (page: Page, store: string, swappedWith = store): Promise<void> =>
  page.evaluate(
    ([of, other]) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("open-door")
        opening.addEventListener("error", reject)
        opening.addEventListener("success", () => {
          const database = opening.result
          const pages = database.transaction("pages", "readwrite").objectStore("pages")
          const read = pages.getAll()
          read.addEventListener("success", () => {
            const [row, second] = [of, other].map((name) => read.result.find((one) => one.store === name))
            if (row === second) row.ct[9] ^= 1
            else [row.ct, row.n, second.ct, second.n] = [second.ct, second.n, row.ct, row.n]
            pages.put(second)
            pages.put(row).addEventListener("success", () => {
              database.close()
              resolve()
            })
          })
        })
      }),
    [store, swappedWith],
  )

/** Takes a copy of the first page of the statements, as it lies; answers how to put it back, while the page at hand stays open. */
async function copyPage(page: Page): Promise<() => Promise<void>> {
  const laying = async (isBack: boolean): Promise<void> => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("open-door")
      opening.addEventListener("success", () => resolve(opening.result))
      opening.addEventListener("error", reject)
    })
    const pages = database.transaction("pages", "readwrite").objectStore("pages")
    const asked = isBack ? pages.put(Reflect.get(globalThis, "copied")) : pages.getAll()
    await new Promise((resolve) => asked.addEventListener("success", resolve))
    if (Array.isArray(asked.result))
      Object.assign(globalThis, { copied: asked.result.find((one) => one.store === "statements") })
    database.close()
  }
  await page.evaluate(laying, false)
  return async () => await page.evaluate(laying, true)
}

test("a database that is gone comes back, and it is said, with the focus on it, until it is read", async ({
  house,
  phone,
}) => {
  const page = await live(house, phone)
  await dropDatabase(page)
  await page.goto("/plan")
  await expect(page.getByText(mine)).toBeVisible()
  const notice = page.getByRole("alert").filter({ hasText: recover.repaired.title })
  await expect(notice).toContainText(recover.repaired.none)
  await expect(notice.getByRole("heading")).toBeFocused()
  await isAccessible(page)
  await page.reload()
  await expect(notice).toBeVisible()
  await readIt(page)
  await expect(notice).toBeHidden()
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused()
  await goByHand(page, house)
  expect(lossesIn(await readByHand(page), phone.journal, ["me", "statements", "people"])).toEqual([])
  await opensRightNow(page)

  await test.step("the files beside the database are gone: it stands whole, and they are laid again", async () => {
    await page.goto(aside)
    await dropFolder(page)
    await opensRightNow(page)
    await page.goto("/people")
    await expect(page.getByText(friend)).toBeVisible()
    await expect(notice).toHaveCount(0)
    await expect.poll(() => filesLaid(page)).toContain("doorstep.page")
    await goByHand(page, house)
    expect(lossesIn(await readByHand(page), phone.journal, ["me", "statements", "people"])).toEqual([])
    await snapByHand(page)
    await page.goto(aside)
    await dropDatabase(page)
    await page.goto("/people")
    await expect(page.getByText(friend)).toBeVisible()
    await expect(notice).toContainText(recover.repaired.none)
    await opensRightNow(page)
    await expect(page.getByText(friend, { exact: true })).toBeVisible()
  })
})

test("with the database and every snapshot gone nobody is met as a newcomer; a file saved before brings all back", async ({
  house,
  phone,
}) => {
  const page = await live(house, phone)
  await page.goto("/recover")
  await expect(page.getByText(recover.fine)).toBeVisible()
  // The file the page offers while a snapshot stands.
  await goByHand(page, house)
  const rescue = await rescueByHand(page)
  await page.goto(aside)
  await dropDatabase(page)
  await dropFiles(page, "")
  for (const address of ["/", "/plan", "/people"]) {
    await page.goto(address)
    await expect(page.getByRole("alert").filter({ hasText: problems.lost })).toBeFocused()
    await expect(page.getByText(welcome.title)).toHaveCount(0)
    await expect(page.getByRole("textbox")).toHaveCount(0)
  }
  await isAccessible(page)
  await page.getByRole("main").getByRole("link", { name: shell.vault.more }).click()
  await expect(page.getByRole("heading", { name: recover.before.title })).toBeVisible()
  await isAccessible(page)
  const field = page.getByLabel(recover.before.file)
  await field.setInputFiles({ name: "x.bin", mimeType: "text/plain", buffer: Buffer.from("no") })
  await expect(page.getByText(recover.before.notIt)).toBeVisible()
  await field.setInputFiles({ name: "kept.bin", mimeType: "text/plain", buffer: Buffer.from(rescue) })
  await expect(page.getByText(recover.fine)).toBeVisible()
  await opensRightNow(page)
  await goByHand(page, house)
  expect(lossesIn(await readByHand(page), phone.journal, ["me", "statements", "people"])).toEqual([])
})

test("pages that were swapped or rolled back are put back from a snapshot; a damaged one that stands in none is named, kept, and can be taken along", async ({
  house,
  phone,
}) => {
  const page = await live(house, phone)
  await damagePage(page, "statements", "people")
  await page.goto("/plan")
  await expect(page.getByText(mine)).toBeVisible()
  const notice = page.getByRole("alert").filter({ hasText: recover.repaired.title })
  // Each was found by the reading of its own store.
  await expect(notice.getByText(recover.repaired.mended_one)).toHaveCount(2)
  await expect(notice.getByRole("heading")).toBeFocused()
  await readIt(page)

  await test.step("an older copy of one page in its place is seen, and what came after it is put back", async () => {
    await goByHand(page, house)
    expect(lossesIn(await readByHand(page), phone.journal, ["me", "statements", "people"])).toEqual([])
    const putBack = await copyPage(page)
    const since = aStatement({ id: anId(3), kind: "strength", text: "I bake bread", order: 2 })
    expect(await keepByHand(page, phone.journal, [[keep("statements", since)]])).toEqual([])
    await snapByHand(page)
    await putBack()
    await page.goto("/plan")
    await expect(page.getByText("I bake bread")).toBeVisible()
    await expect(notice.getByText(recover.repaired.mended_one)).toHaveCount(1)
    await readIt(page)
    await goByHand(page, house)
    expect(lossesIn(await readByHand(page), phone.journal, ["me", "statements", "people"])).toEqual([])
  })

  await page.goto(aside)
  await damagePage(page, "statements")
  await dropFiles(page, "s.")
  await page.goto("/plan")
  await expect(notice).toContainText(recover.what.statements)
  await expect(page.getByText(mine)).toHaveCount(0)
  await isAccessible(page)
  await readIt(page)
  await expect(page.getByText(recover.aside.here)).toBeVisible()
  // Its neighbours stand, and what is new goes beside it.
  await page.goto("/people")
  await expect(page.getByText(friend)).toBeVisible()
  await expect(page.getByText(recover.aside.here)).toHaveCount(0)
  await page.goto("/recover")
  await expect(page.getByRole("heading", { name: recover.aside.title })).toBeVisible()
  const named = page.getByRole("region", { name: recover.aside.title }).getByRole("listitem")
  await expect(named).toContainText(recover.what.statements)
  await isAccessible(page)
  const taken = page.waitForEvent("download")
  await page.getByRole("button", { name: recover.aside.save }).click()
  expect((await taken).suggestedFilename()).toBe("set-aside.json")
  await opensRightNow(page)
})

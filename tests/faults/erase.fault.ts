import safe from "../../src/texts/en-GB/safe.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import booking from "../../src/texts/en-GB/booking.json" with { type: "json" }
import statements from "../../src/texts/en-GB/statements.json" with { type: "json" }
import welcome from "../../src/texts/en-GB/welcome.json" with { type: "json" }
import { enrolAtDesk } from "../journeys/desk-door-steps.ts"
import { expect, givePasskey, goOffline, goOnline, isAccessible, isKept, test } from "../journeys/house.ts"
import { book, comeIn, goFromHome, readWhoReads } from "../journeys/hub-steps.ts"
import { addStatement, sectionOf } from "../journeys/plan-steps.ts"
import { allGone, askToErase, clearedLines, everythingKept, openSafe } from "../journeys/safe-steps.ts"
import { kindTexts as kinds } from "../support/kind-texts.ts"
import { opensRightNow } from "./saved.ts"

const hub = "Example Street"

test("other tabs end at a first visit, and write nothing of what they still held back", async ({
  person,
}) => {
  await person.goto("/plan")
  await addStatement(person, "strength", "I fix bikes")
  const other = await person.context().newPage()
  await other.goto("/plan")
  const section = sectionOf(other, "strength")
  await section.getByRole("button", { name: kinds.strength.add }).click()
  await section.getByRole("textbox", { name: statements.words }).fill("Written, and never saved")
  const rightNow = await person.context().newPage()
  await rightNow.goto("/right-now")
  await isKept(person)

  await openSafe(person)
  await askToErase(person)
  await expect(person.getByRole("heading", { level: 1, name: safe.cleared.title })).toBeFocused({
    timeout: 30_000,
  })
  expect((await clearedLines(person)).slice(0, 3)).toEqual(allGone.slice(0, 3))
  for (const tab of [other, rightNow]) {
    await expect(tab.getByRole("heading", { level: 1, name: welcome.title })).toBeVisible()
    expect(new URL(tab.url()).pathname).toBe("/")
  }
  // A tab that opens a first visit looks into the database; what counts is that nothing of anybody's is in it.
  await other.goto("/plan")
  await expect(other.getByRole("heading", { level: 1, name: shell.plan })).toBeVisible()
  for (const words of ["I fix bikes", "Written, and never saved"])
    await expect(other.getByText(words)).toBeHidden()
  const kept = await everythingKept(person)
  expect(kept.filter((one) => /^(file|note)/.test(one))).toEqual([])
  await isAccessible(person)
  await opensRightNow(person)
})

test("a hub that is out of reach is named, and nothing is taken away before the person says so", async ({
  person,
  desk,
  house,
}) => {
  await givePasskey(desk, { hasPrf: true })
  await enrolAtDesk(desk, { link: house.firstLink(hub), hub })
  await comeIn(person, "Jo Example", hub, async () => undefined)
  await goFromHome(person, "book")
  await readWhoReads(person)
  await book(person, {})
  await expect(person.getByText(booking.states.booked)).toBeVisible({ timeout: 30_000 })
  await isKept(person)
  await openSafe(person)
  await goOffline(person, house)
  await askToErase(person)
  await expect(person.getByRole("alert")).toBeFocused()
  await expect(person.getByRole("alert")).toHaveText(safe.again.notReached)
  await expect(person.getByText(safe.again.booking.replace("{{hub}}", hub))).toBeVisible()
  await isAccessible(person)
  expect((await everythingKept(person)).filter((one) => one.startsWith("database"))).not.toEqual([])
  const other = await person.context().newPage()
  await opensRightNow(other)
  await other.close()

  await person.getByRole("button", { name: shell.tryAgain, exact: true }).click()
  await expect(person.getByRole("alert")).toBeFocused()
  await goOnline(person, house)
  await person.getByRole("button", { name: shell.tryAgain, exact: true }).click()
  await expect(person.getByRole("heading", { level: 1, name: safe.cleared.title })).toBeFocused({
    timeout: 30_000,
  })
  expect(await clearedLines(person)).toEqual(allGone)
  expect(await everythingKept(person)).toEqual([])
})

test("without a network everything here can be taken away all the same", async ({ person, house }) => {
  await person.goto("/plan")
  await addStatement(person, "strength", "I fix bikes")
  await isKept(person)
  await openSafe(person)
  await goOffline(person, house)
  await askToErase(person)
  await expect(person.getByRole("heading", { level: 1, name: safe.cleared.title })).toBeFocused({
    timeout: 30_000,
  })
  expect(await everythingKept(person)).toEqual([])
  await isAccessible(person)
  // Nothing of ours opens without a network now, not even Right now: leaving blanks the page where it stands.
  await person.getByRole("button", { name: safe.cleared.leave }).click()
  await expect(person.locator("body")).toHaveText(safe.leaveWords.blank)
})

test("a vault that does not open can be taken away too, and what could not be ended at a hub is said", async ({
  person,
}) => {
  await person.goto("/plan")
  await addStatement(person, "strength", "I fix bikes")
  await person.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("open-door")
        opening.addEventListener("success", () => {
          const writing = opening.result.transaction("meta", "readwrite")
          writing.objectStore("meta").put({ torn: true }, "vault")
          writing.addEventListener("complete", () => {
            opening.result.close()
            resolve()
          })
        })
      }),
  )
  const root = await person.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    for await (const name of folder.keys()) await folder.removeEntry(name, { recursive: true })
    return true
  })
  expect(root).toBe(true)
  await person.goto("/safe")
  await askToErase(person)
  await expect(person.getByRole("alert").filter({ hasText: safe.again.unread })).toBeFocused()
  await isAccessible(person)
  const other = await person.context().newPage()
  await opensRightNow(other)
  await other.close()
  await person.getByRole("button", { name: safe.again.anyway }).click()
  await expect(person.getByRole("heading", { level: 1, name: safe.cleared.title })).toBeFocused({
    timeout: 30_000,
  })
  expect(await everythingKept(person)).toEqual([])
})

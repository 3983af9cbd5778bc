import type { Page } from "@playwright/test"
import lock from "../../src/texts/en-GB/lock.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { expect } from "./house.ts"
import { said } from "./plan-steps.ts"

export const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()
export const heading = (page: Page, name: string) =>
  page.getByRole("heading", { level: 1, name, exact: true })

/** Sets a lock with these words, without a printed code. */
export async function setLock(page: Page, words: string): Promise<void> {
  await page.goto("/lock")
  await press(page, lock.set.open)
  await typeWords(page, words)
  await press(page, lock.code.skip)
  await expect(page.getByRole("heading", { name: lock.ways.title })).toBeVisible()
}

/** Thinks of words, and uses them. */
export async function typeWords(page: Page, words: string): Promise<void> {
  await page.getByRole("radio", { name: lock.set.own }).check()
  await page.getByLabel(lock.set.label, { exact: true }).fill(words)
  await page.getByLabel(lock.set.again, { exact: true }).fill(words)
  await press(page, lock.set.save)
}

/** The lock is shut, and asks. */
export async function isLocked(page: Page): Promise<void> {
  await expect(heading(page, lock.screen.title)).toBeVisible()
  await expect(page).toHaveTitle(shell.name)
}

/** Types words at the lock screen, and presses. Whether they open it is for the caller to see. */
export async function tryWords(page: Page, words: string): Promise<void> {
  const field = page.getByLabel(lock.screen.words, { exact: true })
  await field.fill(words)
  await press(page, lock.screen.open)
}

/** Opens the lock with words, and waits for the page that was asked for. */
export async function unlock(page: Page, words: string): Promise<void> {
  await isLocked(page)
  await tryWords(page, words)
  await expect(heading(page, lock.screen.title)).toBeHidden({ timeout: 20_000 })
}

/** The printed code, as it stands on the page. */
export async function codeShown(page: Page): Promise<string> {
  const parts = page.getByRole("list", { name: lock.code.label }).first().getByRole("listitem")
  await expect(parts).toHaveCount(7)
  return (await parts.allInnerTexts()).join("-")
}

/** Types the asked parts of a code back from the paper. */
export async function typeBack(page: Page, code: string): Promise<void> {
  const parts = code.split("-")
  for (const n of [2, parts.length])
    await page
      .getByLabel(said(lock.code.part, { n }), { exact: true })
      .fill(parts[n - 1]?.toLowerCase() ?? "")
  await press(page, lock.code.right)
}

import { expect, type Page } from "@playwright/test"
import rightNow from "../../src/texts/en-GB/right-now.json" with { type: "json" }
import { isAccessible } from "../journeys/house.ts"
import type { RunningService } from "../support/running-service.ts"
import { goByHand, readByHand, unlockByHand } from "./by-hand.ts"

/**
 * What every fault ends with: the page as it stands is for everybody, *Right now* opens, and nothing that was shown as saved is
 * lost. `saved`: the journal of a fault that is worked with fingers, each sentence the app said it had kept. `passphrase`: of its lock.
 */
export async function endsWell(
  page: Page,
  house: RunningService,
  saved: readonly string[],
  passphrase?: string,
): Promise<void> {
  await isAccessible(page)
  await opensRightNow(page)
  await nothingIsLost(page, house, saved, passphrase)
}

/** *Right now* opens by its address, as after a restart, with the numbers on it. */
export async function opensRightNow(page: Page): Promise<void> {
  await page.goto("/right-now")
  await expect(page.getByRole("heading", { level: 1, name: rightNow.title })).toBeVisible()
  await expect(page.getByRole("link", { name: /999/ })).toBeVisible()
}

/** Each of these sentences stands in the vault word for word, and the whole vault can be read. Takes over the wire: at the end. */
export async function nothingIsLost(
  page: Page,
  house: RunningService,
  saved: readonly string[],
  passphrase?: string,
): Promise<void> {
  await goByHand(page, house)
  if (passphrase !== undefined) expect(await unlockByHand(page, passphrase)).toBe("open")
  const everything = Object.entries(await readByHand(page))
  const unread = everything.filter(([, found]) => typeof found === "string" || found.damagedPages > 0)
  expect(unread).toEqual([])
  const there = new Set(wordsIn(everything))
  expect(saved.filter((words) => !there.has(words))).toEqual([])
}

const wordsIn = (thing: unknown): readonly string[] =>
  typeof thing === "string"
    ? [thing]
    : typeof thing === "object" && thing !== null
      ? Object.values(thing).flatMap(wordsIn)
      : []

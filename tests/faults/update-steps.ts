import type { Page } from "@playwright/test"
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import rightNow from "../../src/texts/en-GB/right-now.json" with { type: "json" }
import { comeIn } from "../journeys/hub-steps.ts"
import { expect, isAccessible, isKept } from "../journeys/house.ts"
import { addStatement, goTo } from "../journeys/plan-steps.ts"
import { versionHere } from "../support/versions.ts"

/** Comes in, keeps one sentence, and has the app kept for offline. */
export async function moveIn(page: Page, words: string): Promise<void> {
  await comeIn(page, "Jo Example", "Example Street", async () => {})
  await goTo(page, shell.plan)
  await addStatement(page, "strength", words)
  await isKept(page)
}

/** Has the browser look whether there is a newer worker, as it does by itself at the next opening. */
export const lookForNewer = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update().catch(() => undefined)
  })

/** Which version of the app the page is. */
export const versionOf = (page: Page): Promise<number> => page.evaluate(versionHere)

/** The sentence still stands on *My plan*, and *Right now* opens: each by its address, as after a restart. */
export async function standsWhole(page: Page, words: string): Promise<void> {
  await page.goto("/plan")
  await expect(page.getByText(words, { exact: true })).toBeVisible()
  await opensRightNow(page)
}

export async function opensRightNow(page: Page): Promise<void> {
  await page.goto("/right-now")
  await expect(page.getByRole("heading", { level: 1, name: rightNow.title })).toBeVisible()
  await expect(page.getByRole("link", { name: /999/ })).toBeVisible()
}

/** A page that did not come says so, with the focus on it and ways on. */
export async function saysItDidNotCome(page: Page): Promise<void> {
  const title = page.getByRole("heading", { level: 1, name: shell.missing.title })
  await expect(title).toBeVisible()
  await expect(title).toBeFocused()
  await expect(page.getByText(shell.missing.todo)).toBeVisible()
  await expect(page.getByRole("main").getByRole("link", { name: shell.rightNow })).toBeVisible()
  await isAccessible(page)
}

/** How many times the page was loaded since; counted in the browser, where nothing is missed. */
export function countLoads(page: Page): () => number {
  let loads = 0
  page.on("load", () => (loads += 1))
  return () => loads
}

/** As when a browser short of room throws a piece away, wherever it kept it. */
export async function loseKept(page: Page, piece: string): Promise<void> {
  await page.evaluate(async (address) => {
    for (const name of await caches.keys()) await (await caches.open(name)).delete(address)
  }, piece)
  await forgetFetched(page)
}

/** What the browser itself keeps of what it fetched goes. */
export async function forgetFetched(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  await browser.send("Network.clearBrowserCache")
  await browser.detach()
}

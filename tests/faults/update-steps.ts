import type { Page } from "@playwright/test"
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { comeIn } from "../journeys/hub-steps.ts"
import { expect, isAccessible, isKept } from "../journeys/house.ts"
import { addStatement, goTo } from "../journeys/plan-steps.ts"
import { versionHere } from "../support/versions.ts"
import type { Reroute } from "../support/wire.ts"
import { opensRightNow } from "./saved.ts"

const login =
  "<!doctype html><title>Free Wifi</title><h1>Sign in to Free Wifi</h1><script>document.title='run'</script>"

/** A wifi that wants a sign-in answers everything with its own page, and says that all is well. */
export const portal = (): Reroute => ({
  status: 200,
  type: "text/html; charset=utf-8",
  change: () => Buffer.from(login),
})

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

/** The page is this version before long: until then it may be on its way. */
export const becomes = (page: Page, version: number): Promise<void> =>
  expect.poll(() => versionOf(page).catch(() => -1)).toBe(version)

/** Takes the newer version that waits, which is this one. */
export async function useNewer(page: Page, version: number): Promise<void> {
  await page.getByRole("button", { name: shell.update.use }).click()
  await becomes(page, version)
}

/** The sentence still stands on *My plan*, and *Right now* opens: each by its address, as after a restart. */
export async function standsWhole(page: Page, words: string): Promise<void> {
  await page.goto("/plan")
  await expect(page.getByText(words, { exact: true })).toBeVisible()
  await opensRightNow(page)
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

/** On the way to *My hub*, whose piece does not come: the page is loaded anew once, and then says so, as often as asked. */
export async function hubDoesNotCome(page: Page): Promise<void> {
  const loads = countLoads(page)
  await goTo(page, shell.hub)
  await expect(page.getByRole("heading", { level: 1, name: shell.missing.title })).toBeVisible()
  expect(loads()).toBe(1)
  await goTo(page, shell.home)
  await goTo(page, shell.hub)
  await saysItDidNotCome(page)
}

/** Opened by its address it has not come either; once the way is free, it is asked for again. */
export async function triesAgain(page: Page, freeTheWay: () => void): Promise<void> {
  await page.goto("/hubs")
  await expect(page.getByRole("heading", { level: 1, name: shell.missing.title })).toBeVisible()
  freeTheWay()
  await page.getByRole("button", { name: shell.tryAgain }).click()
}

/** How many times the page was loaded since; counted in the browser, where nothing is missed. */
export function countLoads(page: Page): () => number {
  let loads = 0
  page.on("load", () => (loads += 1))
  return () => loads
}

/** As when a browser short of room throws a piece away, wherever it kept it; all whose addresses begin so. */
export async function loseKept(page: Page, piece: string): Promise<void> {
  await page.evaluate(async (address) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const asked of await cache.keys())
        if (new URL(asked.url).pathname.startsWith(address)) await cache.delete(asked)
    }
  }, piece)
  await forgetFetched(page)
}

/** What the browser itself keeps of what it fetched goes. */
export async function forgetFetched(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  await browser.send("Network.clearBrowserCache")
  await browser.detach()
}

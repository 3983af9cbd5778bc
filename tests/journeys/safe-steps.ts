import type { BrowserContext, Page } from "@playwright/test"
import safe from "../../src/texts/en-GB/safe.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { expect } from "./house.ts"

/** Everything the browser keeps for this origin, by name; the app's own code too. Makes nothing. */
export const everythingKept = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const kept = [...Object.keys(localStorage), ...Object.keys(sessionStorage)].map((name) => `note ${name}`)
    for (const { name } of await indexedDB.databases()) kept.push(`database ${name}`)
    const root = await navigator.storage.getDirectory()
    for await (const name of root.keys()) kept.push(`file ${name}`)
    for (const name of await caches.keys()) kept.push(`cache ${name}`)
    for (const one of await navigator.serviceWorker.getRegistrations()) kept.push(`worker ${one.scope}`)
    return kept
  })

/** Opens *Keeping it safe* from Settings, as a person does. */
export async function openSafe(page: Page): Promise<void> {
  await page.goto("/settings")
  await page.getByRole("main").getByRole("link", { name: shell.titles.safe, exact: true }).click()
  await expect(page.getByRole("heading", { level: 1, name: shell.titles.safe })).toBeVisible()
}

/** Types the two words and asks for everything to be taken away. */
export async function askToErase(page: Page): Promise<void> {
  await page.getByRole("button", { name: safe.again.open, exact: true }).click()
  await page
    .getByRole("textbox", { name: safe.again.type.replace("{{words}}", safe.again.words) })
    .fill(" Start  again ")
  await page.getByRole("button", { name: safe.again.do, exact: true }).click()
}

/** One line of the list at the end: each thing and how it stands. */
export const clearedLines = (page: Page): Promise<readonly string[]> =>
  page.getByRole("region", { name: safe.cleared.checked }).getByRole("listitem").allInnerTexts()

/** What the list says where nothing is left. */
export const allGone = (["databases", "files", "notes", "caches", "workers"] as const).map(
  (what) => `✓ ${safe.cleared[what]}: ${safe.cleared.gone}`,
)

/** The page somebody chose to leave for, answered here: no test calls on the world. */
export const elsewhere = "https://leave.example.org/weather"
export async function answerElsewhere(context: BrowserContext): Promise<void> {
  await context.route("https://leave.example.org/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Rain later</title><h1>Rain later</h1>" }),
  )
}

/** Turns leaving quickly on, for the page elsewhere. */
export async function turnLeavingOn(page: Page): Promise<void> {
  await openSafe(page)
  await page.getByRole("checkbox", { name: safe.leave.tick }).check()
  await page.getByRole("radio", { name: safe.leave.own, exact: true }).check()
  await page.getByRole("textbox", { name: safe.leave.address }).fill(elsewhere.replace("https://", ""))
  await page.getByRole("button", { name: safe.leave.use }).click()
  await expect(page.getByText(safe.leave.isSet.replace("{{page}}", elsewhere))).toBeVisible()
}

/** Chooses another page to leave for, where leaving quickly is on and *Keeping it safe* is open. `place`: a host and its port. */
export async function leaveFor(page: Page, place: string): Promise<void> {
  await page.getByRole("textbox", { name: safe.leave.address }).fill(`https://${place}/`)
  await page.getByRole("button", { name: safe.leave.use }).click()
  await expect(page.getByText(place)).toBeVisible()
}

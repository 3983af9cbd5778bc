import { extname, join } from "node:path"
import type { Page } from "@playwright/test"
import type { Change } from "../../src/vault/port.ts"
import { testPage } from "../support/test-page.ts"
import type { seed as Seed } from "./seed-page/main.ts"

// Three hundred people typed by hand would take a journey an hour. So a page of the tests stands at the app's own origin for a
// moment and keeps them with the app's own vault.

declare const seed: typeof Seed

const seedPage = testPage(join(import.meta.dirname, "seed-page"), "assets/seed")
const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" }

/** Keeps these things in the vault of this page's browser, as the app itself would. The page is left blank. `at`: the app's origin. */
export async function seedVault(page: Page, changes: readonly Change[], at = ""): Promise<void> {
  const built = await seedPage()
  const file = (path: string) => ({
    body: built(path),
    contentType: types[extname(path)] ?? "application/octet-stream",
  })
  await page.route("**/seed.html", (route) => route.fulfill(file("index.html")))
  await page.route("**/assets/seed/*", (route) =>
    route.fulfill(file(new URL(route.request().url()).pathname)),
  )
  await page.goto(`${at}/seed.html`)
  await page.waitForFunction(() => "seed" in globalThis)
  await page.evaluate((things) => seed(things), changes)
  await page.goto("about:blank")
  await page.unrouteAll()
}

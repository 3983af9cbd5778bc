import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { extname, join } from "node:path"
import type { Page } from "@playwright/test"
import { build } from "vite"
import type { Change } from "../../src/vault/port.ts"
import type { seed as Seed } from "./seed-page/main.ts"

// Three hundred people typed by hand would take a journey an hour. So a page of the tests stands at the app's own origin for a
// moment and keeps them with the app's own vault.

declare const seed: typeof Seed

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" }

/** Keeps these things in the vault of this page's browser, as the app itself would. The page is left blank. `at`: the app's origin. */
export async function seedVault(page: Page, changes: readonly Change[], at = ""): Promise<void> {
  const folder = await seedPage()
  const file = (path: string) => ({
    body: readFileSync(join(folder, path)),
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

let built: Promise<string> | undefined // once for every journey of one run

function seedPage(): Promise<string> {
  built ??= buildSeedPage()
  return built
}

async function buildSeedPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "open-door-seed-"))
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }))
  await build({
    root: join(import.meta.dirname, "seed-page"),
    configFile: false,
    logLevel: "error",
    // Among the app's assets, since the app's policy takes a worker from nowhere else.
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: ["chrome116"],
      assetsInlineLimit: 0,
      assetsDir: "assets/seed",
    },
    worker: { format: "es" },
  })
  return folder
}

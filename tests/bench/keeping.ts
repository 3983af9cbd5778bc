import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium } from "@playwright/test"
import { build } from "vite"
import { findBrowser } from "../support/browser.ts"
import { serve } from "./floors.ts"
import type { bench as Bench } from "./keeping-page/main.ts"
import { median } from "./starts.ts"

// How long keeping takes, at a processor slowed four times, beside one sealed blob and one sealed row.

declare const bench: typeof Bench

const samples = Number(process.env["SAMPLES"] ?? 7)
const write = (line: string) => process.stdout.write(`${line}\n`)

const folder = mkdtempSync(join(tmpdir(), "open-door-keeping-"))
const target = ["chrome116"]
await build({
  root: join(import.meta.dirname, "keeping-page"),
  configFile: false,
  logLevel: "error",
  build: { outDir: folder, emptyOutDir: true, target, assetsInlineLimit: 0 },
})
const place = await serve(folder)
const { executablePath, args, env } = await findBrowser()
const profile = mkdtempSync(join(tmpdir(), "open-door-profile-"))
// A profile on the disk: a private window keeps its databases in memory, and durability would cost nothing.
const context = await chromium.launchPersistentContext(profile, { executablePath, args, env })
try {
  for (const count of [1000, 10_000]) {
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await page.goto(place.url)
    await page.evaluate((many) => bench.fill(many), count)
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 })
    const loads = []
    for (let n = 0; n < samples; n += 1) {
      await page.goto(`${place.url}/?${n}`)
      await page.waitForFunction(() => "bench" in globalThis)
      loads.push(await page.evaluate(() => bench.load()))
    }
    const saves = []
    for (let n = 0; n < samples * 3; n += 1) saves.push(await page.evaluate((at) => bench.save(at), n * 31))
    const [vault, blob] = [median(loads.map((one) => one.vault)), median(loads.map((one) => one.blob))]
    const [saved, row] = [median(saves.map((one) => one.vault)), median(saves.map((one) => one.row))]
    const least = median(saves.map((one) => one.least))
    write(`${loads[0]?.count} statements, processor slowed 4 times (middle of ${samples})`)
    write(
      `  load: ${vault.toFixed(1)} ms, one sealed blob ${blob.toFixed(1)} ms: ${(vault / blob).toFixed(2)} x`,
    )
    write(
      `  save one: ${saved.toFixed(1)} ms, one sealed row ${row.toFixed(1)} ms: ${(saved / row).toFixed(2)} x`,
    )
    write(
      `  one full page and its manifest, compared, sealed and put, and nothing else: ${least.toFixed(1)} ms, ${(least / row).toFixed(2)} x a row; saving is ${(saved / least).toFixed(2)} x that`,
    )
    await page.close()
  }
} finally {
  await context.close()
  await place.close()
}

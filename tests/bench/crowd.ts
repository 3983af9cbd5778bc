import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, type CDPSession, type Locator, type Page } from "@playwright/test"
import { build } from "vite"
import { kindTexts as kinds } from "../support/kind-texts.ts"
import people from "../../src/texts/en-GB/people.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import words from "../../src/texts/en-GB/statements.json" with { type: "json" }
import { findBrowser } from "../support/browser.ts"
import { startService } from "../support/running-service.ts"
import type { crowd as Crowd } from "./crowd-page/main.ts"
import { median } from "./starts.ts"

// 5,000 statements and 300 people, at a processor slowed four times: opening, adding, reordering, and the longest time in
// which nothing a person does is answered.

declare const crowd: typeof Crowd

const samples = Number(process.env["SAMPLES"] ?? 7)
const write = (line: string) => process.stdout.write(`${line}\n`)
const [statements, persons] = [5000, 300]

const folder = mkdtempSync(join(tmpdir(), "open-door-crowd-"))
await build({
  root: join(import.meta.dirname, "crowd-page"),
  configFile: false,
  logLevel: "error",
  base: "/crowd/",
  build: { outDir: folder, emptyOutDir: true, target: ["chrome116"], assetsInlineLimit: 0 },
})
const house = await startService({ direct: true })
const { executablePath, args, env } = await findBrowser()
const profile = mkdtempSync(join(tmpdir(), "open-door-profile-"))
const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  args,
  env,
  serviceWorkers: "block",
  viewport: { width: 360, height: 740 },
})
try {
  await fillVault()
  const [plan, others] = [await planFigures(), await peopleFigures()]
  write(`${statements} statements and ${persons} people, processor slowed 4 times (middle of ${samples})`)
  for (const [name, all] of Object.entries({ ...plan, ...others })) show(name, all)
} finally {
  await context.close()
  await house.stop()
  for (const one of [folder, profile]) rmSync(one, { recursive: true, force: true })
}

/** Milliseconds until it was done, the longest blocked time on the way, and what the page's heap held after. */
type Figure = { readonly ms: number; readonly blocked: number; readonly heapMB?: number }

function show(name: string, all: readonly Figure[]): void {
  const heaps = all.flatMap(({ heapMB }) => (heapMB === undefined ? [] : [heapMB]))
  const heap = heaps.length > 0 ? `, heap ${median(heaps).toFixed(1)} MB` : ""
  const blocked = all.map((one) => one.blocked)
  write(
    `  ${name}: ${median(all.map((one) => one.ms)).toFixed(0)} ms, input blocked for ${median(blocked).toFixed(0)} ms (worst ${Math.max(...blocked).toFixed(0)})${heap}`,
  )
}

async function fillVault(): Promise<void> {
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(html|js)$/.test(name))
      .map((name) => [`/crowd/${name}`, readFileSync(join(folder, name), "utf8")]),
  )
  await context.route("**/crowd/**", async (route) => {
    const { pathname } = new URL(route.request().url())
    const contentType = pathname.endsWith(".js") ? "text/javascript" : "text/html"
    await route.fulfill({ body: files.get(pathname) ?? "", contentType })
  })
  const page = await context.newPage()
  await page.goto(`${house.appUrl}/crowd/index.html`)
  await page.waitForFunction(() => "crowd" in globalThis)
  await page.evaluate(([many, some]) => crowd.fill(many, some), [statements, persons] as const)
  await page.close()
}

async function planFigures(): Promise<Readonly<Record<string, readonly Figure[]>>> {
  const [opening, adding, reordering]: [Figure[], Figure[], Figure[]] = [[], [], []]
  for (let n = 0; n < samples; n += 1) {
    const { page, cdp, figure } = await opened("/plan", kinds.strength.add)
    opening.push(figure)
    const section = page.getByRole("region", { name: kinds.strength.title, exact: true })
    await section.getByRole("button", { name: kinds.strength.add }).click()
    await section.getByRole("textbox", { name: words.words }).fill(`One more, the ${n}th`)
    const save = section.getByRole("button", { name: shell.save, exact: true })
    adding.push(await pressed(page, save, shell.saved))
    await section
      .getByRole("button", { name: new RegExp(`^${shell.item.more}`) })
      .nth(1)
      .click()
    const down = section.getByRole("button", { name: shell.item.down }).first()
    reordering.push(await pressed(page, down, words.movedTo.slice(0, 5)))
    await cdp.detach()
    await page.close()
  }
  return { "My plan, opening": opening, "adding one": adding, "moving one": reordering }
}

async function peopleFigures(): Promise<Readonly<Record<string, readonly Figure[]>>> {
  const [opening, adding, reordering]: [Figure[], Figure[], Figure[]] = [[], [], []]
  for (let n = 0; n < samples; n += 1) {
    const { page, figure } = await opened("/people", people.add)
    opening.push(figure)
    await page.getByRole("button", { name: people.add, exact: true }).click()
    await page.getByRole("textbox", { name: people.fields.name, exact: true }).fill(`Kit Example ${n}`)
    adding.push(await pressed(page, page.getByRole("button", { name: shell.save, exact: true }), shell.saved))
    await page
      .getByRole("button", { name: new RegExp(`^${shell.item.more}`) })
      .nth(1)
      .click()
    const down = page.getByRole("button", { name: shell.item.down }).first()
    reordering.push(await pressed(page, down, words.movedTo.slice(0, 5)))
    await page.close()
  }
  return { "My people, opening": opening, "adding somebody": adding, "moving somebody": reordering }
}

async function opened(
  path: string,
  usable: string,
): Promise<{ page: Page; cdp: CDPSession; figure: Figure }> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 })
  await cdp.send("HeapProfiler.enable")
  await page.addInitScript(watch)
  await page.goto(`${house.appUrl}${path}`, { waitUntil: "commit" })
  await page.getByRole("button", { name: usable }).first().waitFor()
  const ms = await page.evaluate(() => performance.now())
  const blocked = await longest(page)
  await cdp.send("HeapProfiler.collectGarbage")
  const heap = await cdp.send("Runtime.getHeapUsage")
  return { page, cdp, figure: { ms, blocked, heapMB: heap.usedSize / 1e6 } }
}

/** From the press until its words are said, and the longest blocked time until all is quiet again. */
async function pressed(page: Page, button: Locator, words: string): Promise<Figure> {
  await longest(page)
  const heard = page.evaluate((said) => waitForWords(said), words)
  await button.click()
  const ms = await heard
  return { ms, blocked: await longest(page) }
}

declare let blockedTimes: number[]
declare function waitForWords(said: string): Promise<number>

// Runs in the page: notes the times in which nothing was answered, and how long words took from the last press.
function watch(): void {
  const times: number[] = []
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) times.push(one.duration)
  }).observe({ type: "longtask", buffered: true })
  const waitFor = (said: string) =>
    new Promise<number>((resolve) => {
      let began = performance.now()
      addEventListener("click", () => (began = performance.now()), { capture: true, once: true })
      const look = () => {
        const heard = [...document.querySelectorAll("[role=status]")].some((one) =>
          one.textContent?.includes(said),
        )
        if (heard) resolve(performance.now() - began)
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
  Object.assign(globalThis, { blockedTimes: times, waitForWords: waitFor })
}

/** The longest since last asked, once nothing more happened for a second. */
async function longest(page: Page): Promise<number> {
  let seen = -1
  for (;;) {
    await page.waitForTimeout(1000)
    const now = await page.evaluate(() => blockedTimes.length)
    if (now === seen) break
    seen = now
  }
  return await page.evaluate(() => Math.max(0, ...blockedTimes.splice(0)))
}

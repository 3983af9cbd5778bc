import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type BrowserContext, type CDPSession, chromium, type Locator, type Page } from "@playwright/test"
import { build } from "vite"
import { findBrowser } from "../support/browser.ts"
import { startService } from "../support/running-service.ts"
import type { crowd as Crowd, Many } from "./crowd-page/main.ts"
import { median } from "./starts.ts"

// An old phone that holds a great deal: the processor slowed four times, and the longest time in which nothing a person does is
// answered.

declare const crowd: typeof Crowd

/** Milliseconds until it was done, the longest blocked time on the way, and what the page's heap held after. */
export type Figure = { readonly ms: number; readonly blocked: number; readonly heapMB?: number }

/** One line: the middle of them, and the worst blocked time. */
export function show(name: string, all: readonly Figure[]): void {
  const heaps = all.flatMap(({ heapMB }) => (heapMB === undefined ? [] : [heapMB]))
  const heap = heaps.length > 0 ? `, heap ${median(heaps).toFixed(1)} MB` : ""
  const blocked = all.map((one) => one.blocked)
  process.stdout.write(
    `  ${name}: ${median(all.map((one) => one.ms)).toFixed(0)} ms, input blocked for ${median(blocked).toFixed(0)} ms (worst ${Math.max(...blocked).toFixed(0)})${heap}\n`,
  )
}

export type Phone = {
  /** Opens a page, and waits until the button or field of this name stands there. */
  readonly opened: (path: string, usable: string) => Promise<Opened>
  readonly close: () => Promise<void>
}
type Opened = { readonly page: Page; readonly cdp: CDPSession; readonly figure: Figure }

/** A phone whose vault was filled with so many things. */
export async function crowdPhone(many: Many): Promise<Phone> {
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
  await fillVault(context, house.appUrl, folder, many)
  return {
    opened: (path, usable) => opened(context, `${house.appUrl}${path}`, usable),
    async close() {
      await context.close()
      await house.stop()
      for (const one of [folder, profile]) rmSync(one, { recursive: true, force: true })
    },
  }
}

async function fillVault(context: BrowserContext, appUrl: string, folder: string, many: Many): Promise<void> {
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
  await page.goto(`${appUrl}/crowd/index.html`)
  await page.waitForFunction(() => "crowd" in globalThis)
  await page.evaluate((things) => crowd.fill(things), many)
  await page.close()
}

async function opened(context: BrowserContext, url: string, usable: string): Promise<Opened> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 })
  await cdp.send("HeapProfiler.enable")
  await page.addInitScript(watch)
  await page.goto(url, { waitUntil: "commit" })
  // Straight to the page: what a test tool puts into it before it looks for a name would be measured too.
  const expression = `waitForControl(${JSON.stringify(usable)})`
  const { result } = await cdp.send("Runtime.evaluate", { expression, awaitPromise: true })
  const ms = Number(result.value)
  const blocked = await longest(page)
  await cdp.send("HeapProfiler.collectGarbage")
  const heap = await cdp.send("Runtime.getHeapUsage")
  return { page, cdp, figure: { ms, blocked, heapMB: heap.usedSize / 1e6 } }
}

/** From the press until its words are said, and the longest blocked time until all is quiet again. */
export async function pressed(page: Page, button: Locator, words: string): Promise<Figure> {
  // Looking for a button among thousands takes the page longer than what is measured: it is found beforehand.
  const found = await button.elementHandle()
  await longest(page)
  const heard = page.evaluate((said) => waitForWords(said), words)
  await found?.click()
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
  const waitForControl = (name: string) =>
    new Promise<number>((resolve) => {
      const look = () => {
        const controls = [...document.querySelectorAll("main :is(button, label)")]
        if (controls.some((one) => one.textContent?.trim() === name)) resolve(performance.now())
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
  Object.assign(globalThis, { blockedTimes: times, waitForControl, waitForWords: waitFor })
}

/** The longest since last asked, once nothing more happened for a second. */
export async function longest(page: Page): Promise<number> {
  let seen = -1
  for (;;) {
    await page.waitForTimeout(1000)
    const now = await page.evaluate(() => blockedTimes.length)
    if (now === seen) break
    seen = now
  }
  return await page.evaluate(() => Math.max(0, ...blockedTimes.splice(0)))
}

import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test"

/** Something that starts: where, and the words of the thing that makes it usable, in a button, link or heading. */
export type Start = {
  readonly name: string
  readonly url: string
  readonly usable: string
  /** What is done on this phone before, with the network there. */
  readonly before?: (page: Page) => Promise<void>
}
/** One start: milliseconds until it was usable, and what had come over the network by then. */
export type Started = {
  readonly ms: number
  readonly scriptMs: number
  readonly scriptBytes: number
  readonly styleBytes: number
  readonly requests: number
}

// The developer tools' "Slow 4G", and a processor slowed four times, as an old Android phone on prepaid data.
const slow4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 }
const slowedBy = 4

/** A first visit: an empty browser, a slow network, a slow phone. */
export async function coldStart(browser: Browser, start: Start): Promise<Started> {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 360, height: 740 } })
  try {
    return await startOnce(context, start, true)
  } finally {
    await context.close()
  }
}

/** Starts without a network after one visit with it, `times` over: one of each in turn, so that whatever else the machine does falls on all alike. */
export async function offlineStartsInTurn(
  browser: Browser,
  starts: readonly Start[],
  times: number,
): Promise<readonly (readonly Started[])[]> {
  const rows: { readonly start: Start; readonly context: BrowserContext; readonly all: Started[] }[] = []
  try {
    for (const start of starts) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
      rows.push({ start, context, all: [] })
      await visit(context, start)
    }
    for (let n = 0; n < times; n += 1)
      for (const { start, context, all } of rows) all.push(await startOnce(context, start, false))
    return rows.map(({ all }) => all)
  } finally {
    await Promise.all(rows.map(({ context }) => context.close()))
  }
}

async function visit(context: BrowserContext, start: Start): Promise<void> {
  const page = await context.newPage()
  await start.before?.(page)
  await page.goto(start.url)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.waitForTimeout(1500)
  await page.close()
  await context.setOffline(true)
}

async function startOnce(context: BrowserContext, start: Start, slowNetwork: boolean): Promise<Started> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  const weighed = await weigh(cdp)
  if (slowNetwork) await cdp.send("Network.emulateNetworkConditions", slow4G)
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowedBy })
  await cdp.send("Performance.enable")
  await page.addInitScript(watchFor, start.usable)
  await page.goto(start.url, { waitUntil: "commit" })
  const ms = await whenUsable(cdp)
  const { metrics } = await cdp.send("Performance.getMetrics")
  const scriptSeconds = metrics.find((one) => one.name === "ScriptDuration")?.value ?? 0
  const started = { ms, scriptMs: scriptSeconds * 1000, ...weighed() }
  await page.close()
  return started
}

// Runs in the page: notes the frame in which the words first stood there to be pressed or read.
function watchFor(words: string): void {
  const usable = new Promise<number>((resolve) => {
    const look = () => {
      const found = [...document.querySelectorAll("button, a, h1, h2")].some((one) =>
        one.textContent?.includes(words),
      )
      if (found) resolve(performance.now())
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  Object.assign(globalThis, { usable })
}

async function whenUsable(cdp: CDPSession): Promise<number> {
  // Straight to the page: the test tool first puts 300 kB of its own into a page it waits for, which would be measured too.
  const { result } = await cdp.send("Runtime.evaluate", { expression: "usable", awaitPromise: true })
  if (typeof result.value !== "number") throw new Error("the page was never usable")
  return result.value
}

async function weigh(cdp: CDPSession): Promise<() => Omit<Started, "ms" | "scriptMs">> {
  const types = new Map<string, string>()
  const bytes = { Script: 0, Stylesheet: 0 }
  let requests = 0
  await cdp.send("Network.enable")
  cdp.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type))
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    requests += 1
    const type = types.get(requestId)
    if (type === "Script" || type === "Stylesheet") bytes[type] += encodedDataLength
  })
  return () => ({ scriptBytes: bytes.Script, styleBytes: bytes.Stylesheet, requests })
}

/** The middle one. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  if (middle === undefined) throw new Error("there is nothing to take the middle of")
  return middle
}

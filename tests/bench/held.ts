import { chromium, type Page } from "@playwright/test"
import checkins from "../../src/texts/en-GB/checkins.json" with { type: "json" }
import kinds from "../../src/texts/en-GB/kinds.json" with { type: "json" }
import { findBrowser } from "../support/browser.ts"
import { startService } from "../support/running-service.ts"
import rightNow from "../../src/texts/en-GB/right-now.json" with { type: "json" }
import { nobodyYet } from "../../src/domain/me.ts"
import { keepMe } from "../../src/vault/stores/me.ts"
import { seedVault } from "../journeys/seeding.ts"
import { crowdPhone } from "./crowd-phone.ts"
import { floorH, floorP } from "./floors.ts"
import { median, offlineStartsInTurn, type Started } from "./starts.ts"

// What the app holds in memory over H with 1,000 ratings, and how long it works at an offline start of Right now and of Home.

const samples = Number(process.env["SAMPLES"] ?? 7)
const kB = (bytes: number) => Math.round(bytes / 1000)
const write = (line: string) => process.stdout.write(`${line}\n`)
const { executablePath, args, env } = await findBrowser()
const browser = await chromium.launch({ executablePath, args, env })
const [h, p] = [await floorH(), await floorP()]
try {
  await memory()
  await script()
} finally {
  await Promise.all([browser.close(), h.close(), p.close()])
}

async function memory(): Promise<void> {
  const floors: number[] = []
  for (const url of [h.url, `${p.url}/plan`]) {
    const bare = await browser.newPage()
    await bare.goto(url)
    await bare.waitForTimeout(1500) // what is read after a pause is held too
    floors.push(await heapOf(bare))
    await bare.close()
  }
  const [floor = 0, ofP = 0] = floors
  const phone = await crowdPhone({ statements: 0, people: 0, ratings: 1000 })
  write(`heap with 1,000 ratings (H holds ${kB(floor)} kB, P ${kB(ofP - floor)} more; middle of ${samples})`)
  try {
    for (const [name, path, usable] of [
      ["My plan", "/plan", kinds.strength.add],
      ["How I am", "/checkins", checkins.checkIn.open],
    ] as const) {
      const heaps: number[] = []
      for (let n = 0; n < samples; n += 1) {
        const { page } = await phone.opened(path, usable)
        // Anew, and not looked at: a test tool that looks for a button brings 300 kB of its own script into the page.
        await page.reload()
        await page.waitForTimeout(4000)
        heaps.push(await heapOf(page))
        await page.close()
      }
      write(`  ${name}: ${kB(median(heaps) - floor)} kB over H`)
    }
  } finally {
    await phone.close()
  }
}

async function heapOf(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send("HeapProfiler.enable")
  await cdp.send("HeapProfiler.collectGarbage")
  const { usedSize } = await cdp.send("Runtime.getHeapUsage")
  await cdp.detach()
  return usedSize
}

async function script(): Promise<void> {
  const house = await startService({ direct: true })
  try {
    const name = "Jo Example"
    const before = async (page: Page) => {
      await seedVault(
        page,
        [keepMe({ ...nobodyYet, chosenName: name, welcomedAt: 1_795_000_000 })],
        house.appUrl,
      )
    }
    const [ofH = [], ofP = [], ofRightNow = [], ofHome = []] = await offlineStartsInTurn(
      browser,
      [
        { name: "H", url: h.url, usable: rightNow.title },
        { name: "P", url: `${p.url}/plan`, usable: "Add" },
        { name: "Right now", url: `${house.appUrl}/right-now`, usable: rightNow.numbers.danger },
        { name: "Home", url: `${house.appUrl}/`, usable: name, before },
      ],
      samples,
    )
    const ms = (all: readonly Started[]) => median(all.map((one) => one.scriptMs))
    write(`script until usable without a network, processor slowed 4 times (middle of ${samples})`)
    write(
      `  Right now ${ms(ofRightNow).toFixed(0)} ms, H ${ms(ofH).toFixed(0)} ms: ${(ms(ofRightNow) / ms(ofH)).toFixed(2)} x`,
    )
    write(
      `  Home ${ms(ofHome).toFixed(0)} ms, P ${ms(ofP).toFixed(0)} ms: ${(ms(ofHome) / ms(ofP)).toFixed(2)} x`,
    )
  } finally {
    await house.stop()
  }
}

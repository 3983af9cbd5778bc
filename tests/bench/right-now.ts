import { chromium, type Page } from "@playwright/test"
import rightNow from "../../src/texts/en-GB/right-now.json" with { type: "json" }
import type { Change } from "../../src/vault/port.ts"
import { seedVault } from "../journeys/seeding.ts"
import { findBrowser } from "../support/browser.ts"
import { startService } from "../support/running-service.ts"
import { anId, aPerson, aStatement } from "../support/things.ts"
import { floorH } from "./floors.ts"
import { median, offlineStartsInTurn, type Start } from "./starts.ts"

// Right now with the person's own list: opened without a network beside a bare page, and by a tap from inside the app.

const samples = Number(process.env["SAMPLES"] ?? 7)
const write = (line: string) => process.stdout.write(`${line}\n`)
const first = rightNow.headings["do-myself"]

const put = (store: Change["store"], thing: { readonly id: string }): Change => ({
  do: "put",
  store,
  id: thing.id,
  thing,
})
const mine = (many: number, letters: number): readonly Change[] => [
  ...Array.from({ length: many }, (_, n) =>
    put(
      "statements",
      aStatement({ id: anId(n), kind: "do-myself", text: "x ".repeat(letters / 2), stages: ["wobbly"] }),
    ),
  ),
  put("people", aPerson({ id: anId(1000) })),
]

const { executablePath, args, env } = await findBrowser()
const browser = await chromium.launch({ executablePath, args, env })
const [house, h] = [await startService({ direct: true }), await floorH()]
const seeded = (page: Page, things: readonly Change[]) => seedVault(page, things, house.appUrl)
// Used as somebody uses it: once to be kept for offline, and once more, which writes the list into what is kept.
async function used(page: Page, things: readonly Change[]): Promise<void> {
  await seeded(page, things)
  for (let times = 0; times < 2; times += 1) {
    await page.goto(house.appUrl)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.waitForTimeout(2000)
  }
}

try {
  const bare: Start = { name: "H, a bare page of numbers", url: h.url, usable: rightNow.title }
  const own = (name: string, things: readonly Change[]): Start => ({
    name,
    url: `${house.appUrl}/right-now`,
    usable: first,
    before: (page) => used(page, things),
  })
  const [floor, some, full] = (
    await offlineStartsInTurn(
      browser,
      [bare, own("own list", mine(5, 40)), own("own list, overfull", mine(60, 2000))],
      samples,
    )
  ).map((all) => ({
    ms: median(all.map((one) => one.ms)),
    scriptMs: median(all.map((one) => one.scriptMs)),
  }))
  if (floor === undefined || some === undefined || full === undefined) throw new Error("nothing was measured")
  write(`Right now with the own list, without a network, processor slowed 4 times (middle of ${samples})`)
  for (const [name, one] of [
    ["5 lines", some],
    ["60 lines of 2,000 characters", full],
  ] as const)
    write(
      `  ${name}: ${one.ms.toFixed(0)} ms, ${(one.ms / floor.ms).toFixed(2)} x H; script ${one.scriptMs.toFixed(0)} ms, ${(one.scriptMs / floor.scriptMs).toFixed(2)} x`,
    )
  await taps(1)
  await taps(4)
} finally {
  await Promise.all([browser.close(), house.stop(), h.close()])
}

async function taps(slowedBy: number): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await seeded(page, mine(5, 40))
  const cdp = await context.newCDPSession(page)
  await page.goto(house.appUrl)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.waitForTimeout(1500)
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowedBy })
  write(
    `tap on Right now to its first card, processor slowed ${slowedBy} times (middle and worst of ${samples})`,
  )
  for (const path of ["/", "/plan", "/people"]) {
    const all: number[] = []
    for (let n = 0; n < samples; n += 1) {
      await page.goto(`${house.appUrl}${path}`)
      await page.waitForTimeout(1500) // what the page does after its first picture is over
      all.push(await page.evaluate(tapToCard))
    }
    write(`  from ${path}: ${median(all).toFixed(0)} ms, ${Math.max(...all).toFixed(0)} ms`)
  }
  await context.close()
}

// Runs in the page: presses the link in the bar, and waits for the frame in which the first card stands.
function tapToCard(): Promise<number> {
  return new Promise((resolve) => {
    const from = performance.now()
    document.querySelector<HTMLElement>('.bar a[href="/right-now"]')?.click()
    const look = () => {
      const stands = document.querySelector("#right-now-own h2") !== null
      requestAnimationFrame(stands ? () => resolve(performance.now() - from) : look)
    }
    look()
  })
}

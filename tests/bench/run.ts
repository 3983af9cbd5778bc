import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { chromium } from "@playwright/test"
import { kindTexts as kinds } from "../support/kind-texts.ts"
import rightNow from "../../src/texts/en-GB/right-now.json" with { type: "json" }
import { findBrowser } from "../support/browser.ts"
import { startService } from "../support/running-service.ts"
import { floorH, floorP } from "./floors.ts"
import { coldStart, median, offlineStartsInTurn, type Start, type Started } from "./starts.ts"

// `npm run bench`: figures to judge by, as ratios in one run. Never a test: another machine gives other milliseconds.

const samples = Number(process.env["SAMPLES"] ?? 7)
const write = (line: string) => process.stdout.write(`${line}\n`)
const { executablePath, args, env } = await findBrowser()
const browser = await chromium.launch({ executablePath, args, env })
const [house, h, p] = [await startService({ direct: true }), await floorH(), await floorP()]

const starts: Readonly<Record<"h" | "p" | "plan" | "rightNow", Start>> = {
  h: { name: "H, a bare page of numbers", url: h.url, usable: rightNow.title },
  p: { name: "P, the smallest Preact app", url: `${p.url}/plan`, usable: "Add" },
  plan: { name: "My plan", url: `${house.appUrl}/plan`, usable: kinds.strength.add },
  rightNow: { name: "Right now", url: `${house.appUrl}/right-now`, usable: rightNow.numbers.danger },
}

try {
  const cold = await inTurn((start) => coldStart(browser, start))
  show("cold start, Slow 4G, processor slowed 4 times", cold)
  write(
    `  script to a usable My plan: ${kB(cold.plan, "scriptBytes")} kB, style ${kB(cold.plan, "styleBytes")} kB`,
  )
  show("warm start without a network, processor slowed 4 times", await offline())
} finally {
  await Promise.all([browser.close(), house.stop(), h.close(), p.close()])
}
for (const part of [
  "right-now.ts",
  "keeping.ts",
  "locked.ts",
  "touches.ts",
  "held.ts",
  "crowd.ts",
  "find.ts",
  "charts.ts",
  "bookings.ts",
]) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, part)], {
    stdio: ["ignore", 1, 2],
  })
  if (status !== 0) process.exitCode = 1
}

type All = Record<keyof typeof starts, readonly Started[]>

// One of each in turn, so that whatever else the machine does falls on all of them alike.
async function inTurn(once: (start: Start) => Promise<Started>): Promise<All> {
  const all: Record<keyof typeof starts, Started[]> = { h: [], p: [], plan: [], rightNow: [] }
  for (let n = 0; n < samples; n += 1)
    for (const name of ["h", "p", "plan", "rightNow"] as const) all[name].push(await once(starts[name]))
  return all
}

async function offline(): Promise<All> {
  const { h, p, plan, rightNow } = starts
  const [ofH = [], ofP = [], ofPlan = [], ofRightNow = []] = await offlineStartsInTurn(
    browser,
    [h, p, plan, rightNow],
    samples,
  )
  return { h: ofH, p: ofP, plan: ofPlan, rightNow: ofRightNow }
}

function show(title: string, all: All): void {
  const ms = (name: keyof All) => median(all[name].map((one) => one.ms))
  const script = (name: keyof All) => median(all[name].map((one) => one.scriptMs))
  write(`${title} (middle of ${samples})`)
  for (const name of ["h", "p", "plan", "rightNow"] as const)
    write(`  ${starts[name].name}: ${ms(name).toFixed(0)} ms, of it script ${script(name).toFixed(0)} ms`)
  write(
    `  Right now: ${(ms("rightNow") / ms("h")).toFixed(2)} x H · My plan: ${(ms("plan") / ms("p")).toFixed(2)} x P`,
  )
}

function kB(all: readonly Started[], what: "scriptBytes" | "styleBytes"): string {
  return (median(all.map((one) => one[what])) / 1000).toFixed(1)
}

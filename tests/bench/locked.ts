import type { Page } from "@playwright/test"
import { goByHand, keepByHand, lockByHand, snapByHand } from "../faults/by-hand.ts"
import type { hand as Hand } from "../faults/hand-page/main.ts"
import { layPhone } from "../faults/lay-phone.ts"
import { startService } from "../support/running-service.ts"
import { anId, aStatement } from "../support/things.ts"
import { median } from "./starts.ts"

// Two thousand things behind a lock: unlocking, opening, saving one, a snapshot and a copy, as they are and at a processor slowed
// four times. The slowing reaches neither workers nor the working out of keys: unlocking is slower on a slow phone than it says
// here. A copy is sealed in a worker, too: so the key of one is also worked out on the page, where the slowing reaches.

declare const hand: typeof Hand

const samples = Number(process.env["SAMPLES"] ?? 5)
const things = 2000
const passphrase = "four words of nobody"
const sixWords = ["made", "up", "words", "of", "nobody", "here"]
const write = (line: string) => process.stdout.write(`${line}\n`)
const thing = (n: number, text: string) => aStatement({ id: anId(n), text, order: n + 1 })
const put = (n: number, text: string) =>
  ({ do: "put", store: "statements", id: anId(n), thing: thing(n, text) }) as const

const house = await startService()
const phone = layPhone(house.appUrl)
try {
  const page = await phone.open()
  await goByHand(page, house)
  const all = Array.from({ length: things }, (_, n) => put(n, `A made-up sentence, number ${n}.`))
  await keepByHand(page, phone.journal, [all])
  await lockByHand(page, passphrase)
  for (const rate of [1, 4]) {
    const rounds: Round[] = []
    for (let n = 0; n < samples; n += 1) rounds.push(await round(page, rate, n))
    const of = (what: keyof Round) => `${median(rounds.map((one) => one[what])).toFixed(0)} ms`
    write(`${things} things behind a lock, processor slowed ${rate} times (middle of ${samples})`)
    write(`  unlock: ${of("unlock")} · open after it: ${of("open")}${rate === 1 ? " (under 300)" : ""}`)
    write(`  save one: ${of("save")} · snapshot: ${of("snapshot")}`)
    write(
      `  copy: ${of("copy")}, of it gathering ${of("gathering")}, sealing ${of("sealing")}, opening to prove it ${of("opening")}, comparing ${of("comparing")}`,
    )
    write(`  the key of a copy alone, on the page itself (a copy works it out twice): ${of("stretch")}`)
  }
} finally {
  await phone.putAway()
  await house.stop()
}

type Step = "gathering" | "sealing" | "opening" | "comparing"
type Round = Readonly<Record<"unlock" | "open" | "save" | "snapshot" | "copy" | "stretch" | Step, number>>

async function round(page: Page, rate: number, n: number): Promise<Round> {
  await goByHand(page, house)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send("Emulation.setCPUThrottlingRate", { rate })
  const unlock = await page.evaluate(async (words) => {
    const began = performance.now()
    const state = await hand.unlock(words)
    if (state !== "open") throw new Error(state)
    return performance.now() - began
  }, passphrase)
  const open = await page.evaluate(async () => {
    const began = performance.now()
    await hand.everything()
    return performance.now() - began
  })
  await snapByHand(page)
  const save = await timed(() => keepByHand(page, phone.journal, [[put(n * 31, `Another, ${rate} ${n}`)]]))
  const snapshot = await timed(() => snapByHand(page))
  const steps = await page.evaluate((words) => hand.copy(words), sixWords)
  const copy = steps.gathering + steps.sealing + steps.opening + steps.comparing
  const stretch = await timed(() => page.evaluate((words) => hand.stretchForCopy(words), sixWords))
  await cdp.detach()
  return { unlock, open, save, snapshot, copy, stretch, ...steps }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

import type { Page } from "@playwright/test"
import find from "../../src/texts/en-GB/find.json" with { type: "json" }
import { crowdPhone, type Figure, longest, show } from "./crowd-phone.ts"
import { median } from "./starts.ts"

// Find over 5,000 statements, 10,000 ratings and 300 people: how soon it answers, and each letter typed until the list it asks
// for is painted.

const samples = Number(process.env["SAMPLES"] ?? 7)
const many = { statements: 5000, people: 300, ratings: 10_000 }
const phone = await crowdPhone(many)
// From what is no word, which is the price of any letter on this page, over everything to nothing at all.
const asked = {
  "nothing to look for": "..........",
  "one letter more": "river",
  "a number": "4999",
  "three words": "long way bench",
  "not there": "zebra",
}
try {
  const ready: Figure[] = []
  const letters: Record<string, Figure[]> = {}
  for (let n = 0; n < samples; n += 1) {
    const { page } = await phone.opened("/find", find.label)
    ready.push(await firstAnswer(page))
    for (const [name, words] of Object.entries(asked))
      (letters[name] ??= []).push(...(await typed(page, words)))
    await page.close()
  }
  process.stdout.write(
    `Find in ${many.statements} statements, ${many.ratings} ratings and ${many.people} people, processor slowed 4 times (middle of ${samples})\n`,
  )
  show("from opening until a first letter is answered", ready)
  for (const [name, all] of Object.entries(letters)) show(`a letter until it is painted, ${name}`, all)
  const middle = (all: readonly Figure[] = []) => median(all.map((one) => one.ms))
  const { "nothing to look for": floor, ...looked } = letters
  const times = middle(Object.values(looked).flat()) / middle(floor)
  process.stdout.write(`  a letter that is looked for: ${times.toFixed(2)} x one that is not\n`)
} finally {
  await phone.close()
}

/** Types a letter as soon as there is a field, and waits until something was found; then nothing is asked again. */
async function firstAnswer(page: Page): Promise<Figure> {
  await page.getByRole("textbox", { name: find.label }).fill("r")
  await page.getByRole("region", { name: find.results }).waitFor()
  const ms = await page.evaluate(() => performance.now())
  const blocked = await longest(page)
  await page.getByRole("button", { name: find.clear }).click()
  return { ms, blocked }
}

/** Each letter of these words, one by one, and the field empty afterwards. */
async function typed(page: Page, words: string): Promise<readonly Figure[]> {
  const field = page.getByRole("textbox", { name: find.label })
  await field.focus()
  await page.evaluate(timeLetters)
  for (const [at] of words.split("").entries()) {
    await page.keyboard.insertText(words.charAt(at))
    await page.waitForFunction((count) => letterTimes.length === count, at + 1)
  }
  const times = await page.evaluate(() => letterTimes)
  const blocked = await longest(page)
  await field.fill("")
  return times.map((ms) => ({ ms, blocked }))
}

declare let letterTimes: number[]

// Runs in the page: from each letter's arrival until after the frame in which what it changed was painted.
function timeLetters(): void {
  const times: number[] = []
  Object.assign(globalThis, { letterTimes: times })
  const arrived = () => {
    const began = performance.now()
    requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - began)))
  }
  document.querySelector("input")?.addEventListener("beforeinput", arrived, { capture: true })
}

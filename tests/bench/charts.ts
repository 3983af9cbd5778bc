import type { Locator, Page } from "@playwright/test"
import checkins from "../../src/texts/en-GB/checkins.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { crowdPhone, type Figure, longest, pressed, show } from "./crowd-phone.ts"

// How I am with 10,000 ratings over three years: opening, drawing a month, a year and all of it, reading on, saying one more.

const samples = Number(process.env["SAMPLES"] ?? 7)
const ratings = 10_000
const phone = await crowdPhone({ statements: 0, people: 0, ratings })
const all: Record<string, Figure[]> = {}
const note = (name: string, figure: Figure) => (all[name] ??= []).push(figure)
try {
  for (let n = 0; n < samples; n += 1) {
    const { page, figure } = await phone.opened("/checkins", checkins.checkIn.open)
    note("How I am, until one can say something", figure)
    await page.getByRole("table").waitFor()
    for (const span of ["year", "all", "month"] as const)
      note(`dots of ${span}`, await drawn(page, page.getByRole("radio", { name: checkins.back[span] })))
    const older = page.getByRole("button", { name: checkins.back.older })
    note("older ones in the table", await drawn(page, older))
    await page.getByRole("button", { name: checkins.checkIn.open }).click()
    await page.getByRole("textbox", { name: checkins.checkIn.words }).fill(`One more, the ${n}th`)
    const save = page.getByRole("button", { name: shell.save, exact: true })
    note("saying one more", await pressed(page, save, shell.saved))
    await page.close()
  }
  process.stdout.write(
    `How I am with ${ratings} ratings over three years, processor slowed 4 times (middle of ${samples})\n`,
  )
  for (const [name, figures] of Object.entries(all)) show(name, figures)
} finally {
  await phone.close()
}

/** From the press until the frame that shows what it asked for was painted. Finding the control is not part of it. */
async function drawn(page: Page, control: Locator): Promise<Figure> {
  const found = await control.elementHandle()
  await longest(page)
  const ms = await found?.evaluate(async (element) => {
    const began = performance.now()
    if (element instanceof HTMLElement) element.click()
    await new Promise(requestAnimationFrame)
    await new Promise((resolve) => setTimeout(resolve))
    return performance.now() - began
  })
  return { ms: ms ?? Number.NaN, blocked: await longest(page) }
}

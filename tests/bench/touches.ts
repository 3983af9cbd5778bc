import type { Page } from "@playwright/test"
import kinds from "../../src/texts/en-GB/kinds.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import words from "../../src/texts/en-GB/statements.json" with { type: "json" }
import { crowdPhone } from "./crowd-phone.ts"
import { median } from "./starts.ts"

// A plan of forty sentences at a processor slowed four times: from a tap, a letter and "Save" until what they ask for is painted.

const samples = Number(process.env["SAMPLES"] ?? 7)
// A page that is closed sooner leaves a burst of saves that never ended: the next one's first save sees to that, which is measured last.
const untilQuietMs = 4000
// So long a finger rests on the glass. What its coming down asks for is drawn by then; the press itself begins when it is lifted.
const restsMs = 80
const letters = "The long way home"
const all: Record<string, number[]> = {}
const phone = await crowdPhone({ statements: 40, people: 5 })
try {
  for (let n = 0; n < samples; n += 1) {
    const { page } = await phone.opened("/plan", kinds.strength.add)
    await page.evaluate(noteTouches)
    const section = page.getByRole("region", { name: kinds.strength.title, exact: true })
    const note = async (name: string, act: () => Promise<void>, said = "") =>
      (all[name] ??= []).push(await touched(page, act, said))
    const more = section.getByRole("button", { name: new RegExp(`^${shell.item.more}`) }).first()
    await note("a tap: what more can be done with a sentence", await tap(page, more))
    await note(
      "a tap: a new sentence",
      await tap(page, section.getByRole("button", { name: kinds.strength.add })),
    )
    const box = section.getByRole("textbox", { name: words.words })
    await box.waitFor()
    await box.focus()
    for (const letter of letters)
      await note("a letter", () => page.keyboard.press(letter === " " ? "Space" : letter))
    const save = section.getByRole("button", { name: shell.save, exact: true })
    await note(`"${shell.saved}"`, await tap(page, save), shell.saved)
    await page.waitForTimeout(untilQuietMs)
    await page.close()
  }
  process.stdout.write(`A plan of forty sentences, processor slowed 4 times (middle of ${samples}, worst)\n`)
  for (const [name, ms] of Object.entries(all))
    process.stdout.write(
      `  ${name}: ${median(ms).toFixed(0)} ms until painted (worst ${Math.max(...ms).toFixed(0)})\n`,
    )
} finally {
  await phone.close()
}

/** A press of the mouse where this stands, found beforehand: looking for it would be measured too. */
async function tap(page: Page, button: ReturnType<Page["getByRole"]>): Promise<() => Promise<void>> {
  await button.scrollIntoViewIfNeeded()
  const box = await button.boundingBox()
  if (box === null) throw new Error("it is not to be seen")
  return () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { delay: restsMs })
}

/** Milliseconds from the touch until its picture was painted: the next one, or the first in which `said` is said. Then a pause. */
async function touched(page: Page, act: () => Promise<void>, said: string): Promise<number> {
  await page.evaluate((wanted) => listen(wanted), said) // it listens before the touch comes
  await act()
  const ms = await page.evaluate(() => painted)
  await page.waitForTimeout(150)
  return ms
}

declare function listen(said: string): void
declare const painted: Promise<number>

// Runs in the page. What a press asks for begins at "click", what a letter asks for at "keydown".
function noteTouches(): void {
  let listening: ((event: Event) => void) | undefined
  for (const name of ["click", "keydown"])
    addEventListener(name, (event) => listening?.(event), { capture: true })
  const isSaid = (said: string) =>
    [...document.querySelectorAll("[role=status]")].some((one) => one.textContent?.includes(said))
  const listenFor = (said: string) => {
    const next = Promise.withResolvers<number>()
    listening = ({ timeStamp }) => {
      listening = undefined
      // Right after the frame, not behind what the app goes on with.
      const done = () => next.resolve(performance.now() - timeStamp)
      const afterNextFrame = () =>
        requestAnimationFrame(() => void scheduler.postTask(done, { priority: "user-blocking" }))
      if (said === "") {
        afterNextFrame()
        return
      }
      // Asking in each frame would have frames drawn that nobody else wants.
      const hearing = new MutationObserver(() => {
        if (!isSaid(said)) return
        hearing.disconnect()
        afterNextFrame()
      })
      for (const one of document.querySelectorAll("[role=status]"))
        hearing.observe(one, { childList: true, characterData: true, subtree: true })
    }
    Object.assign(globalThis, { painted: next.promise })
  }
  Object.assign(globalThis, { listen: listenFor })
}

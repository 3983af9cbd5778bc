import { chromium } from "@playwright/test"
import safe from "../../src/texts/en-GB/safe.json" with { type: "json" }
import { comeIn } from "../journeys/hub-steps.ts"
import { answerElsewhere, turnLeavingOn } from "../journeys/safe-steps.ts"
import { findBrowser } from "../support/browser.ts"
import { startService } from "../support/running-service.ts"
import { percentile, type Row } from "./row.ts"

const atMostMs = 100

/** From the third press of Shift until a blank page has been painted, in the browser's own time. */
export const quickExit: Row = {
  name: "quick-exit",
  what: "times somebody left quickly",
  whole: 1000,
  async run(count) {
    const { executablePath, args, env } = await findBrowser()
    const [browser, house] = [await chromium.launch({ executablePath, args, env }), await startService()]
    const took: number[] = []
    const failures: string[] = []
    try {
      const context = await browser.newContext({ baseURL: house.appUrl, locale: "en-GB" })
      await answerElsewhere(context)
      const page = await context.newPage()
      await comeIn(page, "Jo Example", "Example Street", async () => undefined)
      await turnLeavingOn(page)
      let heard: (ms: number) => void = () => {}
      await page.exposeFunction("wasBlank", (ms: number) => heard(ms))
      await page.addInitScript(watchForBlank, safe.leaveWords.blank)
      for (let n = 0; n < count; n += 1) {
        await page.goto(n % 2 === 0 ? "/plan" : "/right-now")
        await page.getByRole("button", { name: safe.leaveWords.leave }).waitFor()
        const blank = new Promise<number>((resolve, reject) => {
          heard = resolve
          setTimeout(() => reject(new Error("it was never blank")), 10_000)
        })
        for (const _ of [1, 2, 3]) await page.keyboard.press("Shift")
        took.push(await blank.catch(() => Number.NaN))
        await page.waitForURL("https://leave.example.org/**")
      }
    } finally {
      await browser.close()
      await house.stop()
    }
    const p99 = percentile(took, 0.99)
    const never = took.filter(Number.isNaN).length
    if (never > 0) failures.push(`${never} times it was never seen blank`)
    if (!(p99 <= atMostMs)) failures.push(`p99 is ${p99.toFixed(0)} ms`)
    const figures = { p50Ms: Math.round(percentile(took, 0.5)), p99Ms: Math.round(p99) }
    return { tried: took.length, failures, figures }
  },
}

/** Runs in the page, before anything of it: notes the third Shift, and when nothing but the blank page's word stands painted. */
function watchForBlank(word: string): void {
  const told: unknown = Reflect.get(globalThis, "wasBlank")
  let pressed = 0
  let began = 0
  addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Shift" && (pressed += 1) === 3) began = event.timeStamp
    },
    { capture: true },
  )
  const look = () => {
    if (began > 0 && document.body?.textContent?.trim() === word) {
      // After the next frame it is on the glass.
      requestAnimationFrame(() =>
        setTimeout(() => {
          if (typeof told === "function") told(performance.now() - began)
          began = 0
        }),
      )
    } else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

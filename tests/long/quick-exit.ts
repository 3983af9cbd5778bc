import { type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test"
import { kindsOf, rowOf } from "../../src/domain/kinds.ts"
import { nobodyYet } from "../../src/domain/me.ts"
import safe from "../../src/texts/en-GB/safe.json" with { type: "json" }
import { answerElsewhere, leaveFor, turnLeavingOn } from "../journeys/safe-steps.ts"
import { seedVault } from "../journeys/seeding.ts"
import { keep } from "../../src/vault/stores/list.ts"
import { keepMe } from "../../src/vault/stores/me.ts"
import { findBrowser } from "../support/browser.ts"
import { startService } from "../support/running-service.ts"
import { aSilentPlace } from "../support/silence.ts"
import { anId, aStatement } from "../support/things.ts"
import { percentile, type Row } from "./row.ts"

const atMostMs = 100
const lines = 300 // of a plan
const slowedBy = 4 // an old Android phone
const ways = ["Shift", "the button", "a finger"] as const
type Way = (typeof ways)[number]

/**
 * From the end of the third press of Shift, or of the press of the button by mouse or finger, until a blank page has been painted, in
 * the browser's own time: on a plan of hundreds of lines and on *Right now*, half of them with the processor slowed four times. The
 * page that was chosen never answers, so that the one that goes blank is there to say when.
 */
export const quickExit: Row = {
  name: "quick-exit",
  what: "times somebody left quickly",
  whole: 1000,
  async run(count) {
    const { executablePath, args, env } = await findBrowser()
    const [browser, house, silent] = [
      await chromium.launch({ executablePath, args, env }),
      await startService(),
      await aSilentPlace(),
    ]
    const took: {
      readonly at: string
      readonly isSlowed: boolean
      readonly way: Way
      readonly ms: number
      readonly stands: string
    }[] = []
    try {
      const context = await browser.newContext({ baseURL: house.appUrl, locale: "en-GB" })
      const { page, cdp, left } = await somebodyOnTheirWay(context, house.appUrl, silent.place)
      for (let n = 0; n < count; n += 1) {
        const [isSlowed, way] = [n >= count / 2, ways[n % ways.length] ?? "Shift"]
        await cdp.send("Emulation.setCPUThrottlingRate", { rate: isSlowed ? slowedBy : 1 })
        const at = Math.floor(n / ways.length) % 2 === 0 ? "/plan" : "/right-now"
        await page.goto(at)
        took.push({ at, isSlowed, way, ...(await left(way)) })
        silent.hangUp()
      }
    } finally {
      await browser.close()
      await house.stop()
      silent.close()
    }
    const never = took.filter(({ ms }) => Number.isNaN(ms))
    const ms = (these: typeof took) => these.map((one) => one.ms).filter((one) => !Number.isNaN(one))
    const figuresOf = (these: typeof took) =>
      [0.5, 0.95, 0.99, 1].map((part) => percentile(ms(these), part).toFixed(0)).join(" · ")
    const p99 = percentile(ms(took.filter((one) => one.isSlowed)), 0.99)
    const failures = never.map(
      ({ at, way, isSlowed, stands }) =>
        `${at} was never seen blank, by ${way}${isSlowed ? ", slowed" : ""}; there stood ${stands}`,
    )
    if (!(p99 <= atMostMs)) failures.push(`p99 is ${p99.toFixed(0)} ms on a slow phone`)
    const figures = {
      p99Ms: Math.round(p99),
      p50p95p99max: figuresOf(took),
      slowed: figuresOf(took.filter((one) => one.isSlowed)),
      slowedByShift: figuresOf(took.filter((one) => one.isSlowed && one.way === "Shift")),
      slowedByButton: figuresOf(took.filter((one) => one.isSlowed && one.way === "the button")),
      slowedByFinger: figuresOf(took.filter((one) => one.isSlowed && one.way === "a finger")),
    }
    return { tried: took.length, failures, figures }
  },
}

/** Somebody with a long plan and leaving quickly turned on, for a page that never answers. `left`: leaves; milliseconds until all was blank, or what stood there still. */
async function somebodyOnTheirWay(context: BrowserContext, at: string, place: string) {
  await answerElsewhere(context)
  const page = await context.newPage()
  await seedVault(page, aLongPlan, at)
  await turnLeavingOn(page)
  await leaveFor(page, place)
  const cdp = await context.newCDPSession(page)
  let heard: (ms: number) => void = () => {}
  await page.exposeFunction("wasBlank", (ms: number) => heard(ms))
  await page.addInitScript(watchForBlank, safe.leaveWords.blank)
  const left = async (way: Way): Promise<{ readonly ms: number; readonly stands: string }> => {
    const button = page.getByRole("button", { name: safe.leaveWords.leave })
    await button.waitFor()
    // A long list comes in pieces: it is left once it stands there.
    await page.waitForFunction((least) => document.querySelectorAll("main li").length > least, least(page))
    const blank = new Promise<number>((resolve) => {
      heard = resolve
      setTimeout(() => resolve(Number.NaN), 10_000)
    })
    // Nobody leaves what they have not seen yet.
    await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))))
    const box = await button.boundingBox()
    const [x, y] = [(box?.x ?? 0) + 5, (box?.y ?? 0) + 5]
    if (way === "Shift") await pressShift(cdp)
    else await (way === "the button" ? pressAt(cdp, x, y) : touchAt(cdp, x, y))
    const ms = await blank
    return { ms, stands: Number.isNaN(ms) ? await page.evaluate(whatStands).catch(String) : "" }
  }
  return { page, cdp, left }
}

// The way out among it says how many presses it counted.
const whatStands = (): string => `“${document.body.innerText.slice(0, 300)}” on ${location.pathname}`

const least = (page: Page): number => (page.url().endsWith("/plan") ? lines - 1 : 2)

const kinds = kindsOf("plan").filter((kind) => rowOf(kind).most === undefined)
const aLongPlan = [
  keepMe({ ...nobodyYet, chosenName: "Jo Example", welcomedAt: 1_795_000_000 }),
  ...Array.from({ length: lines }, (_, at) => {
    const kind = kinds[at % kinds.length] ?? "strength"
    const text = `Number ${at}: I take the long way by the river and sit on the bench`
    return keep("statements", aStatement({ id: anId(at + 1), kind, order: at, text }))
  }),
]

// Straight to the browser: the test tool would wait for the page a press leads to, and this one never comes.
async function pressAt(cdp: CDPSession, x: number, y: number): Promise<void> {
  for (const type of ["mousePressed", "mouseReleased"] as const)
    await cdp.send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 })
}

// As a phone does: all that a mouse would say before its click comes in one go with it.
async function touchAt(cdp: CDPSession, x: number, y: number): Promise<void> {
  await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] })
  await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })
}

async function pressShift(cdp: CDPSession): Promise<void> {
  const key = { key: "Shift", code: "ShiftLeft", windowsVirtualKeyCode: 16 }
  for (const _ of [1, 2, 3]) {
    await cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", modifiers: 8, ...key })
    await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...key })
  }
}

/**
 * Runs in the page, before anything of it: notes the last press, and when the frame that first shows nothing but the blank page's
 * word was painted. Where the browser itself says when it was shown, and says later, that counts.
 */
function watchForBlank(word: string): void {
  const told: unknown = Reflect.get(globalThis, "wasBlank")
  let pressed = 0
  const painted = (began: number) => {
    const frame = performance.now() - began
    let shown = frame
    const seen = new PerformanceObserver((list) => {
      for (const one of list.getEntries())
        if (one.startTime === began) shown = Math.max(shown, one.duration - 4) // told in steps of 8 ms
    })
    const everything = { type: "event", buffered: true, durationThreshold: 16 }
    seen.observe(everything)
    setTimeout(() => {
      stop() // nobody waits any longer for the page that never comes
      if (typeof told === "function") told(shown)
    }, 150)
  }
  const look = (began: number) => {
    requestAnimationFrame(() => {
      const isBlank = document.body?.textContent?.trim() === word && document.querySelector("main") === null
      // After the frame it is on the glass.
      if (isBlank) setTimeout(() => painted(began))
      else look(began)
    })
  }
  // A press is over when the key is let go of: before that it could be the beginning of a capital.
  addEventListener(
    "keyup",
    (event) => {
      if (event.key === "Shift" && (pressed += 1) === 3) look(event.timeStamp)
    },
    { capture: true },
  )
  addEventListener(
    "click",
    (event) => {
      if (event.target instanceof Element && event.target.matches("[role=button][rel]")) look(event.timeStamp)
    },
    { capture: true },
  )
}

import type { Page } from "@playwright/test"

/** One day, year or hour in milliseconds, as clocks are set. */
export const hours = 3_600_000
export const years = 365 * 24 * hours

/** From now on, in every page that is opened, this device's clock is so many milliseconds ahead; negative: behind. */
export async function setAhead(page: Page, milliseconds: number): Promise<void> {
  await page.addInitScript(shiftDate, milliseconds)
  await page.evaluate(shiftDate, milliseconds)
}

// Runs in the page. `Date` is the only clock of a day or a time that the app reads.
function shiftDate(milliseconds: number): void {
  const before = Reflect.get(globalThis, "realDate")
  const Real: DateConstructor = typeof before === "function" ? before : Date
  Reflect.set(globalThis, "realDate", Real)
  const now = () => Real.now() + milliseconds
  globalThis.Date = new Proxy(Real, {
    construct: (of, given) => Reflect.construct(of, given.length === 0 ? [now()] : given),
    get: (of, name) => (name === "now" ? now : Reflect.get(of, name)),
  })
}

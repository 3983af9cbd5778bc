// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { isTime, watchTouches } from "../../../src/app/lock/touches.ts"

const time = { clock: 0, timer: 0 }
const pass = (ms: number) => {
  time.clock += ms
  time.timer += ms
}
const watch = () =>
  watchTouches(
    document,
    () => time.clock,
    () => time.timer,
  )

beforeEach(() => {
  time.clock = Date.UTC(2026, 10, 22)
  time.timer = 0
})
afterEach(() => void vi.useRealTimers())

test("nobody has touched the page since the last press", () => {
  const touches = watch()
  pass(61_000)
  expect(touches.idleSeconds()).toBe(61)
  document.dispatchEvent(new Event("pointerdown"))
  expect(touches.idleSeconds()).toBe(0)
  touches.stop()
})

test("a phone that slept, and a clock that was put back, gain nothing", () => {
  const touches = watch()
  time.clock += 300_000 // asleep: timers stood still
  expect(touches.idleSeconds()).toBe(300)
  time.clock -= 3_600_000
  time.timer += 400_000
  expect(touches.idleSeconds()).toBe(400)
  touches.stop()
})

test("a touch in another tab counts here", async () => {
  const [here, there] = [watch(), watch()]
  const other = document.implementation.createHTMLDocument()
  const elsewhere = watchTouches(
    other,
    () => time.clock,
    () => time.timer,
  )
  pass(120_000)
  other.dispatchEvent(new Event("keydown"))
  await vi.waitFor(() => expect(here.idleSeconds()).toBe(0))
  for (const one of [here, there, elsewhere]) one.stop()
})

test("whether another tab is being looked at is answered by that tab, or by nobody", async () => {
  const here = watch()
  expect(await here.isSeenElsewhere()).toBe(false)
  const other = document.implementation.createHTMLDocument()
  const elsewhere = watchTouches(other)
  for (const state of ["visible", "hidden"]) {
    Object.defineProperty(other, "visibilityState", { value: state, configurable: true })
    expect(await here.isSeenElsewhere()).toBe(state === "visible")
  }
  here.stop()
  elsewhere.stop()
})

test.each([
  [null, 99_999, false],
  [0, 99_999, false],
  [1, 59, false],
  [1, 60, true],
  [15, 899, false],
  [15, 900, true],
])("with %s minutes and %i idle seconds the lock falls: %s", (minutes, seconds, falls) => {
  expect(isTime(minutes, seconds)).toBe(falls)
})

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { watchIdle } from "../../src/desk/idle.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const minutes = (count: number) => count * 60_000

test("15 minutes without a touch end it, once", () => {
  const onIdle = vi.fn<() => void>()
  watchIdle(onIdle)
  vi.advanceTimersByTime(minutes(14.9))
  expect(onIdle).not.toHaveBeenCalled()
  vi.advanceTimersByTime(minutes(60))
  expect(onIdle).toHaveBeenCalledTimes(1)
})

test("a key or a pointer keeps it open", () => {
  const onIdle = vi.fn<() => void>()
  const stop = watchIdle(onIdle)
  for (let n = 0; n < 10; n++) {
    vi.advanceTimersByTime(minutes(14))
    document.dispatchEvent(new Event(n % 2 ? "keydown" : "pointerdown"))
  }
  expect(onIdle).not.toHaveBeenCalled()
  stop()
})

test("a computer that slept is not opened by the touch that wakes it", () => {
  const onIdle = vi.fn<() => void>()
  watchIdle(onIdle)
  vi.setSystemTime(Date.now() + minutes(120)) // no timer ran meanwhile
  document.dispatchEvent(new Event("pointerdown"))
  document.dispatchEvent(new Event("visibilitychange"))
  expect(onIdle).toHaveBeenCalledTimes(1)
})

test("a clock that was set back years keeps nobody's desk open, and one put right by a second ends nothing", () => {
  const onIdle = vi.fn<() => void>()
  watchIdle(onIdle)
  vi.setSystemTime(Date.now() - 1000)
  vi.advanceTimersByTime(minutes(1))
  expect(onIdle).not.toHaveBeenCalled()
  vi.setSystemTime(Date.now() - minutes(5_000_000))
  vi.advanceTimersByTime(minutes(1))
  expect(onIdle).toHaveBeenCalledTimes(1)
})

test("once left, nobody is watched", () => {
  const onIdle = vi.fn<() => void>()
  watchIdle(onIdle)()
  vi.advanceTimersByTime(minutes(60))
  expect(onIdle).not.toHaveBeenCalled()
})

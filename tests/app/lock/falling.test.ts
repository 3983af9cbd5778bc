// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { letFall } from "../../../src/app/lock/falling.ts"
import { memoryLock } from "../../../src/vault/lock-memory.ts"

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"],
  })
})
afterEach(() => {
  for (const end of ends.splice(0)) end()
  vi.useRealTimers()
  look("visible")
})

const ends: (() => void)[] = []
const isCovered = () => document.querySelector(".cover") !== null
function look(state: DocumentVisibilityState): void {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true })
}
const turn = (state: DocumentVisibilityState) => {
  look(state)
  document.dispatchEvent(new Event("visibilitychange"))
}

async function guarded(lockMinutes: number | null, mayNotFall = false) {
  const lock = memoryLock()
  await lock.setPassphrase("the kettle is always on")
  const did: string[] = []
  lock.watch((now) => did.push(now))
  const falling = letFall({
    lock,
    lockMinutes: () => lockMinutes,
    keepTyped: async () => void did.push((await lock.state()) === "open" ? "kept" : "too late"),
    mayNotFall: () => mayNotFall,
    reload: () => did.push("reload"),
  })
  ends.push(() => falling.stop())
  return { falling, did }
}

test("what is typed is kept before the keys go, and the page is loaded anew after that", async () => {
  const { falling, did } = await guarded(5)
  await falling.lockNow()
  expect(did).toEqual(["kept", "locked", "reload"])
  expect(isCovered()).toBe(true)
})

test("it falls after so many minutes without a touch, and not a moment before", async () => {
  const { did } = await guarded(1)
  await vi.advanceTimersByTimeAsync(55_000)
  document.dispatchEvent(new Event("keydown"))
  await vi.advanceTimersByTimeAsync(55_000)
  expect(did).toEqual([])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(did).toEqual(["kept", "locked", "reload"])
})

test("by its button alone, it never falls of itself", async () => {
  const { did } = await guarded(null)
  await vi.advanceTimersByTimeAsync(3_600_000)
  turn("hidden")
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(did).toEqual(["kept"])
})

test("the page is covered as soon as it is left, and seen again when somebody comes back", async () => {
  const { did } = await guarded(5)
  turn("hidden")
  expect(isCovered()).toBe(true)
  await vi.advanceTimersByTimeAsync(1000)
  turn("visible")
  expect(isCovered()).toBe(false)
  expect(did).toEqual(["kept"])
})

test("somebody who comes back after hours sees the cover until the lock stands", async () => {
  const { did } = await guarded(5)
  turn("hidden")
  vi.setSystemTime(Date.now() + 3_600_000) // asleep: no timer ran
  turn("visible")
  expect(isCovered()).toBe(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(did).toContain("reload")
})

test("left is left: then it falls at once", async () => {
  const { did } = await guarded(0)
  turn("hidden")
  await vi.advanceTimersByTimeAsync(1000)
  expect(did).toEqual(["kept", "kept", "locked", "reload"])
})

test("it does not fall on a code that is shown once and is being printed", async () => {
  const { did } = await guarded(0, true)
  turn("hidden")
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(did).toEqual(["kept"])
  expect(isCovered()).toBe(true)
})

test("a phone that cannot seal what is typed still locks", async () => {
  const lock = memoryLock()
  await lock.setPassphrase("the kettle is always on")
  const reload = vi.fn<() => void>()
  const falling = letFall({
    lock,
    lockMinutes: () => 5,
    keepTyped: () => new Promise(() => {}),
    mayNotFall: () => false,
    reload,
  })
  ends.push(() => falling.stop())
  void falling.lockNow()
  await vi.advanceTimersByTimeAsync(2000)
  expect(reload).toHaveBeenCalledOnce()
  expect(await lock.state()).toBe("locked")
})

import fc from "fast-check"
import { expect, test } from "vitest"
import { createTries, waitAfter } from "../../src/vault/tries.ts"
import { aWait } from "../support/lock.ts"

test("five are free, then half a minute doubling to an hour", () => {
  const waits = Array.from({ length: 16 }, (_, tries) => waitAfter(tries))
  expect(waits).toEqual([0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600])
})

test("a page closed in the middle of a try gains nothing", () => {
  const wait = aWait()
  for (let n = 0; n < 5; n += 1) wait.start().begin()
  expect(wait.start().wait()).toBe(30)
})

test("a try that was ended gives back what it took, and the time already sat through", () => {
  const wait = aWait()
  wait.tries = 6
  const tries = wait.start()
  wait.ms = 60_000
  expect(tries.wait()).toBe(0)
  tries.begin()
  expect(tries.wait()).toBe(120)
  tries.undo()
  expect(tries.wait()).toBe(0)
})

test("a wrong try in another tab starts this one's wait again, so many tabs wait no shorter than one", () => {
  const wait = aWait()
  wait.tries = 5
  const tabs = Array.from({ length: 20 }, () => wait.start())
  wait.ms = 30_000
  tabs[0]?.begin()
  expect(tabs.map((tab) => tab.wait())).toEqual(tabs.map(() => 60))
})

test("whatever is tried, reloaded and waited, nobody gets more guesses than the waits allow", () => {
  const step = fc.record({ tab: fc.nat(3), reload: fc.boolean(), seconds: fc.nat(4000) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const wait = aWait()
      const tabs = [0, 1, 2, 3].map(() => wait.start())
      let [guesses, since] = [0, 0]
      for (const { tab, reload, seconds } of steps) {
        if (reload) tabs[tab] = wait.start()
        wait.ms += seconds * 1000
        since += seconds
        const tries = tabs[tab]
        if (tries === undefined || tries.wait() > 0) continue
        expect(since).toBeGreaterThanOrEqual(waitAfter(guesses))
        tries.begin()
        guesses += 1
        since = 0
      }
    }),
  )
})

test("a clock put on, or back, changes nothing: the rule never asks it", () => {
  const count = { read: () => 8, write: () => {} }
  const tries = createTries(count, () => 0)
  const before = Date.now
  Date.now = () => before() + 1e12
  expect(tries.wait()).toBe(240)
  Date.now = before
})

import fc from "fast-check"
import { expect, test } from "vitest"
import { saidWait } from "../../../src/features/lock/waits.ts"

test.each([
  [30, { unit: "seconds", count: 30 }],
  [21, { unit: "seconds", count: 30 }],
  [20, { unit: "seconds", count: 20 }],
  [1, { unit: "seconds", count: 10 }],
  [60, { unit: "seconds", count: 60 }],
  [61, { unit: "minutes", count: 2 }],
  [3600, { unit: "minutes", count: 60 }],
])("%i seconds are said as %o", (seconds, said) => {
  expect(saidWait(seconds)).toEqual(said)
})

test("what is said is never shorter than the wait, and changes at most every ten seconds", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3600 }), (seconds) => {
      const { unit, count } = saidWait(seconds)
      expect(count * (unit === "minutes" ? 60 : 1)).toBeGreaterThanOrEqual(seconds)
    }),
  )
  const all = Array.from({ length: 3600 }, (_, n) => JSON.stringify(saidWait(n + 1)))
  expect(new Set(all).size).toBeLessThanOrEqual(6 + 59)
})

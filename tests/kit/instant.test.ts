import fc from "fast-check"
import { expect, test } from "vitest"
import { DAY, isLongAgo } from "../../src/kit/instant.ts"

const now = 1_795_000_000

test("something is long ago once as many seconds went by", () => {
  expect(isLongAgo(now - DAY, now, DAY)).toBe(true)
  expect(isLongAgo(now - DAY + 1, now, DAY)).toBe(false)
  expect(isLongAgo(now, now, DAY)).toBe(false)
})

test("whatever clock noted it, nothing waits longer than it says", () => {
  const moments = fc.integer({ min: 0, max: 4_000_000_000 })
  fc.assert(
    fc.property(moments, moments, fc.integer({ min: 1, max: 40 * DAY }), (then, today, wait) => {
      const later = today + wait
      expect(isLongAgo(then, today, wait) || isLongAgo(then, later, wait)).toBe(true)
    }),
  )
})

import { expect, test } from "vitest"
import { damagedEnvelopes } from "../support/damaged-envelopes.ts"

test("of fifty thousand damaged envelopes of every kind none is opened", async () => {
  const { tried, accepted } = await damagedEnvelopes(50_000, "envelopes")
  expect(accepted).toEqual([])
  expect(Object.values(tried).reduce((sum, one) => sum + one, 0)).toBe(50_000)
  expect(Object.keys(tried)).toHaveLength(8)
  expect(Math.min(...Object.values(tried))).toBeGreaterThan(400)
})

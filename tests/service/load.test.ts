import { expect, test } from "vitest"
import { loadTheHub } from "../long/load.ts"

test("fifty requests a second, bookings among them, are each answered as they should be", async () => {
  const { asked, wrong } = await loadTheHub(3)
  expect(wrong).toEqual([])
  expect(asked).toBe(150)
})

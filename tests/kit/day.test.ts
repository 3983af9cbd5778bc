import fc from "fast-check"
import { expect, test } from "vitest"
import { addDays, addMonths, dayHere, dayOf } from "../../src/kit/day.ts"
import { toIso } from "../../src/kit/instant.ts"

test("a day is the one on the wall where the person is, not the one in UTC", () => {
  const halfPastMidnightInYork = Date.parse("2026-06-30T23:30:00Z") / 1000
  expect(dayOf(halfPastMidnightInYork, "Europe/London")).toBe("2026-07-01")
  expect(dayOf(halfPastMidnightInYork, "UTC")).toBe("2026-06-30")
})

test("the day where this device is needs no question about time zones, and is the same day", () => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), (instant) => {
      expect(dayHere(instant)).toBe(dayOf(instant, timeZone))
    }),
  )
})

test("days are added across months, leap days and clock changes", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29")
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30")
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28")
})

test("adding days and taking them away again ends where it began", () => {
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 4000 }), (count) => {
      expect(addDays(addDays("2026-11-22", count), -count)).toBe("2026-11-22")
    }),
  )
})

test.each([
  ["2026-05-22", 6, "2026-11-22"],
  ["2026-08-31", 6, "2027-02-28"],
  ["2027-08-31", 6, "2028-02-29"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2026-12-31", 1, "2027-01-31"],
])("%s and %i months is %s", (day, months, later) => {
  expect(addMonths(day, months)).toBe(later)
})

test("months added never skip a month, whatever the day", () => {
  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days))
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (day, months) => {
      const count = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7))
      expect(count(addMonths(day, months))).toBe(count(day) + months)
    }),
  )
})

test("an instant is written in whole seconds of UTC", () => {
  expect(toIso(1_795_341_600)).toBe("2026-11-22T10:00:00Z")
})

import { expect, test } from "vitest"
import { clockInWords, momentInWords, rememberedDay, timeInWords } from "../../src/i18n/moments.ts"

const at = (hours: number, minutes = 0) => Date.UTC(2026, 10, 24, hours, minutes) / 1000

test.each([
  [at(12), "12 noon"],
  [at(0), "12 midnight"],
  [at(12, 1), "12:01 pm"],
  [at(0, 30), "12:30 am"],
  [at(14, 30), "2:30 pm"],
])("the time is said so that nobody has to ask which twelve it is", (instant, words) => {
  expect(timeInWords(instant, "Europe/London")).toBe(words)
})

test("noon is noon on the clock of the hub, in summer too", () => {
  const noonInJune = Date.UTC(2026, 5, 2, 11) / 1000
  expect(momentInWords(noonInJune, "Europe/London")).toBe("Tuesday 2 June, 12 noon")
})

test("opening hours end at midnight, whichever way it is written", () => {
  expect(["00:00", "24:00", "12:00", "09:30"].map((clock) => clockInWords(clock))).toEqual([
    "12 midnight",
    "12 midnight",
    "12 noon",
    "9:30 am",
  ])
})

test("a day of another year says its year, a day of this one its weekday", () => {
  expect(rememberedDay("2026-01-01", "2026-11-22")).toBe("Thursday 1 January")
  expect(rememberedDay("2025-12-31", "2026-11-22")).toBe("31 December 2025")
})

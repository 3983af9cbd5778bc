import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Pattern } from "../../../src/service/hubs/pack.ts"
import { startsOn } from "../../../src/service/slots/patterns.ts"
import { aPattern } from "../../support/service.ts"

const london = "Europe/London"
const utc = (text: string): number => Date.parse(text) / 1000
const sunday = (changes: Partial<Pattern>) => aPattern({ weekday: 7, ...changes })

/** What a wall clock in London shows at a moment, by the platform's other calendar (Intl, not Temporal). */
function onTheWall(startsAt: number): { day: string; time: string } {
  const shown = new Intl.DateTimeFormat("sv-SE", { timeZone: london, dateStyle: "short", timeStyle: "short" })
  const [day = "", time = ""] = shown.format(startsAt * 1000).split(" ")
  return { day, time }
}

describe("the two Sundays when the clock changes", () => {
  test("a time the clock skips in March is left out, and those around it stand", () => {
    const starts = startsOn("2026-03-29", [sunday({ from: "00:30", until: "03:30", minutes: 30 })], london)
    expect(starts.map((one) => one.startsAt)).toEqual([
      utc("2026-03-29T00:30:00Z"),
      utc("2026-03-29T01:00:00Z"), // 02:00 BST; 01:00 and 01:30 did not happen
      utc("2026-03-29T01:30:00Z"),
      utc("2026-03-29T02:00:00Z"),
    ])
  })

  test("a time the clock shows twice in October happens once, the first time", () => {
    const starts = startsOn("2026-10-25", [sunday({ from: "00:30", until: "03:00", minutes: 30 })], london)
    expect(starts.map((one) => one.startsAt)).toEqual([
      utc("2026-10-24T23:30:00Z"),
      utc("2026-10-25T00:00:00Z"), // 01:00 BST, not the GMT one an hour later
      utc("2026-10-25T00:30:00Z"),
      utc("2026-10-25T02:00:00Z"),
      utc("2026-10-25T02:30:00Z"),
    ])
  })

  test.each([
    ["2026-03-22", "2026-03-22T10:00:00Z"],
    ["2026-03-29", "2026-03-29T09:00:00Z"],
    ["2026-10-18", "2026-10-18T09:00:00Z"],
    ["2026-10-25", "2026-10-25T10:00:00Z"],
    ["2027-03-28", "2027-03-28T09:00:00Z"],
    ["2027-10-31", "2027-10-31T10:00:00Z"],
  ])("ten in the morning on %s is %s", (day, moment) => {
    const starts = startsOn(day, [sunday({ from: "10:00", until: "10:30" })], london)
    expect(starts.map((one) => one.startsAt)).toEqual([utc(moment)])
  })
})

test("patterns that start together are one start, with their seats and ways put together", () => {
  const patterns = [
    aPattern({ from: "10:00", until: "10:30", seats: 2 }),
    aPattern({ from: "10:00", until: "10:30", seats: 1, ways: ["phone", "in-person"] }),
  ]
  expect(startsOn("2026-03-09", patterns, london)).toEqual([
    { startsAt: utc("2026-03-09T10:00:00Z"), minutes: 30, seats: 3, ways: ["in-person", "phone"] },
  ])
})

const clockTime = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((at) => `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`)
const anyPattern = fc.record({
  ways: fc.constant<Pattern["ways"]>(["in-person"]),
  weekday: fc.integer({ min: 1, max: 7 }),
  from: clockTime,
  until: fc.oneof(clockTime, fc.constant("24:00")),
  minutes: fc.integer({ min: 5, max: 480 }),
  seats: fc.integer({ min: 1, max: 5 }),
})
const anyDay = fc.oneof(
  fc.constantFrom("2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31", "2028-02-29"),
  fc
    .integer({ min: 0, max: 5000 })
    .map((n) => new Date((20_000 + n) * 86_400_000).toISOString().slice(0, 10)),
)

test("whatever the pattern and the day, each start shows on the hub's clock at a time of the pattern, once", () => {
  fc.assert(
    fc.property(anyPattern, anyDay, (pattern, day) => {
      const starts = startsOn(day, [pattern], london)
      const shown = starts.map((one) => onTheWall(one.startsAt))
      const times = shown.map((one) => one.time)
      expect(shown.every((one) => one.day === day)).toBe(true)
      expect(times.every((time) => time >= pattern.from && time < pattern.until)).toBe(true)
      expect(new Set(times).size).toBe(times.length)
      expect(starts).toEqual(starts.toSorted((one, other) => one.startsAt - other.startsAt))
      if (new Date(`${day}T12:00:00Z`).getUTCDay() !== pattern.weekday % 7) expect(starts).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test("whatever the pattern, nobody's conversation runs into the next one of the same pattern", () => {
  fc.assert(
    fc.property(anyPattern, anyDay, (pattern, day) => {
      const starts = startsOn(day, [pattern], london).map((one) => one.startsAt)
      const gaps = starts.slice(1).map((at, n) => at - (starts[n] ?? at))
      expect(gaps.every((gap) => gap >= pattern.minutes * 60)).toBe(true)
      const over = starts.map((at) => onTheWall(at + pattern.minutes * 60))
      expect(over.every((one) => one.day > day || one.time <= pattern.until)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test("away from the clock changes, a pattern fills its stretch completely", () => {
  const quiet = fc.constantFrom("2026-01-12", "2026-05-04", "2026-07-13", "2026-12-07") // Mondays
  fc.assert(
    fc.property(anyPattern, quiet, (pattern, day) => {
      const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
      const fits = Math.max(0, Math.floor((minutes(pattern.until) - minutes(pattern.from)) / pattern.minutes))
      expect(startsOn(day, [{ ...pattern, weekday: 1 }], london)).toHaveLength(fits)
    }),
  )
})

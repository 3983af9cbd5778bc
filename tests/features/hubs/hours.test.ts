import { describe, expect, test } from "vitest"
import { hoursInLines, openNow } from "../../../src/features/hubs/hours.ts"

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", until: "17:00" }))
const sunday = { weekday: 7, from: "12:00", until: "16:00" }
const york = "Europe/London"
const at = (iso: string) => Date.parse(iso) / 1000

describe("a hub's door", () => {
  test.each([
    ["is open inside its hours", "2026-11-23T09:00:00Z", { open: true, until: "17:00" }],
    ["is shut the minute they end", "2026-11-23T17:00:00Z", { open: false, next: { weekday: 2, days: 1 } }],
    ["opens later today", "2026-11-23T08:59:00Z", { open: false, next: { weekday: 1, days: 0 } }],
    [
      "opens after a day without hours",
      "2026-11-27T18:00:00Z",
      { open: false, next: { weekday: 7, days: 2 } },
    ],
    ["keeps the hub's clock in summer", "2026-06-01T08:30:00Z", { open: true, until: "17:00" }],
    ["knows Sunday as the seventh day", "2026-11-22T12:30:00Z", { open: true, until: "16:00" }],
  ])("%s", (_, now, expected) => {
    expect(openNow([...weekdays, sunday], at(now), york)).toMatchObject(expected)
  })
  test("that opens on one day a week opens again in a week", () => {
    expect(openNow([sunday], at("2026-11-22T17:00:00Z"), york)).toMatchObject({ next: { days: 7 } })
  })
  test("without any hours is not said to open", () => {
    expect(openNow([], at("2026-11-22T17:00:00Z"), york)).toEqual({ open: false, next: undefined })
  })
})

describe("opening hours", () => {
  test("are said once for days next to each other", () => {
    expect(hoursInLines([sunday, ...weekdays])).toMatchObject([
      { first: 1, last: 5 },
      { first: 7, last: 7 },
    ])
  })
  test("that differ stand apart, and two stretches of one day stand together", () => {
    const late = { weekday: 2, from: "18:00", until: "20:00" }
    const lines = hoursInLines([late, ...weekdays])
    expect(lines.map(({ first, last, stretches }) => [first, last, stretches.length])).toEqual([
      [1, 1, 1],
      [2, 2, 2],
      [3, 5, 1],
    ])
  })
})

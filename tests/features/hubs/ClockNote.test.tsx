// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/preact"
import { afterEach, beforeAll, expect, test } from "vitest"
import { ClockNote } from "../../../src/features/hubs/ClockNote.tsx"
import { loadTexts } from "../../../src/i18n/texts.ts"
import hubs from "../../../src/texts/en-GB/hubs.json" with { type: "json" }

const noon = Date.UTC(2026, 10, 22, 12) / 1000
const summer = Date.UTC(2026, 6, 22, 12) / 1000
const zoneBefore = process.env["TZ"]

beforeAll(() => loadTexts("hubs"))
afterEach(() => {
  cleanup()
  process.env["TZ"] = zoneBefore
})

// The zone this device keeps; it may change under an open page, and is asked for anew each time.
function noteIn(zone: string, now: number, ahead = 0): string {
  process.env["TZ"] = zone
  cleanup()
  render(<ClockNote now={now} ahead={ahead} isFarOff={ahead !== 0} timeZone="Europe/London" />)
  return screen.queryByRole("status")?.textContent ?? ""
}

test("a phone that keeps the hub's time is told nothing, whatever its zone is called", () => {
  for (const zone of ["Europe/London", "Europe/Jersey", "Europe/Dublin"])
    for (const now of [noon, summer]) expect(noteIn(zone, now)).toBe("")
  expect(noteIn("UTC", noon)).toBe("")
  expect(noteIn("Africa/Abidjan", noon)).toBe("")
})

test("one that keeps another time is told so, and one that does for half the year only then", () => {
  for (const zone of ["Europe/Paris", "Pacific/Auckland", "Asia/Kolkata"])
    expect(noteIn(zone, noon)).toBe(hubs.clock.zone)
  expect(noteIn("UTC", summer)).toBe(hubs.clock.zone)
})

test("an hour that comes twice when summer time ends is one hour, here and at the hub", () => {
  const twice = Date.UTC(2026, 9, 25, 0, 30) / 1000
  for (const now of [twice, twice + 3600]) {
    expect(noteIn("Europe/London", now)).toBe("")
    expect(noteIn("Europe/Paris", now)).toBe(hubs.clock.zone)
  }
})

test("a wrong clock is told with what it says and what it is at the hub, the year with it", () => {
  const said = noteIn("Europe/London", noon, 3650 * 86_400)
  expect(said).toContain("19 November 2036")
  expect(said).toContain("22 November 2026")
  expect(said).toContain(hubs.clock.goesBy)
})

test("what the phone says is what stands on its own clock, wherever it keeps time", () => {
  expect(noteIn("Pacific/Auckland", noon, 3600)).toContain("23 November 2026, 2:00 am")
})

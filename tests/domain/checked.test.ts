import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { needsChecking, placeNeedsChecking, stillRight } from "../../src/domain/checked.ts"
import { addDays, addMonths } from "../../src/kit/day.ts"
import { aPerson, aPlace } from "../support/things.ts"

const aDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days))
const now = 1_795_000_500

describe("somebody's numbers", () => {
  test("are worth a look six months after the last one, to the day", () => {
    const sam = aPerson({ lastChecked: "2026-05-22" })
    expect(needsChecking(sam, "2026-11-21")).toBe(false)
    expect(needsChecking(sam, "2026-11-22")).toBe(true)
    expect(needsChecking(aPerson({ lastChecked: null }), "2026-11-22")).toBe(true)
  })
  test.each([
    ["there is none", { phone: "" }],
    ["they are not to be told", { notToBeTold: true }],
  ])("are never asked about where %s", (_, with_) => {
    expect(needsChecking(aPerson({ lastChecked: null, ...with_ }), "2026-11-22")).toBe(false)
  })
  test.each(["phone", "textNumber", "email"] as const)("count, whichever there is: %s", (field) => {
    expect(needsChecking({ ...aPerson({ phone: "" }), [field]: "x" }, "2026-11-22")).toBe(true)
  })
  test("once worth a look stay so until somebody looks", () => {
    fc.assert(
      fc.property(aDay, aDay, fc.nat({ max: 4000 }), (lastChecked, today, later) => {
        fc.pre(lastChecked <= today)
        const sam = aPerson({ lastChecked })
        if (needsChecking(sam, today)) expect(needsChecking(sam, addDays(today, later))).toBe(true)
      }),
    )
  })
  test("still right today rest for six months, whenever they were looked at before", () => {
    fc.assert(
      fc.property(fc.option(aDay), aDay, fc.nat({ max: 180 }), (lastChecked, today, later) => {
        const sam = stillRight(aPerson({ lastChecked }), today, now)
        expect(needsChecking(sam, addDays(today, later))).toBe(false)
        expect(needsChecking(sam, addMonths(today, 6))).toBe(true)
      }),
    )
  })
  test("looked at by a clock that was years ahead are worth a look now, and rest once somebody looked", () => {
    const sam = aPerson({ lastChecked: "2036-11-22" })
    expect(needsChecking(sam, "2026-11-22")).toBe(true)
    expect(needsChecking(stillRight(sam, "2026-11-22", now), "2026-11-22")).toBe(false)
    expect(needsChecking(aPerson({ lastChecked: "2026-11-23" }), "2026-11-22")).toBe(false)
  })
  test("still right changes nothing else about them", () => {
    const sam = aPerson({ lastChecked: null })
    expect(stillRight(sam, "2026-11-22", now)).toEqual({ ...sam, lastChecked: "2026-11-22", changedAt: now })
  })
})

test("a place is worth a look like a number, unless it is one to keep away from or nothing is written about it", () => {
  const old = { lastChecked: "2026-05-22", where: "Museum Street" }
  expect(placeNeedsChecking(aPlace(old), "2026-11-22")).toBe(true)
  expect(placeNeedsChecking(aPlace(old), "2026-11-21")).toBe(false)
  expect(placeNeedsChecking(aPlace({ ...old, kind: "avoid" }), "2026-11-22")).toBe(false)
  expect(placeNeedsChecking(aPlace({ ...old, where: "" }), "2026-11-22")).toBe(false)
  expect(placeNeedsChecking(aPlace({ ...old, where: "", hoursNote: "not Mondays" }), "2026-11-22")).toBe(true)
})

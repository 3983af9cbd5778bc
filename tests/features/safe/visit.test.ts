import { expect, test } from "vitest"
import { visitStands } from "../../../src/features/safe/visit.ts"

const now = 1_795_000_000

test("a visit says how many minutes are left, rounded up, then that it is nearly over, then it is over", () => {
  expect(visitStands(now + 20 * 60, now)).toEqual({ kind: "running", minutes: 20 })
  expect(visitStands(now + 19 * 60 + 1, now)).toEqual({ kind: "running", minutes: 20 })
  expect(visitStands(now + 61, now)).toEqual({ kind: "running", minutes: 2 })
  expect(visitStands(now + 60, now)).toEqual({ kind: "soon" })
  expect(visitStands(now, now)).toEqual({ kind: "over" })
})

test("a computer that slept through its end finds it over, and a visit without an end goes on", () => {
  expect(visitStands(now, now + 86_400)).toEqual({ kind: "over" })
  expect(visitStands(null, now)).toEqual({ kind: "open" })
})

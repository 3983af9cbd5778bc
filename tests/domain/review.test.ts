import fc from "fast-check"
import { expect, test } from "vitest"
import { dueForReview, stillTrue } from "../../src/domain/review.ts"
import { addDays, addMonths } from "../../src/kit/day.ts"
import { aStatement } from "../support/things.ts"

const today = "2026-11-22"
const someDay = fc.integer({ min: -900, max: 900 }).map((days) => addDays(today, days))
const someStatements = fc
  .array(fc.option(someDay))
  .map((days) => days.map((reviewBy) => aStatement({ reviewBy })))

test("a statement is due on its day and after it, never before, and never without a day", () => {
  fc.assert(
    fc.property(someStatements, (all) => {
      const due = dueForReview(all, today)
      for (const one of all) expect(due.includes(one)).toBe(one.reviewBy !== null && one.reviewBy <= today)
    }),
  )
})

test("a day reckoned by a clock that was years ahead is asked about now, and comes back as ever once it was answered", () => {
  const ahead = aStatement({ reviewBy: "2037-02-22", changedAt: Date.UTC(2036, 10, 22) / 1000 })
  expect(dueForReview([ahead], today)).toEqual([ahead])
  const now = Date.UTC(2026, 10, 22) / 1000
  const after = stillTrue(ahead, { now, today, changedOn: "2036-11-22" })
  expect(after.reviewBy).toBe("2027-02-22")
  expect(dueForReview([after], today)).toEqual([])
})

test("the one that has waited longest comes first", () => {
  fc.assert(
    fc.property(someStatements, (all) => {
      const days = dueForReview(all, today).map((one) => one.reviewBy ?? "")
      expect(days.filter((day, at) => day < (days[at - 1] ?? ""))).toEqual([])
    }),
  )
})

test("what is still true is due no longer, and comes back in one, three or six months", () => {
  fc.assert(
    fc.property(someDay, someDay, (reviewBy, changedOn) => {
      const statement = aStatement({ reviewBy, why: "so", history: [{ text: "before", until: 5 }] })
      const after = stillTrue(statement, { now: 9, today, changedOn })
      expect(dueForReview([after], today)).toEqual([])
      expect([1, 3, 6].map((months) => addMonths(today, months))).toContain(after.reviewBy)
      expect(after).toEqual({ ...statement, reviewBy: after.reviewBy, changedAt: 9 })
    }),
  )
})

test.each([1, 3, 6])("who asked to look again in %i months is asked as long again", (months) => {
  const statement = aStatement({ reviewBy: addMonths("2026-01-31", months) })
  const after = stillTrue(statement, { now: 9, today, changedOn: "2026-01-31" })
  expect(after.reviewBy).toBe(addMonths(today, months))
})

import { addDays, addMonths, type Day } from "../kit/day.ts"
import type { Instant } from "../kit/instant.ts"
import { reviewMonths } from "./details.ts"
import type { Statement } from "./statement.ts"

/**
 * Statements whose day to be looked at again is today or past, the longest waiting first. Nothing else is ever asked, but where the
 * day was reckoned from one that has not come yet: a clock was ahead, and the person would not be asked for years.
 */
export const dueForReview = (all: readonly Statement[], today: Day): readonly Statement[] =>
  all
    .filter(
      (one) =>
        one.reviewBy !== null && (one.reviewBy <= today || one.changedAt >= startOf(addDays(today, 3))),
    )
    .toSorted((a, b) => (a.reviewBy ?? "").localeCompare(b.reviewBy ?? ""))

/**
 * The same statement, looked at today and still true: its next day comes after about as long as the last one did, which is
 * the nearest of one, three and six months. `changedOn` is the person's own day of `changedAt`.
 */
export function stillTrue(
  statement: Statement,
  { now, today, changedOn }: { readonly now: Instant; readonly today: Day; readonly changedOn: Day },
): Statement & { readonly reviewBy: Day } {
  const waited = daysBetween(changedOn, statement.reviewBy ?? today)
  const months = reviewMonths.findLast(
    (one) => daysBetween(changedOn, addMonths(changedOn, one)) <= waited + 7,
  )
  return { ...statement, reviewBy: addMonths(today, months ?? reviewMonths[0]), changedAt: now }
}

// In UTC, with days to spare: it tells years, not hours.
const startOf = (day: Day): Instant => Date.parse(day) / 1000

const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

import type { Day } from "../../kit/day.ts"
import type { PackHub, Pattern } from "../hubs/pack.ts"

/** A time a conversation can start by the patterns alone: `startsAt` in whole seconds UTC, on the hub's `day`. */
export type Start = {
  readonly startsAt: number
  readonly minutes: number
  readonly ways: Pattern["ways"]
  readonly seats: number
}

/**
 * Every start of one day on the hub's own clock, soonest first. A time the clock skips in spring is left out, and so is one that
 * the skipped hour would run into; a time the clock shows twice in autumn happens once, the first time. Patterns that start
 * together are one start with their seats and ways put together.
 */
export function startsOn(day: Day, patterns: readonly Pattern[], timeZone: string): readonly Start[] {
  const date = Temporal.PlainDate.from(day)
  const starts = new Map<number, Start>()
  for (const pattern of patterns.filter((one) => one.weekday === date.dayOfWeek)) {
    const { minutes, seats, ways } = pattern
    for (const startsAt of instantsOf(pattern, date, timeZone)) {
      const also = starts.get(startsAt)
      starts.set(startsAt, {
        startsAt,
        minutes,
        ways: [...new Set([...(also?.ways ?? []), ...ways])],
        seats: seats + (also?.seats ?? 0),
      })
    }
  }
  return [...starts.values()].toSorted((one, other) => one.startsAt - other.startsAt)
}

/** The days that can be booked at `now`, first and last included. */
export function bookableDays({ timeZone, booking }: PackHub, now: number): { first: Day; last: Day } {
  const today = Temporal.Instant.fromEpochMilliseconds(now * 1000)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
  return { first: today.toString(), last: today.add({ days: booking?.daysAhead ?? 0 }).toString() }
}

/** The minutes of the day, counted on the clock, at which a pattern's conversations start. */
export function startMinutes({ from, until, minutes }: Pattern): readonly number[] {
  const count = Math.max(0, Math.floor((minuteOf(until) - minuteOf(from)) / minutes))
  return Array.from({ length: count }, (_, n) => minuteOf(from) + n * minutes)
}

/** Minutes from midnight of a clock time `HH:MM`. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

// On the day the clock leaps, a conversation lasts its minutes all the same: none may run into the next, or past the end.
function instantsOf(pattern: Pattern, date: Temporal.PlainDate, timeZone: string): readonly number[] {
  const lasts = pattern.minutes * 60
  const end = onClock(date, minuteOf(pattern.until), timeZone).moment
  const kept: number[] = []
  for (const minute of startMinutes(pattern)) {
    const { moment, isShown } = onClock(date, minute, timeZone)
    const isFree = moment >= (kept.at(-1) ?? Number.NEGATIVE_INFINITY) + lasts
    if (isShown && isFree && moment + lasts <= end) kept.push(moment)
  }
  return kept
}

// Where the clock shows a time twice, the first is meant; where it skips it, `isShown` is false.
function onClock(date: Temporal.PlainDate, minute: number, timeZone: string) {
  const wall = date.toPlainDateTime().add({ minutes: minute })
  const zoned = wall.toZonedDateTime(timeZone, { disambiguation: "compatible" })
  const moment = Math.floor(zoned.epochMilliseconds / 1000)
  return { moment, isShown: zoned.toPlainDateTime().equals(wall) }
}

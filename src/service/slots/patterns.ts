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
 * Every start of one day on the hub's own clock, soonest first. A time the clock skips in spring is left out; one it shows twice
 * in autumn happens once, the first time. Patterns that start together are one start with their seats and ways put together.
 */
export function startsOn(day: Day, patterns: readonly Pattern[], timeZone: string): readonly Start[] {
  const date = Temporal.PlainDate.from(day)
  const starts = new Map<number, Start>()
  for (const pattern of patterns) {
    if (pattern.weekday !== date.dayOfWeek) continue
    const { minutes, seats, ways } = pattern
    for (const minute of startMinutes(pattern)) {
      const startsAt = instantAt(date, minute, timeZone)
      if (startsAt === undefined) continue
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

/** Which day of the hub's clock a moment falls on. */
export const dayAt = (instant: number, timeZone: string): Day =>
  Temporal.Instant.fromEpochMilliseconds(instant * 1000)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()

/** The minutes of the day, counted on the clock, at which a pattern's conversations start. */
export function startMinutes({ from, until, minutes }: Pattern): readonly number[] {
  const count = Math.max(0, Math.floor((minuteOf(until) - minuteOf(from)) / minutes))
  return Array.from({ length: count }, (_, n) => minuteOf(from) + n * minutes)
}

/** Minutes from midnight of a clock time `HH:MM`. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

function instantAt(date: Temporal.PlainDate, minute: number, timeZone: string): number | undefined {
  const wall = date.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
  const moment = wall.toZonedDateTime(timeZone, { disambiguation: "earlier" })
  return moment.toPlainDateTime().equals(wall) ? Math.floor(moment.epochMilliseconds / 1000) : undefined
}

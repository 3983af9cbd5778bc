import { type Day, dayOf } from "../../kit/day.ts"
import type { Instant } from "../../kit/instant.ts"

type Time = { readonly startsAt: Instant }

/** Times of one day on the hub's clock. */
export type TimesOfDay<T extends Time> = { readonly day: Day; readonly times: readonly T[] }

/** Times that are still to come, by day on the clock of `timeZone`, soonest first. */
export function byDay<T extends Time>(
  times: readonly T[],
  now: Instant,
  timeZone: string,
): readonly TimesOfDay<T>[] {
  const days = new Map<Day, T[]>()
  for (const time of times.filter((one) => one.startsAt > now).toSorted((a, b) => a.startsAt - b.startsAt)) {
    const day = dayOf(time.startsAt, timeZone)
    days.set(day, [...(days.get(day) ?? []), time])
  }
  return [...days].map(([day, those]) => ({ day, times: those }))
}

/** Up to three other times for somebody whose time went: those after it, and the nearest before where there are too few. */
export function threeMore(times: readonly Time[], gone: Instant, now: Instant): readonly Instant[] {
  const free = times.map((one) => one.startsAt).filter((at) => at > now && at !== gone)
  const later = free.filter((at) => at > gone).toSorted((a, b) => a - b)
  const sooner = free.filter((at) => at < gone).toSorted((a, b) => b - a)
  return [...later, ...sooner].slice(0, 3).toSorted((a, b) => a - b)
}

import type { Day } from "../../kit/day.ts"
import { addDays } from "../../kit/day.ts"
import { HOUR } from "../../kit/instant.ts"
import type { PackHub } from "../hubs/pack.ts"
import { bookableDays, dayAt, type Start, startsOn } from "./patterns.ts"

/** A hub's starts by its patterns, each day worked out once. */
export type Calendar = {
  /** Every start from `from` to `to` (days, both included) that can be booked at `now`, soonest first. */
  readonly between: (from: Day, to: Day, now: number) => readonly Start[]
  /** The start at exactly `startsAt`, if it can be booked at `now`. */
  readonly at: (startsAt: number, now: number) => Start | undefined
}

const mostDaysKept = 200

/** Makes the calendar of a hub; one that takes no bookings has no starts. */
export function calendarOf(hub: PackHub): Calendar {
  const days = new Map<Day, readonly Start[]>()
  const window = windowOf(hub)

  function startsOf(day: Day): readonly Start[] {
    const known = days.get(day)
    if (known) return known
    const starts = startsOn(day, hub.booking?.patterns ?? [], hub.timeZone)
    if (days.size >= mostDaysKept) days.clear()
    days.set(day, starts)
    return starts
  }

  const stretches = new Map<string, readonly Start[]>()
  function startsFrom(from: Day, to: Day): readonly Start[] {
    const known = stretches.get(`${from} ${to}`)
    if (known) return known
    const starts: Start[] = []
    for (let day = from; day <= to; day = addDays(day, 1)) starts.push(...startsOf(day))
    if (stretches.size >= mostDaysKept) stretches.clear()
    stretches.set(`${from} ${to}`, starts)
    return starts
  }

  return {
    between: (from, to, now) => {
      const { first, last, earliest } = window(now)
      const starts = startsFrom(from > first ? from : first, to < last ? to : last)
      const begin = starts.findIndex((start) => start.startsAt >= earliest)
      return begin === 0 ? starts : starts.slice(begin < 0 ? starts.length : begin)
    },
    at: (startsAt, now) => {
      const { last, earliest } = window(now)
      if (startsAt < earliest) return undefined
      const day = dayAt(startsAt, hub.timeZone)
      return day > last ? undefined : startsOf(day).find((start) => start.startsAt === startsAt)
    },
  }
}

// What can be booked moves on by the second, but its days only at midnight: they are worked out once a minute at most.
function windowOf(hub: PackHub) {
  const notice = (hub.booking?.noticeHours ?? 0) * HOUR
  let minute = Number.NaN
  let days = { first: "", last: "" }
  return (now: number) => {
    if (Math.floor(now / 60) !== minute) {
      minute = Math.floor(now / 60)
      days = bookableDays(hub, now)
    }
    return { ...days, earliest: now + notice }
  }
}

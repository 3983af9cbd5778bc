import { addDays, type Day } from "../../kit/day.ts"
import { HOUR } from "../../kit/instant.ts"
import type { PackHub } from "../hubs/pack.ts"
import { bookableDays, type Start, startsOn } from "./patterns.ts"

/** A hub's starts by its patterns, each day worked out once. */
export type Calendar = {
  /** Every start from `from` to `to` (days, both included) that can be booked at `now`, soonest first. */
  readonly between: (from: Day, to: Day, now: number) => readonly Start[]
  /** The start at exactly `startsAt`, if it can be booked at `now`. */
  readonly at: (startsAt: number, now: number) => Start | undefined
}

const mostStretchesKept = 200

/** Makes the calendar of a hub; one that takes no bookings has no starts. */
export function calendarOf(hub: PackHub): Calendar {
  const windowAt = windowOf(hub)
  return {
    between: (from, to, now) => {
      const { starts, earliest } = windowAt(now)
      const asked = starts(from, to)
      const begin = asked.findIndex((start) => start.startsAt >= earliest)
      return begin === 0 ? asked : asked.slice(begin < 0 ? asked.length : begin)
    },
    at: (startsAt, now) => {
      const { byTime, earliest } = windowAt(now)
      return startsAt < earliest ? undefined : byTime.get(startsAt)
    },
  }
}

// What can be booked moves on by the second, but its days only at midnight: they are asked for once a minute at most.
function windowOf(hub: PackHub) {
  const notice = (hub.booking?.noticeHours ?? 0) * HOUR
  const startsOf = daysOf(hub)
  let minute = Number.NaN
  let window = openWindow({ first: "", last: "" }, startsOf)
  return (now: number) => {
    if (Math.floor(now / 60) !== minute) {
      minute = Math.floor(now / 60)
      const days = bookableDays(hub, now)
      if (days.first !== window.first) window = openWindow(days, startsOf)
    }
    return { ...window, earliest: now + notice }
  }
}

type DayStarts = (day: Day) => readonly Start[]

function openWindow({ first, last }: { first: Day; last: Day }, startsOf: DayStarts) {
  const stretches = new Map<string, readonly Start[]>()
  const starts = (from: Day, to: Day): readonly Start[] => {
    const known = stretches.get(`${from} ${to}`)
    if (known) return known
    const found: Start[] = []
    const until = to < last ? to : last
    for (let day = from > first ? from : first; day <= until; day = addDays(day, 1))
      found.push(...startsOf(day))
    if (stretches.size >= mostStretchesKept) stretches.clear()
    stretches.set(`${from} ${to}`, found)
    return found
  }
  const byTime = new Map(first === "" ? [] : starts(first, last).map((start) => [start.startsAt, start]))
  return { first, starts, byTime }
}

// Each day is worked out once; the oldest known makes room for the newest.
function daysOf(hub: PackHub): DayStarts {
  const days = new Map<Day, readonly Start[]>()
  return (day) => {
    const starts = days.get(day) ?? startsOn(day, hub.booking?.patterns ?? [], hub.timeZone)
    if (!days.has(day)) days.set(day, starts)
    if (days.size > (hub.booking?.daysAhead ?? 0) + 2) days.delete(days.keys().next().value ?? day)
    return starts
  }
}

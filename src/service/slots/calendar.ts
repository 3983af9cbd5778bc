import { addDays, type Day } from "../../kit/day.ts"
import { HOUR } from "../../kit/instant.ts"
import type { PackHub } from "../hubs/pack.ts"
import { bookableDays, type Start, startsOn } from "./patterns.ts"

/** A day on which something can start: its starts, soonest first, and when the last of them is. */
export type OpenDay = { readonly day: Day; readonly starts: readonly Start[]; readonly last: number }

/** A hub's starts by its patterns, each day worked out once. */
export type Calendar = {
  /** The days from `from` to `to` (both included) with every start that can be booked at `now`, soonest first. */
  readonly between: (from: Day, to: Day, now: number) => readonly OpenDay[]
  /** The start at exactly `startsAt`, if it can be booked at `now`. */
  readonly at: (startsAt: number, now: number) => Start | undefined
}

/** Makes the calendar of a hub; one that takes no bookings has no starts. */
export function calendarOf(hub: PackHub): Calendar {
  const windowAt = windowOf(hub)
  return {
    between: (from, to, now) => {
      const { days, earliest } = windowAt(now)
      const asked = days.filter(({ day, last }) => day >= from && day <= to && last >= earliest)
      const [soonest, ...later] = asked
      if (!soonest || (soonest.starts[0]?.startsAt ?? 0) >= earliest) return asked
      return [{ ...soonest, starts: soonest.starts.filter((one) => one.startsAt >= earliest) }, ...later]
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
  let minute = Number.NaN
  let window = openWindow(hub, { first: "", last: "" }, [])
  return (now: number) => {
    if (Math.floor(now / 60) !== minute) {
      minute = Math.floor(now / 60)
      const days = bookableDays(hub, now)
      if (days.first !== window.first) window = openWindow(hub, days, window.days)
    }
    return { ...window, earliest: now + notice }
  }
}

// Days known from yesterday's window are not worked out again.
function openWindow(hub: PackHub, { first, last }: { first: Day; last: Day }, known: readonly OpenDay[]) {
  const days: OpenDay[] = []
  for (let day = first; day !== "" && day <= last; day = addDays(day, 1)) {
    const open = known.find((one) => one.day === day) ?? openDay(day, hub)
    if (open) days.push(open)
  }
  const byTime = new Map(days.flatMap(({ starts }) => starts.map((start) => [start.startsAt, start])))
  return { first, days, byTime }
}

function openDay(day: Day, hub: PackHub): OpenDay | undefined {
  const starts = startsOn(day, hub.booking?.patterns ?? [], hub.timeZone)
  const last = starts.at(-1)
  return last && { day, starts, last: last.startsAt }
}

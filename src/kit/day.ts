import type { Instant } from "./instant.ts"

/** A calendar day as its own text, `2026-05-02`: the person's own day, not a moment. */
export type Day = string

/** Which calendar day a moment falls on where `timeZone` (an IANA name) is kept. */
export function dayOf(instant: Instant, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  })
    .formatToParts(new Date(instant * 1000))
    .reduce<Record<string, string>>((seen, part) => ({ ...seen, [part.type]: part.value }), {})
  return `${parts["year"]}-${parts["month"]}-${parts["day"]}`
}

/** Which calendar day a moment falls on where this device is. Much quicker than `dayOf`, which must learn of time zones first. */
export function dayHere(instant: Instant): Day {
  const date = new Date(instant * 1000)
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0"))
  return `${date.getFullYear()}-${month}-${day}`
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/**
 * Whether a day something was noted on lies ahead of today: a clock was wrong then, and nothing may wait until that day comes. Two
 * days are let pass, since a person may have come from the far side of the world.
 */
export const isAhead = (noted: Day, today: Day): boolean => noted > addDays(today, 2)

/** The same day of the month `count` months later (earlier when negative); the month's last day where it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + count + 1, 0)
  date.setUTCDate(Math.min(wanted, date.getUTCDate()))
  return date.toISOString().slice(0, 10)
}

import type { PutBooking } from "../../wire/bookings.ts"
import type { Rows } from "../db/database.ts"
import type { Calendar } from "../slots/calendar.ts"
import { freeSlots } from "../slots/free.ts"

const offered = 3
const everyDay = { from: "0000-01-01", to: "9999-12-31" }

/** The next free times to offer to someone whose time went: the first after it, and when there are too few, the soonest of all. */
export async function nextFree(
  rows: Rows,
  { hub, startsAt }: PutBooking,
  calendar: Calendar,
  now: number,
): Promise<readonly number[]> {
  const free = await freeSlots(rows, hub, calendar, { ...everyDay, now })
  const times = free.map((slot) => slot.startsAt)
  const later = times.filter((time) => time > startsAt).slice(0, offered)
  const sooner = times.filter((time) => time < startsAt).slice(0, offered - later.length)
  return [...sooner, ...later]
}

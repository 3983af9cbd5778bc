import type { Booking } from "../../domain/booking.ts"
import { DAY, HOUR, type Instant } from "../../kit/instant.ts"

/** Bookings that still matter, soonest first, and those that are over, newest first. */
export type Sorted = { readonly ahead: readonly Booking[]; readonly over: readonly Booking[] }

/**
 * A booking matters until an hour after its time. One that was cancelled is shown for a day more, so that the person sees
 * it is done; "coming in" has no time and stays until it is taken off.
 */
export function sortBookings(bookings: readonly Booking[], now: Instant): Sorted {
  const matters = (one: Booking) =>
    one.state === "cancelled"
      ? one.changedAt > now - DAY && isAhead(one, now)
      : one.state === "cancel-waiting" || isAhead(one, now)
  const time = (one: Booking) => one.startsAt ?? now
  return {
    ahead: bookings.filter(matters).toSorted((a, b) => time(a) - time(b) || a.madeAt - b.madeAt),
    over: bookings.filter((one) => !matters(one)).toSorted((a, b) => b.madeAt - a.madeAt),
  }
}

const isAhead = (one: Booking, now: Instant): boolean => one.startsAt === null || one.startsAt > now - HOUR

/** Whether the team said it cannot do this one. */
export const isDeclined = (booking: Booking): boolean => booking.answers.some((one) => one.cannot)

/** What a booking's line of state says. */
export const standing = (booking: Booking): Booking["state"] | "declined" =>
  booking.state === "booked" && isDeclined(booking) ? "declined" : booking.state

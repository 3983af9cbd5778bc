import { type Booking, isComing } from "../../domain/booking.ts"
import { kinds, rowOf } from "../../domain/kinds.ts"
import { canRing, type Person } from "../../domain/person.ts"
import type { Statement } from "../../domain/statement.ts"
import { HOUR, type Instant } from "../../kit/instant.ts"

/** What a person could do next; each is one button on *Home*. */
export type NextThing = "carer" | "strength" | "helps" | "person" | "book" | "plan"
type Kept = {
  /** Whoever looks after someone is asked about that first. */
  readonly isCarer?: boolean
  readonly statements: readonly Statement[]
  readonly people: readonly Person[]
  readonly bookings: readonly Booking[]
}

/**
 * The one thing to offer next: to somebody who looks after another person their own side of that, while nothing of it is
 * written; else a strength first, then what *Right now* will need, then the hub. Never a reminder.
 */
export function nextThing({ isCarer = false, statements, people, bookings }: Kept, now: Instant): NextThing {
  if (isCarer && !statements.some((one) => rowOf(one.kind).page === "carer")) return "carer"
  if (!statements.some((one) => one.kind === "strength")) return "strength"
  const helping: readonly string[] = kinds.filter((row) => "rightNow" in row).map((row) => row.kind)
  if (!statements.some((one) => helping.includes(one.kind) || one.stages.includes("not-well"))) return "helps"
  if (canRing(people).length === 0) return "person"
  return bookings.some((one) => isComing(one, now)) ? "plan" : "book"
}

/** How the booking on *Home* stands: its state, or that the team answered it cannot do this one. */
export type BookingStanding = Exclude<Booking["state"], "cancelled"> | "declined"

/** The booking to show: the soonest that is not over and not cancelled; one without a time comes after those with one. */
export function nextBooking(
  bookings: readonly Booking[],
  now: Instant,
): { readonly booking: Booking; readonly standing: BookingStanding } | undefined {
  const time = (one: Booking) => one.startsAt ?? Number.MAX_SAFE_INTEGER
  const ahead = bookings
    .filter((one) => one.startsAt === null || one.startsAt > now - HOUR)
    .toSorted((a, b) => time(a) - time(b) || b.madeAt - a.madeAt)
  for (const booking of ahead) {
    const { state } = booking
    const isDeclined = state === "booked" && booking.answers.some((one) => one.cannot)
    if (state !== "cancelled") return { booking, standing: isDeclined ? "declined" : state }
  }
  return undefined
}

import { hashToken } from "../crypto/hash.ts"
import { sealTo } from "../crypto/jwe.ts"
import { Booking } from "../domain/booking.ts"
import type { Instant } from "../kit/instant.ts"
import type { Result } from "../kit/result.ts"
import type { Change, Vault, VaultProblem } from "../vault/port.ts"
import { bookingTyp, type SealedBooking } from "../wire/bookings.ts"
import type { EpochKey, Errand, Outcome } from "./errand.ts"
import { itemsOf, newItem, type OutboxCall, type OutboxItem } from "./item.ts"

type Handed = { readonly now: Instant; readonly newId: () => string }

/**
 * The changes that keep a booking as `waiting` and put it in the outbox, as one action. Its words stay under the vault's
 * key and are sealed to the team by `sendOutbox`, as soon as the team's key is known. `startsAt` must be there.
 */
export function bookingChanges(booking: Booking, { now, newId }: Handed): readonly Change[] {
  const item = newItem({
    id: newId(),
    about: { what: "booking", id: booking.id },
    sealFor: booking.hub,
    madeAt: now,
  })
  return [keepBooking({ ...booking, state: "waiting", changedAt: now }), keepItem(item)]
}

/** Cancels: at once where the service was never told, else `cancel-waiting` until it says so. Nothing to cancel: nothing done. */
export function cancelBooking(vault: Vault, id: string, handed: Handed): Promise<Result<void, VaultProblem>> {
  const itemId = handed.newId()
  return vault.update(["bookings", "outbox"], (found) => {
    const booking = read(found("bookings").kept.find((one) => one.id === id)?.thing)
    const waiting = itemsOf(found("outbox")).find((one) => one.about.id === id)
    return booking === undefined ? [] : cancelChanges(booking, waiting, itemId, handed.now)
  })
}

function cancelChanges(
  booking: Booking,
  waiting: OutboxItem | undefined,
  itemId: string,
  now: Instant,
): readonly Change[] {
  if (!["coming-in", "waiting", "booked"].includes(booking.state)) return []
  const dropped: readonly Change[] = waiting === undefined ? [] : [dropItem(waiting.id)]
  const neverTold = booking.state === "coming-in" || waiting?.sealFor != null
  if (neverTold) return [...dropped, keepBooking({ ...booking, state: "cancelled", changedAt: now })]
  // Where it is in doubt whether the booking arrived, the same bytes go first: then it surely did, and can be cancelled.
  const calls = [
    ...(waiting?.calls ?? []),
    { call: "cancelBooking", id: booking.id, token: booking.manageToken } as const,
  ]
  const item = newItem({ id: itemId, about: { what: "booking-cancel", id: booking.id }, calls, madeAt: now })
  return [...dropped, keepBooking({ ...booking, state: "cancel-waiting", changedAt: now }), keepItem(item)]
}

/** Sending a booking. */
export const bookingErrand: Errand = {
  store: "bookings",
  async seal(_item, thing, key) {
    const booking = read(thing)
    return booking?.state === "waiting" && booking.startsAt !== null
      ? [await sealBooking(booking, booking.startsAt, key)]
      : undefined
  },
  settle(item, thing, outcome, { now, freshId }) {
    const booking = read(thing)
    if (booking?.state !== "waiting") return []
    if (outcome.kind === "refused" && outcome.problem.kind === "epoch-expired") {
      // Surely stored nothing: the same words may be sealed anew, under a new id.
      const again: OutboxItem = {
        ...item,
        about: { what: "booking", id: freshId },
        calls: [],
        sealFor: booking.hub,
      }
      return [
        { do: "remove", store: "bookings", id: booking.id },
        keepBooking({ ...booking, id: freshId, changedAt: now }),
        keepItem({ ...again, notEpoch: epochIn(item.calls), attempts: 0, triedAt: null }),
      ]
    }
    return [keepBooking({ ...booking, state: stateAfter(outcome), changedAt: now })]
  },
}

/** Cancelling a booking the service knows of, or may know of. */
export const cancelErrand: Errand = {
  store: "bookings",
  seal: async () => undefined,
  settle(_item, thing, outcome, { now }) {
    const booking = read(thing)
    if (booking?.state !== "cancel-waiting") return []
    const nothingThere = ["not-found", "gone", "taken", "epoch-expired", "not-a-slot"]
    const cancelled = outcome.kind === "answered" || nothingThere.includes(outcome.problem.kind)
    return [keepBooking({ ...booking, state: cancelled ? "cancelled" : "booked", changedAt: now })]
  },
}

async function sealBooking(
  booking: Booking,
  startsAt: Instant,
  { epoch, key }: EpochKey,
): Promise<OutboxCall> {
  const inside: SealedBooking = { v: 1, ...booking.words, replyKey: booking.replyKey }
  const header = { typ: bookingTyp, booking: booking.id, hub: booking.hub, startsAt: String(startsAt), epoch }
  const sealed = await sealTo(key, JSON.stringify(inside), header)
  const manageTokenHash = await hashToken(booking.manageToken)
  return {
    call: "putBooking",
    id: booking.id,
    body: { hub: booking.hub, startsAt, epoch, sealed, manageTokenHash },
  }
}

function stateAfter(outcome: Outcome): Booking["state"] {
  if (outcome.kind === "answered") return outcome.answer.state === "booked" ? "booked" : "cancelled"
  if (outcome.problem.kind === "taken") return "taken"
  // It is there under this id, in bytes made before this was brought back from a copy: nobody but this person could have put it.
  if (outcome.problem.kind === "same-id-other-body") return "booked"
  return outcome.problem.kind === "gone" ? "cancelled" : "refused"
}

const epochIn = (calls: readonly OutboxCall[]): string | null =>
  calls.flatMap((one) => (one.call === "putBooking" ? [one.body.epoch] : [])).at(-1) ?? null

function read(thing: unknown): Booking | undefined {
  const parsed = Booking.safeParse(thing)
  return parsed.success ? parsed.data : undefined
}

const keepBooking = (booking: Booking): Change => ({
  do: "put",
  store: "bookings",
  id: booking.id,
  thing: booking,
})
const keepItem = (item: OutboxItem): Change => ({ do: "put", store: "outbox", id: item.id, thing: item })
const dropItem = (id: string): Change => ({ do: "remove", store: "outbox", id })

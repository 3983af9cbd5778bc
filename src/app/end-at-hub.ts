import { isOpen } from "../domain/share.ts"
import type { LeftAtHub, StandsAtHub } from "../features/safe/at-hub.ts"
import { cancelBooking } from "../outbox/booking.ts"
import { endShare } from "../outbox/share.ts"
import type { Services } from "./services.ts"

/**
 * Ends every share and cancels every booking that is still ahead, by their tokens, and waits for what the service says; what was
 * never sent is only taken off the list. Called again it asks again. Nothing is taken off this device: who stops here has ended
 * what was ended, and keeps the rest.
 */
export async function endAtHub(services: Services): Promise<StandsAtHub> {
  const { vault, state, sending, now, newId } = services
  await state.read()
  if (state.problem.peek() !== undefined) return { kind: "unread" }
  const handed = { now: now(), newId }
  for (const share of state.shares.peek()) if (isOpen(share, now())) await endShare(vault, share.id, handed)
  const ahead = state.bookings.peek().filter((one) => one.startsAt === null || one.startsAt > now())
  for (const booking of ahead) await cancelBooking(vault, booking.id, handed)
  await sending.send(true)
  await state.read()
  return { kind: "known", left: [...leftShares(services), ...leftBookings(services)] }
}

const leftShares = ({ state, now }: Services): readonly LeftAtHub[] =>
  state.shares
    .peek()
    .filter((one) => isOpen(one, now()))
    .map(({ id, hubName }) => ({ id, what: "share", hubName }))

const leftBookings = ({ state, now }: Services): readonly LeftAtHub[] =>
  state.bookings
    .peek()
    .filter(({ state: at }) => at === "cancel-waiting" || at === "waiting" || at === "booked")
    .filter(({ startsAt }) => startsAt !== null && startsAt > now())
    .map(({ id, hubName }) => ({ id, what: "booking", hubName }))

import { useMemo } from "preact/hooks"
import { newToken } from "../crypto/hash.ts"
import type { Booking, BookingWords } from "../domain/booking.ts"
import type { BookingActions } from "../features/booking/BookingCard.tsx"
import type { Answer } from "../i18n/problems.ts"
import { textsOf } from "../i18n/texts.ts"
import type { Result } from "../kit/result.ts"
import { bookingChanges, cancelBooking } from "../outbox/booking.ts"
import type { Change, VaultProblem } from "../vault/port.ts"
import { drop, keep } from "../vault/stores/list.ts"
import type { Hub } from "../wire/hubs.ts"
import { type Services, useServices } from "./services.ts"

type Time = { readonly startsAt: number; readonly minutes: number }

/** What the page of bookings can do: one durable action each, then the sender is asked to go. */
export type Bookings = BookingActions & {
  /** `also` is kept together with it. */
  readonly onBook: (hub: Hub, time: Time, words: BookingWords, also: readonly Change[]) => Promise<Answer>
  readonly onComeIn: (hub: Hub, words: BookingWords) => Promise<Answer>
}

/** The actions of the page of bookings, over the services this page is drawn with. */
export function useBookings(): Bookings {
  const services = useServices()
  return useMemo(() => bookingActions(services), [services])
}

function bookingActions({ vault, state, sending, hubClock: { now }, newId }: Services): Bookings {
  const t = textsOf("booking")
  const handed = () => ({ now: now(), newId })
  const made = (with_: Pick<Booking, "hub" | "hubName" | "startsAt" | "minutes" | "words">): Booking => ({
    ...with_,
    id: newId(),
    manageToken: newToken(),
    replyKey: newToken(), // 32 bytes as base64url, like every token
    state: "coming-in",
    answers: [],
    madeAt: now(),
    changedAt: now(),
  })
  const tell = (done: Result<unknown, VaultProblem>, words: string): void => {
    state.say({ words: done.ok ? words : textsOf("problems")(done.problem.kind) })
  }
  return {
    async onBook(hub, { startsAt, minutes }, words, also) {
      const booking = made({ hub: hub.id, hubName: hub.name, startsAt, minutes, words })
      const done = await state.act([...bookingChanges(booking, handed()), ...also])
      if (done.ok) void sending.send(true)
      return done
    },
    async onComeIn(hub, words) {
      const visit = made({ hub: hub.id, hubName: hub.name, startsAt: null, minutes: null, words })
      const done = await state.act([keep("bookings", visit)])
      tell(done, textsOf("shell")("saved"))
      return done
    },
    async onCancel(booking) {
      const done = await cancelBooking(vault, booking.id, handed())
      if (!done.ok) return tell(done, "")
      await state.read()
      const stands = () => state.bookings.peek().find((one) => one.id === booking.id)?.state
      if (stands() === "cancel-waiting") await sending.send(true)
      if (stands() !== undefined) tell(done, t(stands() === "cancelled" ? "cancelled" : "cancelKept"))
    },
    async onInstead(booking, startsAt) {
      const again = made({ ...booking, startsAt })
      const done = await state.act([...bookingChanges(again, handed()), drop("bookings", booking.id)])
      if (done.ok) void sending.send(true)
      else tell(done, "")
    },
    async onTakeOff(booking) {
      const putBack = async () =>
        tell(await state.act([keep("bookings", booking)]), textsOf("shell")("saved"))
      const done = await state.act([drop("bookings", booking.id)])
      const undo = { words: textsOf("shell")("undo"), onPress: () => void putBack() }
      if (done.ok) state.say({ words: t("isOff"), action: undo })
      else tell(done, "")
    },
  }
}

import * as z from "zod/mini"
import { maybeWords } from "./words.ts"

export const waysOfMeeting = ["in-person", "phone", "video"] as const

/** What the person would like the team to know, every part of it optional. Leaves this device only sealed to the team. */
export const BookingWords = z.lazy(() =>
  z.strictObject({
    chosenName: maybeWords(200),
    needs: maybeWords(), // what goes along from *My needs*, as the person saw it; "" where they did not send it
    way: z.nullable(z.enum(waysOfMeeting)),
    whoComes: maybeWords(500),
    whatHelps: maybeWords(),
    talkAbout: maybeWords(),
    notTalkAbout: maybeWords(),
    safeWays: maybeWords(),
  }),
)
export type BookingWords = z.infer<typeof BookingWords>

/**
 * A welcoming conversation, or a visit without a time. Only ever stored sealed.
 * States: `coming-in` no time, told to nobody · `waiting` in the outbox · `booked` the service said so · `taken` somebody
 * had that time · `refused` the service said no for good · `cancel-waiting` · `cancelled`.
 */
export const Booking = z.lazy(() =>
  z.strictObject({
    id: z.uuid(),
    hub: z.string(),
    hubName: maybeWords(200),
    startsAt: z.nullable(z.int()),
    minutes: z.nullable(z.int()),
    words: BookingWords,
    manageToken: z.string(), // danger: whoever has it can end the booking
    replyKey: z.string(), // 32 bytes base64url; the team's answers are sealed with it
    state: z.enum(["coming-in", "waiting", "booked", "taken", "refused", "cancel-waiting", "cancelled"]),
    answers: z.array(
      z.strictObject({ id: z.string(), cannot: z.boolean(), text: maybeWords(), at: z.int() }),
    ),
    madeAt: z.int(),
    changedAt: z.int(),
  }),
)
export type Booking = z.infer<typeof Booking>

/** What may still become of a booking: it is ahead, and nobody ended it. */
export const isComing = (booking: Booking, now: number): boolean =>
  ["coming-in", "waiting", "booked"].includes(booking.state) &&
  (booking.startsAt === null || booking.startsAt > now - 3600)

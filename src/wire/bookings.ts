import * as z from "zod/mini"
import { Bytes32, compactJwe, HubId, Id, Seconds } from "./fields.ts"

/** `typ` of the sealed envelopes; every field of their headers is protected. */
export const bookingTyp = "open-door/booking"
export const answerTyp = "open-door/answer"

/** `PUT /api/bookings/:id`. All words are inside `sealed`: a JWE to the team's `epoch`, header `{typ, booking, hub, startsAt, epoch}`. */
export const PutBooking = z.strictObject({
  hub: HubId,
  startsAt: Seconds,
  epoch: z.uuid(),
  sealed: compactJwe(60_000),
  manageTokenHash: Bytes32, // SHA-256 of the bearer token
})
export type PutBooking = z.infer<typeof PutBooking>

/** What stands inside `sealed`. `replyKey`: 32 bytes, the team's answers are sealed with it. */
export const SealedBooking = z.object({
  v: z.literal(1),
  chosenName: z.string(),
  needs: z.optional(z.string()), // what helps them be reached and understood; apps of before say nothing of it
  way: z.nullable(z.enum(["in-person", "phone", "video"])),
  whoComes: z.string(),
  whatHelps: z.string(),
  talkAbout: z.string(),
  notTalkAbout: z.string(),
  safeWays: z.string(),
  replyKey: Bytes32,
})
export type SealedBooking = z.infer<typeof SealedBooking>

/** A team's answer on the wire: a `dir` JWE with the booking's reply key, header `{typ, booking, cty: "application/json"}`. */
export const SealedAnswer = z.lazy(() => z.object({ id: Id, sealed: compactJwe(30_000), at: Seconds }))
export type SealedAnswer = z.infer<typeof SealedAnswer>

/** What stands inside an answer. `cannot`: "we can't do this one". */
export const TeamAnswer = z.object({ v: z.literal(1), cannot: z.boolean(), text: z.string() })
export type TeamAnswer = z.infer<typeof TeamAnswer>

/** Answer to PUT (201, 200 on a replay), GET and cancel. */
export const BookingAnswer = z.lazy(() =>
  z.object({
    id: Id,
    hub: HubId,
    startsAt: Seconds,
    minutes: z.int(),
    state: z.enum(["booked", "cancelled"]),
    answers: z.array(SealedAnswer),
  }),
)
export type BookingAnswer = z.infer<typeof BookingAnswer>

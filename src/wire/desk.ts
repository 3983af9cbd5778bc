import * as z from "zod/mini"
import { SealedAnswer } from "./bookings.ts"
import { Bytes32, compactJwe, HubId, Id, PublicJwk, Seconds } from "./fields.ts"
import { Roster } from "./roster.ts"

// `/desk-api/`, on the desk's listener only. WebAuthn messages are the standard's own JSON (Level 3, 5.1.8 and 5.1.9);
// the library on either side checks them, so here they are only known to be objects.
const WebAuthnJson = z.record(z.string(), z.unknown())

/** `typ` of what is sealed to a member or to the printed desk recovery code. */
export const teamKeyTyp = "open-door/team-key"

/** `POST enrol/begin` with the token of the one-time link (it travels in the address's fragment, then here). */
export const EnrolBegin = z.strictObject({ token: Bytes32 })
export const EnrolOptions = z.object({
  hub: HubId,
  hubName: z.string(),
  member: Id,
  options: WebAuthnJson,
  firstOfTeam: z.boolean(),
})
export type EnrolOptions = z.infer<typeof EnrolOptions>

/** How a member's private key is wrapped: by the passkey's PRF, or by a passphrase stretched with Argon2id. */
export const Wrap = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("passkey"), salt: Bytes32, sealed: z.string().check(z.maxLength(4000)) }),
  z.strictObject({
    by: z.literal("passphrase"),
    salt: Bytes32,
    kdf: z.enum(["argon2id", "pbkdf2-sha256"]),
    memoryKib: z.int(), // 0 for PBKDF2
    passes: z.int(), // iterations for PBKDF2
    sealed: z.string().check(z.maxLength(4000)),
  }),
])
export type Wrap = z.infer<typeof Wrap>

/** A private half sealed to one holder: `to` is a member's id or `recovery`. Header `{typ, hub, key, to}`; `key` is `root` or an epoch. */
export const SealedKey = z.strictObject({
  key: z.string().check(z.maxLength(40)),
  to: z.string().check(z.maxLength(40)),
  sealed: compactJwe(4000),
})
export type SealedKey = z.infer<typeof SealedKey>

/** What the first member makes in the browser: the team's root and first epoch. */
export const NewTeam = z.strictObject({
  root: PublicJwk,
  epoch: z.string().check(z.maxLength(2000)),
  recoveryPublic: PublicJwk,
  keys: z.array(SealedKey).check(z.maxLength(20)),
})
export type NewTeam = z.infer<typeof NewTeam>

/** `POST enrol/finish`: the passkey made, the member's own key, and the team if it is the first. */
export const EnrolFinish = z.strictObject({
  token: Bytes32,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  registration: WebAuthnJson,
  memberPublic: PublicJwk,
  wrap: Wrap,
  team: NewTeam,
})
export type EnrolFinish = z.infer<typeof EnrolFinish>

/** `POST session/begin` -> options with a challenge; `POST session/finish` signs in and sets the cookie. */
export const SessionOptions = z.object({ options: WebAuthnJson })
export const SessionFinish = z.strictObject({ authentication: WebAuthnJson })

/** `GET session` and the answer to enrol/finish and session/finish: who is signed in, and the keys sealed to them. */
export const DeskSession = z.object({
  member: Id,
  name: z.string(),
  hub: HubId,
  hubName: z.string(),
  timeZone: z.string(),
  wrap: Wrap,
  memberPublic: PublicJwk,
  roster: Roster,
  keys: z.array(SealedKey),
  until: Seconds,
})
export type DeskSession = z.infer<typeof DeskSession>

/** `GET bookings`: those to come, soonest first. */
export const DeskBooking = z.object({
  id: Id,
  startsAt: Seconds,
  minutes: z.int(),
  state: z.enum(["booked", "cancelled"]),
  epoch: z.string(),
  sealed: z.string(),
  answers: z.array(SealedAnswer),
})
export type DeskBooking = z.infer<typeof DeskBooking>
export const DeskBookings = z.object({ bookings: z.array(DeskBooking) })

/** `PUT bookings/:id/answers/:answer` */
export const PutAnswer = z.strictObject({ sealed: compactJwe(30_000) })

/** `GET inbox`: what is there now; ended and expired ones are gone. */
export const DeskInboxItem = z.object({ id: Id, epoch: z.string(), sealed: z.string(), receivedAt: Seconds })
export type DeskInboxItem = z.infer<typeof DeskInboxItem>
export const DeskInbox = z.object({ items: z.array(DeskInboxItem) })

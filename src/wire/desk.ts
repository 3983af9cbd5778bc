import * as z from "zod/mini"
import { SealedAnswer } from "./bookings.ts"
import { Bytes32, compactJwe, HubId, Id, PublicJwk, Seconds } from "./fields.ts"
import { Roster } from "./roster.ts"

// `/desk-api/`, on the desk's listener only. WebAuthn messages are the standard's own JSON (Level 3, 5.1.8 and 5.1.9), held to
// the members used here. `clientExtensionResults` is empty on purpose: the browser's holds the PRF's output, which opens the
// member's key, and must never be sent.
const base64url = (longest: number) => z.string().check(z.maxLength(longest), z.regex(/^[\w-]+$/))
const NothingMore = z.strictObject({})
const CredentialId = base64url(1400) // WebAuthn: at most 1023 bytes

/** `typ` of what is sealed to a member or to the printed desk recovery code. */
export const teamKeyTyp = "open-door/team-key"

/** A passkey just made, as the browser answers (`RegistrationResponseJSON`). */
export const Registration = z.strictObject({
  id: CredentialId,
  rawId: CredentialId,
  type: z.literal("public-key"),
  response: z.strictObject({
    clientDataJSON: base64url(4000),
    attestationObject: base64url(8000),
    transports: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(10)),
  }),
  clientExtensionResults: NothingMore,
})
export type Registration = z.infer<typeof Registration>

/** A passkey just used (`AuthenticationResponseJSON`). */
export const Authentication = z.strictObject({
  id: CredentialId,
  rawId: CredentialId,
  type: z.literal("public-key"),
  response: z.strictObject({
    clientDataJSON: base64url(4000),
    authenticatorData: base64url(4000),
    signature: base64url(1000),
  }),
  clientExtensionResults: NothingMore,
})
export type Authentication = z.infer<typeof Authentication>

/** `POST enrol/begin` with the token of the one-time link (it travels in the address's fragment, then here). */
export const EnrolBegin = z.strictObject({ token: Bytes32 })
/** `now`: the service's clock, so that a wrong one at the desk does not date the team's key. */
export const EnrolBegun = z.object({
  hub: HubId,
  hubName: z.string(),
  madeUp: z.boolean(), // labelled on every page
  member: Id,
  firstOfTeam: z.boolean(),
  now: Seconds,
  passkey: z.object({
    challenge: z.string(),
    rpId: z.string(),
    rpName: z.string(),
    userId: z.string(), // base64url
    userName: z.string(),
  }),
})
export type EnrolBegun = z.infer<typeof EnrolBegun>

/**
 * How a member's private key is wrapped: by the passkey's PRF, or by a passphrase stretched with Argon2id. `sealed` is
 * AES-256-GCM as base64url; what is in it is the desk's business (`desk/keys/wrap`).
 */
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

/**
 * A private half sealed to one holder. Header `{typ, hub, key, to}`. `key` is `root` or an epoch's id, and `to` a member's id or
 * `recovery`, the printed code's own pair. That pair's private half is the one with `key: "recovery"`, `to: "code"`.
 */
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

// The passkey made and the member's own key.
const newcomer = {
  token: Bytes32,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  registration: Registration,
  memberPublic: PublicJwk,
  wrap: Wrap,
}

/** `POST enrol/finish`: a newcomer, and the team if they are the first. */
export const EnrolFinish = z.strictObject({ ...newcomer, team: NewTeam })
export type EnrolFinish = z.infer<typeof EnrolFinish>

/** `POST recover/begin` with the token of a recovery link: beside what enrol/begin answers, all that is sealed for the printed code. */
export const RecoverBegun = z.object({ ...EnrolBegun.shape, roster: Roster, keys: z.array(SealedKey) })
export type RecoverBegun = z.infer<typeof RecoverBegun>

/**
 * `POST recover/finish`: a newcomer in place of everyone before. `epoch` is the next epoch's statement: only somebody whose code
 * opened the root can have signed it. `keys`: root and epochs sealed to the newcomer, the next epoch to `recovery` too.
 */
export const RecoverFinish = z.strictObject({
  ...newcomer,
  epoch: z.string().check(z.maxLength(2000)),
  keys: z.array(SealedKey).check(z.maxLength(100)),
})
export type RecoverFinish = z.infer<typeof RecoverFinish>

/** `POST session/begin` -> a challenge; `POST session/finish` signs in and sets the cookie; `POST session/end` signs out. */
export const SessionBegin = z.strictObject({})
export const SessionBegun = z.object({ challenge: z.string(), rpId: z.string() })
export type SessionBegun = z.infer<typeof SessionBegun>
export const SessionFinish = z.strictObject({ authentication: Authentication })
export type SessionFinish = z.infer<typeof SessionFinish>
export const SessionEnded = z.object({ ended: z.literal(true) })

/** `GET session` and the answer to enrol/finish and session/finish: who is signed in, and the keys sealed to them. */
export const DeskSession = z.object({
  member: Id,
  name: z.string(),
  hub: HubId,
  hubName: z.string(),
  madeUp: z.boolean(), // labelled on every page
  timeZone: z.string(),
  wrap: Wrap,
  memberPublic: PublicJwk,
  roster: Roster,
  keys: z.array(SealedKey),
  now: Seconds,
  until: Seconds,
})
export type DeskSession = z.infer<typeof DeskSession>

/** `PUT epochs/:epoch`: the next key epoch, signed by the root, its private half sealed to every member and to `recovery`. */
export const PutEpoch = z.strictObject({
  statement: z.string().check(z.maxLength(2000)),
  keys: z.array(SealedKey).check(z.maxLength(100)),
})
export type PutEpoch = z.infer<typeof PutEpoch>

/** `GET bookings`: those to come and the last day's, soonest first. Cancelled ones say so. */
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

/** `PUT bookings/:id/answers/:answer` -> `SealedAnswer` as kept */
export const PutAnswer = z.strictObject({ sealed: compactJwe(30_000) })
export type PutAnswer = z.infer<typeof PutAnswer>

/**
 * `POST bookings/:id/cancel` and `POST inbox/:id/end`, at the person's word: they lost their phone. Asked again they change
 * nothing and answer the same.
 */
export const AtTheirWord = z.strictObject({})
export const DeskCancelled = z.object({ id: Id, state: z.literal("cancelled") })
export type DeskCancelled = z.infer<typeof DeskCancelled>
export const DeskEnded = z.object({ id: Id, state: z.literal("ended") })
export type DeskEnded = z.infer<typeof DeskEnded>

/** `GET inbox`: what is there now, newest first; ended and expired ones are gone. */
export const DeskInboxItem = z.object({ id: Id, epoch: z.string(), sealed: z.string(), receivedAt: Seconds })
export type DeskInboxItem = z.infer<typeof DeskInboxItem>
export const DeskInbox = z.object({ items: z.array(DeskInboxItem) })

// Every table of the service, as rows. Text, integer and bigint columns only, so that one set of migrations serves SQLite and
// Postgres. Instants are whole seconds. What a person wrote is nowhere here except inside sealed envelopes (`sealed`, `jwe`).

/** A welcoming conversation taken. `seat` is null once cancelled, which frees `UNIQUE(hub, starts_at, seat)`. */
export type BookingRow = {
  readonly id: string
  readonly hub: string
  readonly starts_at: number
  readonly minutes: number
  readonly seat: number | null
  readonly state: "booked" | "cancelled"
  readonly epoch: string
  readonly sealed: string
  readonly body_hash: string // SHA-256 of the fields of the PUT: tells a replay from another body under the same id
  readonly manage_token_hash: string
  readonly made_at: number
  readonly cancelled_at: number | null
}

/** A team's sealed answer to a booking; goes with it. */
export type BookingAnswerRow = {
  readonly id: string
  readonly booking: string
  readonly sealed: string
  readonly member: string
  readonly at: number
}

/** A SMART Health Link's public side. Ending deletes its files; the row stays so that a retry is understood. */
export type ShareRow = {
  readonly id: string
  readonly path_hash: string
  readonly manage_token_hash: string
  readonly expires_at: number
  readonly passcode_salt: string | null
  readonly passcode_verifier: string | null
  readonly tries_left: number
  readonly state: "open" | "ended"
  readonly body_hash: string
  readonly made_at: number
  readonly ended_at: number | null
}

export type ShareFileRow = {
  readonly share: string
  readonly n: number
  readonly content_type: string
  readonly jwe: string
  readonly updated_at: number
}

/** Opens of a share, counted by the hour. */
export type ShareOpenRow = { readonly share: string; readonly hour: number; readonly count: number }

/** Something sealed for a team. `sealed` is emptied when it ends. */
export type InboxRow = {
  readonly id: string
  readonly hub: string
  readonly epoch: string
  readonly sealed: string
  readonly body_hash: string
  readonly token_hash: string
  readonly share: string
  readonly state: "there" | "ended"
  readonly received_at: number
  readonly until: number
}

/** A hub's team: its root and the printed recovery code's public key, as JWK text. */
export type TeamRow = {
  readonly hub: string
  readonly root: string
  readonly recovery_public: string
  readonly made_at: number
}

/** A key epoch: the root-signed statement (compact JWS) and, for the service's own checks, its bounds. */
export type EpochRow = {
  readonly id: string
  readonly hub: string
  readonly statement: string
  readonly valid_from: number
  readonly valid_until: number
  readonly made_at: number
}

/** A private half sealed to one holder: a member's id or `recovery`. `key` is `root` or an epoch's id. */
export type SealedKeyRow = {
  readonly hub: string
  readonly key: string
  readonly holder: string
  readonly sealed: string
}

export type MemberRow = {
  readonly id: string
  readonly hub: string
  readonly name: string
  readonly public_key: string // JWK text
  readonly wrap: string // `Wrap` of wire/desk, as JSON text
  readonly made_at: number
  readonly left_at: number | null
}

/** A passkey. `id` and `public_key` are base64url. */
export type CredentialRow = {
  readonly id: string
  readonly member: string
  readonly public_key: string
  readonly counter: number
  readonly transports: string // JSON array as text
  readonly made_at: number
  readonly used_at: number | null
}

export type SessionRow = {
  readonly token_hash: string
  readonly member: string
  readonly made_at: number
  readonly seen_at: number
  readonly until: number
}

/** A one-time desk enrolment link; only the SHA-256 of its token is kept. */
export type EnrolmentRow = {
  readonly token_hash: string
  readonly hub: string
  readonly made_at: number
  readonly until: number
  readonly used_at: number | null
}

/** A WebAuthn challenge given out; single use. `member` is the id handed out by `enrol/begin`. */
export type ChallengeRow = {
  readonly challenge: string
  readonly purpose: "enrol" | "sign-in"
  readonly enrolment: string | null
  readonly member: string | null
  readonly until: number
}

/** What several processes must share and nobody else may know: random keys by name, base64url. */
export type SecretRow = { readonly name: string; readonly value: string }

export type Tables = {
  readonly bookings: BookingRow
  readonly booking_answers: BookingAnswerRow
  readonly shares: ShareRow
  readonly share_files: ShareFileRow
  readonly share_opens: ShareOpenRow
  readonly inbox: InboxRow
  readonly teams: TeamRow
  readonly epochs: EpochRow
  readonly sealed_keys: SealedKeyRow
  readonly members: MemberRow
  readonly credentials: CredentialRow
  readonly sessions: SessionRow
  readonly enrolments: EnrolmentRow
  readonly challenges: ChallengeRow
  readonly secrets: SecretRow
}

import type { AtTheDesk } from "../at-the-desk.ts"
import type { StretchProblem } from "../../crypto/argon2.ts"
import { fail, ok, type Result } from "../../kit/result.ts"
import type { Call, CallProblem } from "../../service-client/port.ts"
import type { EnrolBegun, Registration, Wrap } from "../../wire/desk.ts"
import { type KeyringProblem, openKeyring } from "../keys/keyring.ts"
import { makeTeam } from "../keys/new-team.ts"
import { readRecoveryCode, type RecoveryCode } from "../../crypto/recovery-code.ts"
import { type MemberSecret, wrapByPasskey, wrapByPassphrase } from "../keys/wrap.ts"
import type { Made, PasskeyProblem } from "../passkeys.ts"
import type { DeskServices } from "../services.ts"

/** Who enrols, by which link, with which printed code. */
export type Enrolling = { readonly token: string; readonly name: string; readonly code: RecoveryCode }

/** A passkey just made, waiting for a passphrase where it has no PRF. */
export type WithPasskey = { readonly begun: EnrolBegun; readonly made: Made<Registration> }

export type EnrolProblem =
  | CallProblem
  | PasskeyProblem
  | KeyringProblem
  | StretchProblem
  | { readonly kind: "needs-passphrase" }

/** Asks for a fresh challenge with `begin`, and makes the passkey for it. */
export async function makePasskey(
  begin: () => Call<EnrolBegun>,
  { passkeys }: DeskServices,
): Promise<Result<WithPasskey, EnrolProblem>> {
  const begun = await begin()
  if (!begun.ok) return begun
  const made = await passkeys.make(begun.value.passkey)
  return made.ok ? ok({ begun: begun.value, made: made.value }) : made
}

/**
 * Makes the team's keys, wraps the member's own by the passkey or by `passphrase`, and sends what is sealed. Nothing was kept
 * unless it answers ok. Problems: the service's (`not-found`: the link is used or too old; `taken`: the team is there already).
 */
export async function finishEnrol(
  { token, name, code }: Enrolling,
  { begun, made }: WithPasskey,
  passphrase: string | undefined,
  services: DeskServices,
): Promise<Result<AtTheDesk, EnrolProblem>> {
  const { hub, member, now } = begun
  const letters = await readRecoveryCode(code.groups.join(""))
  if (letters === undefined) throw new Error("a code of our own making does not read")
  const team = await makeTeam({ hub, member, code: letters, now, newId: services.newId })
  const wrap = await wrapSecret(team.secret, begun, made, passphrase, services)
  if (!wrap.ok) return wrap
  const session = await services.client.finishEnrol({
    token,
    name,
    registration: made.message,
    memberPublic: team.memberPublic,
    wrap: wrap.value,
    team: team.team,
  })
  if (!session.ok) return session
  const keyring = await openKeyring(session.value, team.secret)
  return keyring.ok ? ok({ session: session.value, keyring: keyring.value }) : keyring
}

/** Wraps a member's own keys by the passkey just made, or by the passphrase where it has no PRF. */
export async function wrapSecret(
  secret: MemberSecret,
  whose: EnrolBegun,
  { prf }: Made<Registration>,
  passphrase: string | undefined,
  { stretcher }: DeskServices,
): Promise<Result<Wrap, StretchProblem | { readonly kind: "needs-passphrase" }>> {
  if (prf !== undefined) return ok(await wrapByPasskey(secret, whose, prf))
  if (passphrase === undefined) return fail({ kind: "needs-passphrase" })
  return wrapByPassphrase(secret, whose, passphrase, stretcher)
}

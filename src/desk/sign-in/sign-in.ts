import type { Bytes } from "../../crypto/aes-gcm.ts"
import { ok, type Result } from "../../kit/result.ts"
import type { CallProblem } from "../../service-client/port.ts"
import type { DeskSession } from "../../wire/desk.ts"
import { type KeyringProblem, needsNextEpoch, nextEpoch, openKeyring } from "../keys/keyring.ts"
import { unwrap, type MemberSecret, type UnwrapProblem } from "../keys/wrap.ts"
import type { PasskeyProblem } from "../passkeys.ts"
import type { DeskServices } from "../services.ts"
import type { AtTheDesk } from "../at-the-desk.ts"

/** Signed in with the service; the member's own key is not open yet. */
export type AtTheDoor = { readonly session: DeskSession; readonly prf: Bytes | undefined }

export type SignInProblem = CallProblem | PasskeyProblem
export type OpenProblem = UnwrapProblem | KeyringProblem

/** Signs in with a passkey. Problem `signed-out`: the service does not know that passkey. */
export async function signIn({ client, passkeys }: DeskServices): Promise<Result<AtTheDoor, SignInProblem>> {
  const begun = await client.beginSession()
  if (!begun.ok) return begun
  const used = await passkeys.use(begun.value)
  if (!used.ok) return used
  const session = await client.finishSession(used.value.message)
  return session.ok ? ok({ session: session.value, prf: used.value.prf }) : session
}

/** Whether only a passphrase opens this member's keys. */
export const needsPassphrase = ({ session }: AtTheDoor): boolean => session.wrap.by === "passphrase"

/**
 * Opens the member's keys, and makes the team's next epoch when the present one ends within 60 days. When that cannot be kept
 * the keys are handed over all the same: it is tried again at the next sign-in.
 */
export async function openKeys(
  { session, prf }: AtTheDoor,
  passphrase: string | undefined,
  services: DeskServices,
): Promise<Result<AtTheDesk, OpenProblem>> {
  const secret = await unwrap(session.wrap, session, { prf, passphrase }, services.stretcher)
  if (!secret.ok) return secret
  const keyring = await openKeyring(session, secret.value)
  if (!keyring.ok) return keyring
  const here = { session, keyring: keyring.value }
  return ok(needsNextEpoch(keyring.value, session.now) ? await renewed(here, secret.value, services) : here)
}

async function renewed(
  here: AtTheDesk,
  secret: MemberSecret,
  { client, newId }: DeskServices,
): Promise<AtTheDesk> {
  const next = await nextEpoch(here.keyring, here.session.now, newId())
  const kept =
    next && (await client.putEpoch(next.epoch, { statement: next.statement, keys: [...next.keys] }))
  if (!kept?.ok) return here
  const keyring = await openKeyring(kept.value, secret)
  return keyring.ok ? { session: kept.value, keyring: keyring.value } : here
}

import { newSealingPair, type PrivateJwk } from "../../crypto/jwe.ts"
import { readRecoveryCode } from "../../crypto/recovery-code.ts"
import { fail, ok, type Result } from "../../kit/result.ts"
import type { RecoverBegun } from "../../wire/desk.ts"
import type { AtTheDesk } from "../at-the-desk.ts"
import { type EnrolProblem, type WithPasskey, wrapSecret } from "../enrol/enrol.ts"
import { newEpoch } from "../keys/epoch.ts"
import { type Keyring, type KeyringProblem, openKeyring } from "../keys/keyring.ts"
import { publicOf } from "../keys/private-jwk.ts"
import { openWithCode, sealKey } from "../keys/seal-key.ts"
import type { MemberSecret } from "../keys/wrap.ts"
import type { DeskServices } from "../services.ts"

/** The team's keys as the printed code opens them; the root always among them. */
export type ByCode = Keyring & { readonly root: PrivateJwk }

/** `slip` no whole code, or a letter is wrong · `another-code` a code, but not this team's · `another-team` see `KeyringProblem`. */
export type CodeProblem = KeyringProblem | { readonly kind: "slip" | "another-code" }

/**
 * Opens the recovery pair with the code as typed, and with it the root and every epoch: here in the page, so that the service
 * hears of no code, right or wrong. The root must be the one that was sealed under the code.
 */
export async function openByCode(
  { hub, roster, keys }: RecoverBegun,
  typed: string,
): Promise<Result<ByCode, CodeProblem>> {
  if ((await readRecoveryCode(typed)) === undefined) return fail({ kind: "slip" })
  const sealed = keys.find((one) => one.to === "code")
  const opened = sealed && (await openWithCode(hub, sealed, typed))
  if (opened === undefined) return fail({ kind: "another-code" })
  const { recovery, root } = opened
  const secret: MemberSecret = { v: 1, mine: recovery, root, recovery: publicOf(recovery) }
  const keyring = await openKeyring({ hub, member: "recovery", roster, keys }, secret)
  if (!keyring.ok) return keyring
  const rootItself = keyring.value.root
  return rootItself ? ok({ ...keyring.value, root: rootItself }) : fail({ kind: "another-team" })
}

/** Who comes back, by which link, with what their code opened. */
export type Recovering = { readonly token: string; readonly name: string; readonly keys: ByCode }

/**
 * Makes the newcomer's own keys, seals root and every epoch to them, begins the next epoch (whoever lost a passkey must not read
 * what comes from now on), and sends it. Nothing was kept, and nobody's passkey was ended, unless it answers ok.
 */
export async function finishRecover(
  { token, name, keys }: Recovering,
  { begun, made }: WithPasskey,
  passphrase: string | undefined,
  services: DeskServices,
): Promise<Result<AtTheDesk, EnrolProblem>> {
  const { hub, member, now } = begun
  const { root, recovery } = keys
  const mine = await newSealingPair()
  const secret: MemberSecret = { v: 1, mine: mine.privateJwk, root: publicOf(root), recovery }
  const wrap = await wrapSecret(secret, begun, made, passphrase, services)
  if (!wrap.ok) return wrap
  const standing = [["root", root] as const, ...[...keys.epochs].map(([id, { key }]) => [id, key] as const)]
  const sealed = await Promise.all(
    standing.map(([key, one]) => sealKey({ hub, key, to: member }, one, mine.publicJwk)),
  )
  const holders = [
    { to: member, key: mine.publicJwk },
    { to: "recovery", key: recovery },
  ]
  const next = await newEpoch(hub, root, holders, { now, epoch: services.newId() })
  const session = await services.client.finishRecover({
    token,
    name,
    registration: made.message,
    memberPublic: mine.publicJwk,
    wrap: wrap.value,
    epoch: next.statement,
    keys: [...sealed, ...next.keys],
  })
  if (!session.ok) return session
  const keyring = await openKeyring(session.value, secret)
  return keyring.ok ? ok({ session: session.value, keyring: keyring.value }) : keyring
}

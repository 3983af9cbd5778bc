import * as z from "zod/mini"
import { deriveBytes } from "../../crypto/derive.ts"
import {
  openDirect,
  openWith,
  type PrivateJwk,
  type PublicJwk,
  sealDirect,
  sealTo,
} from "../../crypto/jwe.ts"
import { type SealedKey, teamKeyTyp } from "../../wire/desk.ts"
import { PublicJwk as Public } from "../../wire/fields.ts"
import { parsed, Private, readPrivateJwk } from "./private-jwk.ts"
import { readRecoveryCode } from "../../crypto/recovery-code.ts"

/** Which private half (`root`, an epoch's id, `recovery`) of which hub, for whom (a member's id, `recovery`, `code`). */
export type Sealing = { readonly hub: string; readonly key: string; readonly to: string }

/** Seals a private half to one holder's public key. */
export async function sealKey(which: Sealing, secret: PrivateJwk, holder: PublicJwk): Promise<SealedKey> {
  const sealed = await sealTo(holder, JSON.stringify(secret), { typ: teamKeyTyp, ...which })
  return { key: which.key, to: which.to, sealed }
}

/** Opens what `sealKey` made; `undefined` when it is not for this holder, or says it is another key. */
export async function openKey(
  hub: string,
  { key, to, sealed }: SealedKey,
  mine: PrivateJwk,
): Promise<PrivateJwk | undefined> {
  const opened = await openWith(mine, sealed, { typ: teamKeyTyp, hub, key, to })
  return opened.ok ? readPrivateJwk(opened.value) : undefined
}

const ForCode = z.strictObject({ v: z.literal(1), recovery: Private, root: Public })

/**
 * What the printed code opens: the recovery pair's private half and, beside it, the team's root. The root is public, but the
 * service knows the recovery pair's public half and could seal a root of its own to it: what it shows is held against this copy.
 */
export type ForCode = z.infer<typeof ForCode>

/**
 * Seals the recovery pair's private half under the printed code itself.
 *
 * Why a pair and not the code alone: later epochs must be sealed for the code while it lies in a drawer, which needs a public
 * key. WebCrypto cannot make a P-256 pair out of given bytes, so a fresh pair is made and its private half sealed with a key from
 * the code: HKDF-SHA-256 for this hub, then `dir`/`A256GCM`. The code is 130 random bits, so there is nothing to stretch. The
 * service keeps this envelope: with the code and its database alone, the pair opens, then the root and every epoch.
 */
export async function sealForCode(hub: string, secret: ForCode, code: string): Promise<SealedKey> {
  const which = { hub, key: "recovery", to: "code" }
  const header = { typ: teamKeyTyp, cty: "json", ...which }
  const sealed = await sealDirect(await codeKey(hub, code), JSON.stringify(secret), header)
  return { key: which.key, to: which.to, sealed }
}

/** Opens what `sealForCode` made with the code as typed; `undefined` when the code or the envelope is not the one. */
export async function openWithCode(
  hub: string,
  { key, to, sealed }: SealedKey,
  typed: string,
): Promise<ForCode | undefined> {
  const code = await readRecoveryCode(typed)
  if (code === undefined) return undefined
  const header = { typ: teamKeyTyp, hub, key, to }
  const opened = await openDirect(await codeKey(hub, code), sealed, "json", header)
  const read = opened.ok ? ForCode.safeParse(parsed(opened.value)) : undefined
  return read?.success ? read.data : undefined
}

const codeKey = (hub: string, code: string) =>
  deriveBytes(new TextEncoder().encode(code), `desk-recovery/${hub}`)

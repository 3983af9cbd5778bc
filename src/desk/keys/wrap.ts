import * as z from "zod/mini"
import { type Bytes, importKey, open, seal } from "../../crypto/aes-gcm.ts"
import type { StretchProblem } from "../../crypto/argon2.ts"
import { deriveBytes } from "../../crypto/derive.ts"
import { randomBytes } from "../../crypto/random.ts"
import type { Stretcher } from "../../crypto/stretch.ts"
import { fromBase64url, toBase64url } from "../../kit/base64url.ts"
import { fail, ok, type Result } from "../../kit/result.ts"
import type { Wrap } from "../../wire/desk.ts"
import { Bytes32, PublicJwk } from "../../wire/fields.ts"
import { parsed } from "./private-jwk.ts"

const Secret = z.strictObject({
  v: z.literal(1),
  mine: z.strictObject({ ...PublicJwk.shape, d: Bytes32 }),
  root: PublicJwk,
  recovery: PublicJwk,
})

/**
 * What a member's wrap holds: their own private key and, beside it, the team's root and the recovery code's public key. Those
 * two are public, but here the service cannot change them: what it says of the team is held against this copy, and a new
 * epoch is sealed to this recovery key, never to one the service hands out.
 */
export type MemberSecret = z.infer<typeof Secret>

/** Whose wrap it is; bound into it, so that it opens as nobody else's. */
export type Whose = { readonly hub: string; readonly member: string }

/** What a member has to open their wrap: the passkey's PRF output, a passphrase, or both. */
export type Opener = { readonly prf: Bytes | undefined; readonly passphrase: string | undefined }

/** `needs-passphrase` · `needs-prf` this passkey, or this browser, does not hand out the key it gave before · `wrong-secret`. */
export type UnwrapProblem =
  | StretchProblem
  | { readonly kind: "needs-passphrase" | "needs-prf" | "wrong-secret" }

/** Wraps by the passkey's PRF output: nobody without the passkey and its user's finger, face or PIN opens it. */
export async function wrapByPasskey(secret: MemberSecret, whose: Whose, prf: Bytes): Promise<Wrap> {
  const salt = toBase64url(randomBytes(32))
  return { by: "passkey", salt, sealed: await sealSecret(secret, whose, prf, salt) }
}

/** Wraps by a passphrase, stretched as strongly as this device does in about a second. */
export async function wrapByPassphrase(
  secret: MemberSecret,
  whose: Whose,
  passphrase: string,
  stretcher: Stretcher,
): Promise<Result<Wrap, StretchProblem>> {
  const salt = randomBytes(32)
  const by = await stretcher.choose()
  if (!by.ok) return by
  const stretched = await stretcher.stretch(passphrase, salt, by.value)
  if (!stretched.ok) return stretched
  const text = toBase64url(salt)
  const sealed = await sealSecret(secret, whose, stretched.value, text)
  return ok({ by: "passphrase", salt: text, ...by.value, sealed })
}

/** Opens a wrap. Never throws. */
export async function unwrap(
  wrap: Wrap,
  whose: Whose,
  { prf, passphrase }: Opener,
  stretcher: Stretcher,
): Promise<Result<MemberSecret, UnwrapProblem>> {
  const sealed = fromBase64url(wrap.sealed)
  const salt = fromBase64url(wrap.salt)
  if (sealed === undefined || salt === undefined) return fail({ kind: "wrong-secret" })
  if (wrap.by === "passkey") {
    return prf === undefined ? fail({ kind: "needs-prf" }) : openSecret(sealed, whose, prf, wrap.salt)
  }
  if (passphrase === undefined) return fail({ kind: "needs-passphrase" })
  const stretched = await stretcher.stretch(passphrase, salt, wrap)
  return stretched.ok ? openSecret(sealed, whose, stretched.value, wrap.salt) : stretched
}

const keyFrom = async (material: Bytes, salt: string): Promise<CryptoKey> =>
  importKey(await deriveBytes(material, `desk-member-key/${salt}`))

const placeOf = ({ hub, member }: Whose): Bytes =>
  new TextEncoder().encode(`open-door/desk-member-key/${hub}/${member}`)

async function sealSecret(
  secret: MemberSecret,
  whose: Whose,
  material: Bytes,
  salt: string,
): Promise<string> {
  const plain = new TextEncoder().encode(JSON.stringify(secret))
  return toBase64url(await seal(await keyFrom(material, salt), plain, placeOf(whose)))
}

async function openSecret(
  sealed: Bytes,
  whose: Whose,
  material: Bytes,
  salt: string,
): Promise<Result<MemberSecret, UnwrapProblem>> {
  const opened = await open(await keyFrom(material, salt), sealed, placeOf(whose))
  const secret = opened.ok ? Secret.safeParse(parsed(new TextDecoder().decode(opened.value))) : undefined
  return secret?.success ? ok(secret.data) : fail({ kind: "wrong-secret" })
}

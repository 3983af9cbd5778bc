import { CompactEncrypt, compactDecrypt, type JWK, importJWK } from "jose"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Bytes, OpenProblem } from "./aes-gcm.ts"

/** A P-256 public key as a JWK (RFC 7517). */
export type PublicJwk = { readonly kty: "EC"; readonly crv: "P-256"; readonly x: string; readonly y: string }
/** Its private half. Danger: whoever has it reads everything sealed to the public one. */
export type PrivateJwk = PublicJwk & { readonly d: string }

/**
 * Seals text to a P-256 key: compact JWE, `ECDH-ES+A256KW`, `A256GCM` (RFC 7516, 7518). `header` fields are protected,
 * so that nobody can change what the envelope says it is.
 */
export async function sealTo(
  to: PublicJwk,
  plain: string,
  header: Readonly<Record<string, string>>,
): Promise<string> {
  const key = await importJWK(asJwk(to), "ECDH-ES+A256KW")
  return await new CompactEncrypt(new TextEncoder().encode(plain))
    .setProtectedHeader({ ...header, alg: "ECDH-ES+A256KW", enc: "A256GCM" })
    .encrypt(key)
}

/** Opens what `sealTo` made; every field of `header` must stand in the protected header as given. Never throws. */
export async function openWith(
  mine: PrivateJwk,
  sealed: string,
  header: Readonly<Record<string, string>>,
): Promise<Result<string, OpenProblem>> {
  try {
    const key = await importJWK(asJwk(mine), "ECDH-ES+A256KW")
    const options = { keyManagementAlgorithms: ["ECDH-ES+A256KW"], contentEncryptionAlgorithms: ["A256GCM"] }
    const opened = await compactDecrypt(sealed, key, options)
    const same = Object.entries(header).every(([name, value]) => opened.protectedHeader[name] === value)
    return same ? ok(new TextDecoder().decode(opened.plaintext)) : fail({ kind: "damaged" })
  } catch {
    return fail({ kind: "damaged" })
  }
}

/** Seals text with a shared 32-byte key: compact JWE, `dir`, `A256GCM`, a fresh IV each time, no `zip`. */
export const sealDirect = (
  key: Bytes,
  plain: string,
  header: Readonly<Record<string, string>>,
): Promise<string> =>
  new CompactEncrypt(new TextEncoder().encode(plain))
    .setProtectedHeader({ ...header, alg: "dir", enc: "A256GCM" })
    .encrypt(key)

/**
 * Opens a `dir`/`A256GCM` JWE whose `cty` is the one expected, as is every field of `header`; inflates `zip: DEF` up to 5 MB.
 * Never throws.
 */
export async function openDirect(
  key: Bytes,
  sealed: string,
  cty: string,
  header: Readonly<Record<string, string>> = {},
): Promise<Result<string, OpenProblem>> {
  try {
    const options = {
      keyManagementAlgorithms: ["dir"],
      contentEncryptionAlgorithms: ["A256GCM"],
      maxDecompressedLength: 5_000_000,
    }
    const opened = await compactDecrypt(sealed, key, options)
    const said = Object.entries({ ...header, cty })
    return said.every(([name, value]) => opened.protectedHeader[name] === value)
      ? ok(new TextDecoder().decode(opened.plaintext))
      : fail({ kind: "damaged" })
  } catch {
    return fail({ kind: "damaged" })
  }
}

/** A new P-256 pair for sealing. */
export async function newSealingPair(): Promise<{
  readonly publicJwk: PublicJwk
  readonly privateJwk: PrivateJwk
}> {
  const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"])
  return { publicJwk: await exportPublic(pair.publicKey), privateJwk: await exportPrivate(pair.privateKey) }
}

/** The public half of a P-256 key, only the members that matter. */
export async function exportPublic(key: CryptoKey): Promise<PublicJwk> {
  const { x, y } = await crypto.subtle.exportKey("jwk", key)
  if (x === undefined || y === undefined) throw new Error("not an elliptic curve key")
  return { kty: "EC", crv: "P-256", x, y }
}

/** The private half of a P-256 key. */
export async function exportPrivate(key: CryptoKey): Promise<PrivateJwk> {
  const { d, x, y } = await crypto.subtle.exportKey("jwk", key)
  if (d === undefined || x === undefined || y === undefined)
    throw new Error("not a private elliptic curve key")
  return { kty: "EC", crv: "P-256", x, y, d }
}

const asJwk = (key: PublicJwk): JWK => ({ ...key })

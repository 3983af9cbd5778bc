import { fail, ok, type Result } from "../kit/result.ts"
import { randomBytes } from "./random.ts"

/** The bytes were not sealed with this key for this place, or somebody changed them. */
export type OpenProblem = { readonly kind: "damaged" }
export type Bytes = Uint8Array<ArrayBuffer>

const tagBytes = 16
const ivBytes = 12 // NIST SP 800-38D: 96 bits, random; a key seals far fewer than 2^32 messages

/** A 32-byte key as WebCrypto wants it: for sealing and opening only, not to be read out again. */
export const importKey = (bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"])

/** Seals with AES-256-GCM under a fresh IV; answers IV followed by ciphertext and tag. `aad` binds it to its place. */
export async function seal(key: CryptoKey, plain: Bytes, aad: Bytes): Promise<Bytes> {
  const { iv, ct } = beginSeal(key, plain, aad)
  const sealed = await ct
  const all = new Uint8Array(ivBytes + sealed.length)
  all.set(iv)
  all.set(sealed, ivBytes)
  return all
}

/**
 * As `seal`, with the fresh IV at once and ciphertext and tag in a while. Nothing else is ever sealed under that IV, so it can
 * name the sealed thing before that is done.
 */
export function beginSeal(key: CryptoKey, plain: Bytes, aad: Bytes): { iv: Bytes; ct: Promise<Bytes> } {
  const iv = randomBytes(ivBytes)
  const sealed = crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: aad }, key, plain)
  return { iv, ct: sealed.then((bytes) => new Uint8Array(bytes)) }
}

/** Opens what `seal` made. Problem `damaged` for a wrong key, another place (`aad`) or a changed byte. Never throws. */
export async function open(key: CryptoKey, sealed: Bytes, aad: Bytes): Promise<Result<Bytes, OpenProblem>> {
  if (sealed.length < ivBytes + tagBytes) return fail({ kind: "damaged" })
  return await openParts(key, { iv: sealed.subarray(0, ivBytes), ct: sealed.subarray(ivBytes) }, aad)
}

/** As `open`, with the IV and the ciphertext with its tag each by itself. */
export async function openParts(
  key: CryptoKey,
  { iv, ct }: { readonly iv: Bytes; readonly ct: Bytes },
  aad: Bytes,
): Promise<Result<Bytes, OpenProblem>> {
  if (iv.length !== ivBytes || ct.length < tagBytes) return fail({ kind: "damaged" })
  try {
    const params = { name: "AES-GCM", iv, additionalData: aad }
    return ok(new Uint8Array(await crypto.subtle.decrypt(params, key, ct)))
  } catch {
    return fail({ kind: "damaged" })
  }
}

import { fail, ok, type Result } from "../kit/result.ts"
import { randomBytes } from "./random.ts"

/** The bytes were not sealed with this key for this place, or somebody changed them. */
export type OpenProblem = { readonly kind: "damaged" }
export type Bytes = Uint8Array<ArrayBuffer>

const ivBytes = 12 // NIST SP 800-38D: 96 bits, random; a key seals far fewer than 2^32 messages

/** A 32-byte key as WebCrypto wants it: for sealing and opening only, not to be read out again. */
export const importKey = (bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"])

/** Seals with AES-256-GCM under a fresh IV; answers IV followed by ciphertext and tag. `aad` binds it to its place. */
export async function seal(key: CryptoKey, plain: Bytes, aad: Bytes): Promise<Bytes> {
  const iv = randomBytes(ivBytes)
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: aad }, key, plain)
  const all = new Uint8Array(ivBytes + sealed.byteLength)
  all.set(iv)
  all.set(new Uint8Array(sealed), ivBytes)
  return all
}

/** Opens what `seal` made. Problem `damaged` for a wrong key, another place (`aad`) or a changed byte. Never throws. */
export async function open(key: CryptoKey, sealed: Bytes, aad: Bytes): Promise<Result<Bytes, OpenProblem>> {
  if (sealed.length < ivBytes + 16) return fail({ kind: "damaged" })
  try {
    const params = { name: "AES-GCM", iv: sealed.subarray(0, ivBytes), additionalData: aad }
    return ok(new Uint8Array(await crypto.subtle.decrypt(params, key, sealed.subarray(ivBytes))))
  } catch {
    return fail({ kind: "damaged" })
  }
}

import type { Bytes } from "./aes-gcm.ts"

/**
 * HKDF-SHA-256 (RFC 5869) with an empty salt: 32 bytes for one purpose, from key material that is already uniformly
 * random (a vault key, a passkey's PRF output, an Argon2id answer). Different `purpose`, unrelated bytes.
 */
export async function deriveBytes(material: Bytes, purpose: string): Promise<Bytes> {
  const base = await crypto.subtle.importKey("raw", material, "HKDF", false, ["deriveBits"])
  const info = new TextEncoder().encode(`open-door/${purpose}`)
  const params = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info }
  return new Uint8Array(await crypto.subtle.deriveBits(params, base, 256))
}

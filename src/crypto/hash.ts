import { toBase64url } from "../kit/base64url.ts"
import { randomBytes } from "./random.ts"
import type { Bytes } from "./aes-gcm.ts"

/** SHA-256 of bytes. */
export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))

/** SHA-256 of a token's text, as 43 base64url characters: what the service keeps in place of the token. */
export const hashToken = async (token: string): Promise<string> =>
  toBase64url(await sha256(new TextEncoder().encode(token)))

/** A fresh bearer token or public path: 256 bits as 43 base64url characters. */
export const newToken = (): string => toBase64url(randomBytes(32))

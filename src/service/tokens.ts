import { createHash, hash, randomBytes, timingSafeEqual } from "node:crypto"
import type { Context } from "hono"

/** SHA-256 of a text (a token, a path, a body) or of bytes as 43 base64url characters: what is kept in place of it. */
export const hashOf = (content: string | Uint8Array): string => hash("sha256", content, "base64url")

/** A fresh random token: 32 bytes as 43 base64url characters. */
export const newToken = (): string => randomBytes(32).toString("base64url")

/** The token of `Authorization: Bearer <43 base64url characters>`, if there is one of that form. */
export const bearerToken = (c: Context): string | undefined =>
  /^Bearer ([\w-]{43})$/.exec(c.req.header("authorization") ?? "")?.[1]

/**
 * Whether the call's bearer token is the one whose SHA-256 was kept, in a time that does not tell how much of it was right.
 * With nothing kept (no such thing) it works as long and answers no.
 */
export function holdsToken(c: Context, keptHash: string | undefined): boolean {
  const given = createHash("sha256")
    .update(bearerToken(c) ?? "")
    .digest()
  const kept = Buffer.from(keptHash ?? "", "base64url")
  const isKept = kept.length === given.length
  return timingSafeEqual(given, isKept ? kept : randomBytes(given.length)) && isKept
}

const runId = randomBytes(4).toString("hex")
let requests = 0

/** Names one call in the log: this run of the program, and a count. */
export const newRequestId = (): string => `${runId}-${(++requests).toString(36)}`

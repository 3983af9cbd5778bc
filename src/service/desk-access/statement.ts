import { createPublicKey, type KeyObject, verify } from "node:crypto"
import { DAY, MINUTE } from "../../kit/instant.ts"
import type { PublicJwk } from "../../wire/fields.ts"
import { epochDays, EpochStatement, epochTyp, renewWithinDays } from "../../wire/roster.ts"
import * as z from "zod/mini"

const Header = z.strictObject({ alg: z.literal("ES256"), typ: z.literal(epochTyp) })

/**
 * Reads a key epoch the team's root signed: a compact JWS with ES256 (RFC 7515, 7518) over an `EpochStatement` for this hub, from
 * about now, not beyond the days an epoch lasts and not about to end. `undefined` when any of it is not so. The desk's pages
 * check it again with their own copy of the root; here it keeps a broken team from being handed to people.
 */
export function readStatement(
  signed: string,
  root: z.infer<typeof PublicJwk>,
  hub: string,
  now: number,
): EpochStatement | undefined {
  const [header = "", payload = "", signature = "", ...more] = signed.split(".")
  const key = publicKeyOf(root)
  if (more.length > 0 || !key || !Header.safeParse(json(header)).success) return undefined
  const bytes = Buffer.from(signature, "base64url")
  const isSigned =
    bytes.length === 64 &&
    verify("sha256", Buffer.from(`${header}.${payload}`), { key, dsaEncoding: "ieee-p1363" }, bytes)
  const said = EpochStatement.safeParse(json(payload))
  if (!isSigned || !said.success || !publicKeyOf(said.data.key)) return undefined
  const { from, until } = said.data
  const isInTime = from <= now + MINUTE && from > now - DAY && until > now + renewWithinDays * DAY
  return said.data.hub === hub && isInTime && until - from <= epochDays * DAY ? said.data : undefined
}

/** A P-256 public key, or `undefined` when the point is not on the curve. */
export function publicKeyOf({ kty, crv, x, y }: z.infer<typeof PublicJwk>): KeyObject | undefined {
  try {
    return createPublicKey({ format: "jwk", key: { kty, crv, x, y } })
  } catch {
    return undefined
  }
}

/** A base64url segment as JSON; `undefined` when it is neither. */
export function json(segment: string): unknown {
  try {
    return JSON.parse(Buffer.from(segment, "base64url").toString("utf8"))
  } catch {
    return undefined
  }
}

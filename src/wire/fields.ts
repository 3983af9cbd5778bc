import * as z from "zod/mini"

/** 32 bytes as base64url: a public path, a token, a SHA-256. */
export const Bytes32 = z.string().check(z.regex(/^[\w-]{43}$/))
/** A client-made identifier (UUID, lower case). */
export const Id = z.uuid().check(z.lowercase())
/** A hub's short name in addresses and envelopes. */
export const HubId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))
/** Whole seconds since 1970 UTC, until the year 2200. */
export const Seconds = z.int().check(z.minimum(0), z.maximum(7_258_118_400))
/** A compact JWE: five base64url segments, four dots. */
export const compactJwe = (longest: number) =>
  z.string().check(z.maxLength(longest), z.regex(/^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/))
/** A P-256 public key as a JWK. */
export const PublicJwk = z.strictObject({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: Bytes32,
  y: Bytes32,
})

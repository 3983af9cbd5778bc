import * as z from "zod/mini"
import type { PrivateJwk } from "../../crypto/jwe.ts"
import { Bytes32, PublicJwk } from "../../wire/fields.ts"

/** A P-256 private key, as it stands inside an envelope. */
export const Private = z.strictObject({ ...PublicJwk.shape, d: Bytes32 })

/** Reads a private key that was just unsealed; `undefined` when that is not what the envelope held. */
export function readPrivateJwk(text: string): PrivateJwk | undefined {
  const read = Private.safeParse(parsed(text))
  return read.success ? read.data : undefined
}

/** Unsealed text as JSON; `undefined` when it is not. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The public half of a private key. */
export const publicOf = ({ kty, crv, x, y }: PrivateJwk) => ({ kty, crv, x, y })

/** Whether two keys are the same public key. */
export const isSameKey = (one: z.infer<typeof PublicJwk>, other: z.infer<typeof PublicJwk>): boolean =>
  one.x === other.x && one.y === other.y

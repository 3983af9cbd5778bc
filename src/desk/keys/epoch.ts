import { newSealingPair, type PrivateJwk, type PublicJwk } from "../../crypto/jwe.ts"
import { signText, verifyText } from "../../crypto/signature.ts"
import { DAY, type Instant } from "../../kit/instant.ts"
import type { SealedKey } from "../../wire/desk.ts"
import { epochDays, EpochStatement, epochTyp } from "../../wire/roster.ts"
import { parsed } from "./private-jwk.ts"
import { sealKey } from "./seal-key.ts"

/** Somebody who can open the team's keys: a member, or `recovery`. */
export type Holder = { readonly to: string; readonly key: PublicJwk }

/** A new key epoch: what the root signed, and its private half sealed to each holder. */
export type NewEpoch = {
  readonly epoch: string
  readonly statement: string
  readonly keys: readonly SealedKey[]
}

/** Makes an epoch that begins now and lasts 400 days. `now` is the service's clock. */
export async function newEpoch(
  hub: string,
  root: PrivateJwk,
  holders: readonly Holder[],
  { now, epoch }: { readonly now: Instant; readonly epoch: string },
): Promise<NewEpoch> {
  const pair = await newSealingPair()
  const says: EpochStatement = {
    v: 1,
    hub,
    epoch,
    key: pair.publicJwk,
    from: now,
    until: now + epochDays * DAY,
  }
  const statement = await signText(root, JSON.stringify(says), epochTyp)
  const keys = await Promise.all(
    holders.map(({ to, key }) => sealKey({ hub, key: epoch, to }, pair.privateJwk, key)),
  )
  return { epoch, statement, keys }
}

/** Reads a signed epoch; `undefined` when this root did not sign it for this hub. */
export async function readEpoch(
  signed: string,
  root: PublicJwk,
  hub: string,
): Promise<EpochStatement | undefined> {
  const text = await verifyText(root, signed, epochTyp)
  const statement = text.ok ? EpochStatement.safeParse(parsed(text.value)) : undefined
  return statement?.success && statement.data.hub === hub ? statement.data : undefined
}

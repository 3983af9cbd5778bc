import { newSealingPair, type PublicJwk } from "../../crypto/jwe.ts"
import { newSigningPair } from "../../crypto/signature.ts"
import type { Instant } from "../../kit/instant.ts"
import type { NewTeam } from "../../wire/desk.ts"
import { newEpoch } from "./epoch.ts"
import { sealForCode, sealKey } from "./seal-key.ts"
import type { MemberSecret } from "./wrap.ts"

/** What the first member's browser makes, all of it fresh. `secret` stays here until it is wrapped; the rest may be sent. */
export type MadeTeam = {
  readonly memberPublic: PublicJwk
  readonly secret: MemberSecret
  readonly team: NewTeam
}

type Given = {
  readonly hub: string
  readonly member: string
  /** The recovery code's secret letters, from `readRecoveryCode`. */
  readonly code: string
  readonly now: Instant // the service's clock
  readonly newId: () => string
}

/**
 * Makes a hub's team: the first member's own pair, the root that signs, the first epoch people seal to, and the recovery pair.
 * Every private half leaves only sealed: root and epoch to the member and to the recovery pair, that one under the printed code.
 */
export async function makeTeam({ hub, member, code, now, newId }: Given): Promise<MadeTeam> {
  const [mine, root, recovery] = await Promise.all([newSealingPair(), newSigningPair(), newSealingPair()])
  const holders = [
    { to: member, key: mine.publicJwk },
    { to: "recovery", key: recovery.publicJwk },
  ]
  const epoch = await newEpoch(hub, root.privateJwk, holders, { now, epoch: newId() })
  const roots = await Promise.all(
    holders.map(({ to, key }) => sealKey({ hub, key: "root", to }, root.privateJwk, key)),
  )
  const forCode = { v: 1 as const, recovery: recovery.privateJwk, root: root.publicJwk }
  return {
    memberPublic: mine.publicJwk,
    secret: { v: 1, mine: mine.privateJwk, root: root.publicJwk, recovery: recovery.publicJwk },
    team: {
      root: root.publicJwk,
      epoch: epoch.statement,
      recoveryPublic: recovery.publicJwk,
      keys: [...roots, ...epoch.keys, await sealForCode(hub, forCode, code)],
    },
  }
}

import type { PrivateJwk, PublicJwk } from "../../crypto/jwe.ts"
import { DAY, type Instant } from "../../kit/instant.ts"
import { fail, ok, type Result } from "../../kit/result.ts"
import type { DeskSession } from "../../wire/desk.ts"
import { type EpochStatement, renewWithinDays } from "../../wire/roster.ts"
import { type NewEpoch, newEpoch, readEpoch } from "./epoch.ts"
import { isSameKey, publicOf } from "./private-jwk.ts"
import { openKey } from "./seal-key.ts"
import type { MemberSecret } from "./wrap.ts"

/** The team's keys as one signed-in member holds them: in memory alone, gone with the page. */
export type Keyring = {
  readonly hub: string
  readonly member: string
  readonly mine: PublicJwk
  readonly recovery: PublicJwk
  readonly root: PrivateJwk | undefined
  readonly epochs: ReadonlyMap<string, { readonly says: EpochStatement; readonly key: PrivateJwk }>
  /** Keys that should be there and do not open, or are not what the root signed. */
  readonly unreadable: number
}

/** `another-team`: the service shows a root that is not the one this member's own wrap names. */
export type KeyringProblem = { readonly kind: "another-team" }

/**
 * Opens every key sealed to a member. Only epochs the root of the member's own copy signed count, each with the very key it
 * names: the service could hand out an epoch of its own making, and nothing would be read or sealed with it.
 */
export async function openKeyring(
  session: Pick<DeskSession, "hub" | "member" | "roster" | "keys">,
  secret: MemberSecret,
): Promise<Result<Keyring, KeyringProblem>> {
  const { hub, member, roster } = session
  if (!isSameKey(roster.root, secret.root)) return fail({ kind: "another-team" })
  const mine = session.keys.filter((one) => one.to === member)
  const opened = new Map<string, PrivateJwk>()
  for (const one of mine) {
    const key = await openKey(hub, one, secret.mine)
    if (key !== undefined) opened.set(one.key, key)
  }
  const epochs = new Map<string, { says: EpochStatement; key: PrivateJwk }>()
  for (const signed of roster.epochs) {
    const says = await readEpoch(signed, secret.root, hub)
    const key = says && opened.get(says.epoch)
    if (says && key && isSameKey(key, says.key)) epochs.set(says.epoch, { says, key })
  }
  const root = opened.get("root")
  const isRoot = root !== undefined && isSameKey(root, secret.root)
  return ok({
    hub,
    member,
    mine: publicOf(secret.mine),
    recovery: secret.recovery,
    root: isRoot ? root : undefined,
    epochs,
    unreadable: roster.epochs.length - epochs.size + (isRoot ? 0 : 1),
  })
}

/** Whether the newest epoch ends within 60 days (or has ended), so that the next should be made. `now`: the service's clock. */
export function needsNextEpoch({ epochs }: Keyring, now: Instant): boolean {
  const ends = [...epochs.values()].map((one) => one.says.until)
  return Math.max(0, ...ends) < now + renewWithinDays * DAY
}

/** Makes the next epoch for this member and the recovery code; `undefined` where the root did not open. */
export function nextEpoch(keyring: Keyring, now: Instant, epoch: string): Promise<NewEpoch> | undefined {
  const { hub, member, mine, recovery, root } = keyring
  const holders = [
    { to: member, key: mine },
    { to: "recovery", key: recovery },
  ]
  return root && newEpoch(hub, root, holders, { now, epoch })
}

import type { PublicJwk } from "../crypto/jwe.ts"
import { verifyText } from "../crypto/signature.ts"
import type { Instant } from "../kit/instant.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { epochTyp, EpochStatement, type Roster } from "../wire/roster.ts"
import type { EpochKey } from "./errand.ts"

/**
 * Why nothing can be sealed for a team. `other-root`: the roster names another root than the one pinned at first sight.
 * `not-signed-by-them`: no statement in it was signed by that root. `no-epoch`: none of theirs is for this hub and valid now.
 */
export type RosterProblem = { readonly kind: "other-root" | "not-signed-by-them" | "no-epoch" }

/** The newest key of a hub's team that its pinned root signed and that is valid at `now`. Never throws. */
export async function newestKey(
  roster: Roster,
  pinned: PublicJwk,
  hub: string,
  now: Instant,
): Promise<Result<EpochKey, RosterProblem>> {
  if (roster.root.x !== pinned.x || roster.root.y !== pinned.y) return fail({ kind: "other-root" })
  const statements = await Promise.all(roster.epochs.map((signed) => verifyText(pinned, signed, epochTyp)))
  const theirs = statements.flatMap((one) => (one.ok ? [one.value] : []))
  if (roster.epochs.length > 0 && theirs.length === 0) return fail({ kind: "not-signed-by-them" })
  const valid = theirs
    .flatMap((text) => readStatement(text))
    .filter((one) => one.hub === hub && one.from <= now && now < one.until)
  const newest = valid.toSorted((a, b) => a.from - b.from).at(-1)
  return newest === undefined ? fail({ kind: "no-epoch" }) : ok({ epoch: newest.epoch, key: newest.key })
}

function readStatement(text: string): readonly EpochStatement[] {
  try {
    const parsed = EpochStatement.safeParse(JSON.parse(text))
    return parsed.success ? [parsed.data] : []
  } catch {
    return []
  }
}

import type { Bytes } from "../crypto/aes-gcm.ts"
import { readRecoveryCode } from "../crypto/recovery-code.ts"
import { tidyPassphrase } from "../crypto/words.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { isLocked, type VaultRecord } from "./keys.ts"
import type { LockGround, LockTools } from "./lock-ground.ts"
import type { Lock, LockProblem, Opener } from "./lock-port.ts"
import { readRecord } from "./record-file.ts"
import { readRecordHere } from "./record-here.ts"
import { openWayIn, stretchingOf, type WayIn, waysIn, type Whose } from "./slots.ts"

/** Opening a lock: the vault key comes into this tab's memory, and nowhere else. */
export function createUnlocking(ground: LockGround, { stretcher, tries }: LockTools): Lock["unlock"] {
  const { held, sight } = ground

  /** The key this opens, trying every slot of its kind. Out-of-range slots are refused before any work is done for them. */
  const keyBy = async (
    by: Opener,
    ways: readonly WayIn[],
    whose: Whose,
    signal: AbortSignal | undefined,
  ): Promise<Result<Bytes, LockProblem>> => {
    let why: LockProblem["kind"] & ("wrong" | "out-of-range") = "wrong"
    const secret = by.kind === "recovery" ? await readRecoveryCode(by.typed) : undefined
    for (const way of ways) {
      let material: Bytes | undefined
      if (way.kind === "passphrase" && by.kind === "passphrase") {
        const how = stretchingOf(way)
        if (how === undefined) {
          why = "out-of-range"
          continue
        }
        const stretched = await stretcher.stretch(tidyPassphrase(by.typed), how.salt, how.by, signal)
        if (!stretched.ok) return stretched
        material = stretched.value
      }
      if (way.kind === "recovery" && secret !== undefined) material = new TextEncoder().encode(secret)
      if (way.kind === "passkey" && by.kind === "passkey" && way.credential === by.credential)
        material = by.prf
      const key = material && (await openWayIn(way, whose, material))
      if (key !== undefined) return ok(key)
    }
    return fail({ kind: why })
  }

  return async (by, signal) => {
    const record = await readRecordHere(ground)
    if (!record.ok) return record
    const whose = record.value
    if (whose === undefined || !isLocked(whose)) return ok(undefined)
    if (held.now()?.kid === whose.kid) return ok(undefined)
    if (by.kind === "recovery" && (await readRecoveryCode(by.typed)) === undefined)
      return fail({ kind: "mistyped" })
    const isTyped = by.kind !== "passkey"
    const seconds = isTyped ? tries.wait() : 0
    if (seconds > 0) return fail({ kind: "must-wait", seconds })
    if (isTyped) tries.begin()
    const key = await keyBy(by, [...waysIn(whose), ...(await twinsBeside(ground, whose))], whose, signal)
    if (!key.ok) {
      // Only a wrong one counts: not what was ended, what had no memory, and what nobody was let try.
      if (isTyped && key.problem.kind !== "wrong") tries.undo()
      return key
    }
    tries.opened()
    held.take({ vault: whose.id, kid: whose.kid, open: key.value })
    sight.forget()
    return ok(undefined)
  }
}

/**
 * The same ways in as the file beside the database has them, where they differ: one may be damaged here. Never one that the database
 * does not name: it was taken away, and the file is older.
 */
async function twinsBeside({ files }: LockGround, here: VaultRecord): Promise<readonly WayIn[]> {
  const beside = await readRecord(files)
  if (beside?.id !== here.id || beside.kid !== here.kid) return []
  const named = new Set(here.slots.map((slot) => slot["id"]))
  const known = new Set(waysIn(here).map((way) => JSON.stringify(way)))
  return waysIn(beside).filter((way) => named.has(way.id) && !known.has(JSON.stringify(way)))
}

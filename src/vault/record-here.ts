import { ok, type Result } from "../kit/result.ts"
import { isLocked, VaultRecord } from "./keys.ts"
import type { Database } from "./database.ts"
import type { LockGround } from "./lock-ground.ts"
import type { VaultProblem } from "./port.ts"
import { eraseOpenKey } from "./key-files.ts"
import { readRecord } from "./record-file.ts"

/**
 * What the vault says about itself in clear: from the database, or, where that is lost, from the file beside it. `undefined`: no
 * vault here. Needs no key.
 */
export async function readRecordHere({
  sight,
  files,
}: Pick<LockGround, "sight" | "files">): Promise<Result<VaultRecord | undefined, VaultProblem>> {
  const database = await sight.open()
  const record = database.ok ? await readLying(database.value) : undefined
  if (record !== undefined) return ok(record)
  const beside = await readRecord(files)
  if (beside !== undefined || database.ok) return ok(beside)
  return database
}

const readLying = async (database: Database): Promise<VaultRecord | undefined> =>
  VaultRecord.safeParse(await database.get("meta", "vault").catch(() => undefined)).data

/**
 * Takes away a raw key that was left over where a phone went off while a lock was set or taken off. Only where the database itself
 * says that other ways in open it: for a vault that was lost, that key may be the one to its snapshots.
 */
export async function tidyOpenKey({ sight, files }: Pick<LockGround, "sight" | "files">): Promise<void> {
  const database = await sight.open()
  const record = database.ok ? await readLying(database.value) : undefined
  if (record === undefined || !isLocked(record)) return
  if (record.slots.some(({ kind }) => kind === "passphrase" || kind === "recovery")) await eraseOpenKey(files)
}

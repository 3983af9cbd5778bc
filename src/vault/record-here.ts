import { ok, type Result } from "../kit/result.ts"
import { VaultRecord } from "./keys.ts"
import type { LockGround } from "./lock-ground.ts"
import type { VaultProblem } from "./port.ts"
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
  const lying = database.ok ? await database.value.get("meta", "vault").catch(() => undefined) : undefined
  const record = VaultRecord.safeParse(lying)
  if (record.success) return ok(record.data)
  const beside = await readRecord(files)
  if (beside !== undefined || database.ok) return ok(beside)
  return database
}

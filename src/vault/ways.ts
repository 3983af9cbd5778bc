import { fail, ok, type Result } from "../kit/result.ts"
import { VaultRecord } from "./keys.ts"
import type { LockGround } from "./lock-ground.ts"
import type { VaultProblem } from "./port.ts"
import { writeRecord } from "./record-file.ts"
import { writeAtOnce } from "./transaction.ts"

type Slots = VaultRecord["slots"]

/**
 * Changes the ways in of the vault with this key, in one strict transaction, then in the file beside it, and reads both back.
 * `open`: the raw key that comes to lie beside the database; undefined leaves it as it is. Problems: `busy` when the vault has
 * another key meanwhile; nothing was written then.
 */
export async function changeWays(
  { sight, files }: Pick<LockGround, "sight" | "files">,
  kid: string,
  change: (slots: Slots) => Slots,
  open?: Uint8Array,
): Promise<Result<VaultRecord, VaultProblem>> {
  const database = await sight.open()
  if (!database.ok) return database
  let record: VaultRecord | undefined
  const done = await writeAtOnce(database.value, async (writing, ask) => {
    const meta = writing.objectStore("meta")
    const before = VaultRecord.safeParse(await meta.get("vault"))
    if (!before.success || before.data.kid !== kid) return false
    record = { ...before.data, slots: [...change(before.data.slots)] }
    ask(meta.put(record, "vault"))
    if (open !== undefined) ask(meta.put(open, "open"))
    return true
  })
  if (!done.ok) return done
  if (!done.value || record === undefined) return fail({ kind: "busy" })
  // The database leads; the file is for the day it is lost.
  await writeRecord(files, record)
  return ok(record)
}

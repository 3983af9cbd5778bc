import { whyNotWritten } from "./database.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { VaultRecord } from "./keys.ts"
import type { LockGround } from "./lock-ground.ts"
import type { VaultProblem } from "./port.ts"
import { writeRecord } from "./record-file.ts"

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
  const asked: Promise<unknown>[] = []
  try {
    const writing = database.value.transaction("meta", "readwrite", { durability: "strict" })
    asked.push(writing.done)
    const before = VaultRecord.safeParse(await writing.store.get("vault"))
    if (!before.success || before.data.kid !== kid) {
      writing.abort()
      await Promise.allSettled(asked)
      return fail({ kind: "busy" })
    }
    const record = { ...before.data, slots: [...change(before.data.slots)] }
    asked.push(writing.store.put(record, "vault"))
    if (open !== undefined) asked.push(writing.store.put(open, "open"))
    await Promise.all(asked)
    // The database leads; the file is for the day it is lost.
    await writeRecord(files, record)
    return ok(record)
  } catch (problem) {
    await Promise.allSettled(asked)
    return fail({ kind: whyNotWritten(problem) })
  }
}

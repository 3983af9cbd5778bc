import type { Bytes } from "../crypto/aes-gcm.ts"
import { ok, type Result } from "../kit/result.ts"
import { isSameBytes } from "../kit/same.ts"
import type { Database } from "./database.ts"
import { VaultRecord } from "./keys.ts"
import { PageRow } from "./page.ts"
import type { VaultProblem } from "./port.ts"
import type { Lying } from "./snapshot-file.ts"
import { type Ask, readAtOnce, type Reading, writeAtOnce, type Writing } from "./transaction.ts"

// A megabyte at a time: between two pieces the browser answers whoever is pressing something.
const rowsAtOnce = 16

/** Everything as it lies, of one moment: read in one transaction. Rows that are no pages are passed over. `undefined`: it could not be read. */
export async function readAll(database: Database): Promise<Lying | undefined> {
  try {
    return await readAtOnce(database, readIn)
  } catch {
    return undefined
  }
}

async function readIn(reading: Reading): Promise<Lying> {
  const [meta, pages] = [reading.objectStore("meta"), reading.objectStore("pages")]
  const [record, manifest] = [await meta.get("vault"), await meta.get("manifest")]
  const rows: PageRow[] = []
  for (let after: [string, string] | undefined; ;) {
    const range = after && IDBKeyRange.lowerBound(after, true)
    const [keys, found] = await Promise.all([
      pages.getAllKeys(range, rowsAtOnce),
      pages.getAll(range, rowsAtOnce),
    ])
    for (const row of found) {
      const parsed = PageRow.safeParse(row)
      if (parsed.success) rows.push(parsed.data)
    }
    after = keys.at(-1)
    if (keys.length < rowsAtOnce) break
  }
  const [known, top] = [VaultRecord.safeParse(record), PageRow.safeParse(manifest)]
  return { record: known.data, manifest: top.data, rows }
}

/** The raw keys that lie in the database beside what is sealed. */
export type RawKeys = { readonly open: Bytes | undefined; readonly doorstep: Bytes | undefined }

/** What is put in place of everything; `raw` undefined: the keys stay as they lie there. */
export type Whole = {
  readonly record: VaultRecord
  readonly manifest: PageRow
  readonly rows: readonly PageRow[]
  readonly raw?: RawKeys
}

/**
 * Puts a whole vault in place of what lies there, in one strict transaction, if that is still as it was seen. `moved`: somebody was
 * quicker, and nothing was written. Problems: `full`, `not-saved`; nothing was written then either.
 */
export const replaceAll = (
  database: Database,
  seen: PageRow | undefined,
  { record, manifest, rows, raw }: Whole,
): Promise<Result<"done" | "moved", VaultProblem>> =>
  writeIfStill(database, seen, (writing, ask) => {
    const [meta, pages] = [writing.objectStore("meta"), writing.objectStore("pages")]
    ask(pages.clear())
    for (const row of rows) ask(pages.put(row))
    ask(meta.put(record, "vault"))
    ask(meta.put(manifest, "manifest"))
    for (const [name, key] of Object.entries(raw ?? {}))
      ask(key === undefined ? meta.delete(name) : meta.put(key, name))
  })

/** Puts single pages back where they stood; as `replaceAll` otherwise. */
export const putBack = (
  database: Database,
  seen: PageRow,
  rows: readonly PageRow[],
): Promise<Result<"done" | "moved", VaultProblem>> =>
  writeIfStill(database, seen, (writing, ask) => {
    for (const row of rows) ask(writing.objectStore("pages").put(row))
  })

async function writeIfStill(
  database: Database,
  seen: PageRow | undefined,
  askAll: (writing: Writing, ask: Ask) => void,
): Promise<Result<"done" | "moved", VaultProblem>> {
  const done = await writeAtOnce(database, async (writing, ask) => {
    const there = PageRow.safeParse(await writing.objectStore("meta").get("manifest")).data
    if (!isSameRow(there, seen)) return false
    askAll(writing, ask)
    return true
  })
  return done.ok ? ok(done.value ? "done" : "moved") : done
}

/** Whether two rows are the very same writing. */
export const isSameRow = (one: PageRow | undefined, other: PageRow | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    one.rev === other.rev &&
    one.kid === other.kid &&
    isSameBytes(one.n, other.n))

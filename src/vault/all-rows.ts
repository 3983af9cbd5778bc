import type { IDBPObjectStore } from "idb"
import type { Bytes } from "../crypto/aes-gcm.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { isSameBytes } from "../kit/same.ts"
import { type Database, whyNotWritten } from "./database.ts"
import { VaultRecord } from "./keys.ts"
import type { Tables } from "./migrations/tables.ts"
import { PageRow } from "./page.ts"
import type { VaultProblem } from "./port.ts"
import type { Lying } from "./snapshot-file.ts"

// A megabyte at a time: between two pieces the browser answers whoever is pressing something.
const rowsAtOnce = 16

/** Everything as it lies, of one moment: read in one transaction. Rows that are no pages are passed over. `undefined`: it could not be read. */
export async function readAll(database: Database): Promise<Lying | undefined> {
  try {
    const reading = database.transaction(["meta", "pages"], "readonly")
    // A damaged database breaks the reading off. What was asked of it says so too, and is caught below.
    reading.done.catch(() => {})
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
  } catch {
    return undefined
  }
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
  writeIfStill(database, seen, (meta, pages) => [
    pages.clear(),
    ...rows.map((row) => pages.put(row)),
    meta.put(record, "vault"),
    meta.put(manifest, "manifest"),
    ...Object.entries(raw ?? {}).map(([name, key]) =>
      key === undefined ? meta.delete(name) : meta.put(key, name),
    ),
  ])

/** Puts single pages back where they stood; as `replaceAll` otherwise. */
export const putBack = (
  database: Database,
  seen: PageRow,
  rows: readonly PageRow[],
): Promise<Result<"done" | "moved", VaultProblem>> =>
  writeIfStill(database, seen, (_meta, pages) => rows.map((row) => pages.put(row)))

type Store<Name extends "meta" | "pages"> = IDBPObjectStore<Tables, ["meta", "pages"], Name, "readwrite">

async function writeIfStill(
  database: Database,
  seen: PageRow | undefined,
  ask: (meta: Store<"meta">, pages: Store<"pages">) => readonly Promise<unknown>[],
): Promise<Result<"done" | "moved", VaultProblem>> {
  const asked: Promise<unknown>[] = []
  try {
    const writing = database.transaction(["meta", "pages"], "readwrite", { durability: "strict" })
    asked.push(writing.done)
    try {
      const meta = writing.objectStore("meta")
      const there = PageRow.safeParse(await meta.get("manifest")).data
      if (!isSameRow(there, seen)) {
        writing.abort()
        await Promise.allSettled(asked)
        return ok("moved")
      }
      asked.push(...ask(meta, writing.objectStore("pages")))
      await Promise.all(asked)
      return ok("done")
    } catch (problem) {
      try {
        writing.abort() // what was asked for before something threw would be written otherwise
      } catch {
        // It is over already.
      }
      throw problem
    }
  } catch (problem) {
    // Until it has surely come to nothing, nothing is said about it.
    await Promise.allSettled(asked)
    return fail({ kind: whyNotWritten(problem) })
  }
}

/** Whether two rows are the very same writing. */
export const isSameRow = (one: PageRow | undefined, other: PageRow | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    one.rev === other.rev &&
    one.kid === other.kid &&
    isSameBytes(one.n, other.n))

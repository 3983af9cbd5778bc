import type { IDBPTransaction } from "idb"
import { newId } from "../crypto/random.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { type Arranged, arrange } from "./arrange.ts"
import { type Database, whyNotWritten } from "./database.ts"
import { keyFor, type Keys, type NewVault } from "./keys.ts"
import { pageText } from "./lines.ts"
import { type Entry, type Manifest, sealManifest } from "./manifest.ts"
import { currentShape } from "./migrations/shapes.ts"
import type { Tables } from "./migrations/tables.ts"
import { PageRow, sealPage } from "./page.ts"
import type { Change, Kept, StoreName, VaultProblem } from "./port.ts"
import type { Opened, OpenedPage } from "./reading.ts"
import { sparing } from "./sparing.ts"

/** Everything one action writes, sealed and ready: inside the transaction nothing may be waited for. */
export type Sealed = {
  readonly before: number // the generation this was made from; 0 when nothing was there
  readonly manifest: Manifest
  readonly manifestRow: PageRow
  readonly pages: readonly Filled[] // what stands in each row
  readonly rows: readonly PageRow[]
  readonly removed: readonly (readonly [StoreName, string])[]
  readonly fresh: NewVault | undefined
}

/** A page that was written, and what stands in it. */
export type Filled = { readonly entry: Entry; readonly things: readonly Kept[] }

/** The state an action starts from. */
export type Ground = {
  readonly keys: Keys
  readonly manifest: Manifest
  readonly opened: Opened
  readonly fresh: NewVault | undefined
}

/** Seals what these changes write: the pages and the manifest that names them at once. */
export async function sealChanges(ground: Ground, asked: readonly Change[]): Promise<Sealed> {
  const { keys, manifest, opened } = ground
  const changes = sparing(opened, asked, newId)
  const stores = [...new Set(changes.map((change) => change.store))]
  const done = stores.map((store) => {
    const pages = opened.get(store) ?? []
    const sheets = pages.map(({ entry, things }) => ({ id: entry.id, things }))
    const ofStore = changes.filter((change) => change.store === store)
    return sealStore(keys, store, pages, arrange(sheets, ofStore, newId))
  })
  const others = manifest.pages.filter((entry) => !stores.includes(entry.store))
  const next = {
    generation: manifest.generation + 1,
    pages: [...others, ...done.flatMap((one) => one.entries)],
  }
  const [manifestRow, ...rows] = await Promise.all([
    sealManifest(keys, next),
    ...done.flatMap((one) => one.rows),
  ])
  return {
    before: manifest.generation,
    manifest: next,
    manifestRow,
    rows,
    pages: done.flatMap((one) => one.filled),
    removed: done.flatMap((one) => one.removed),
    fresh: ground.fresh,
  }
}

function sealStore(
  keys: Keys,
  store: StoreName,
  pages: readonly OpenedPage[],
  { sheets, written, removed }: Arranged,
) {
  const entries: Entry[] = []
  const rows: Promise<PageRow>[] = []
  const filled: Filled[] = []
  for (const sheet of sheets) {
    const old = pages.find(({ entry }) => entry.id === sheet.id)?.entry
    if (!written.has(sheet.id)) {
      if (old !== undefined) entries.push(old)
      continue
    }
    const place = { id: sheet.id, store, rev: (old?.rev ?? 0) + 1, kid: keys.kid, sv: currentShape }
    const things = sheet.things ?? []
    const { mark, row } = sealPage(keyFor(keys, store), { ...place, vault: keys.vault }, pageText(things))
    const entry = { id: sheet.id, store, rev: place.rev, hash: mark }
    rows.push(row)
    entries.push(entry)
    filled.push({ entry, things })
  }
  return { entries, rows, filled, removed: removed.map((id) => [store, id] as const) }
}

/**
 * Writes it all in one strictly durable transaction, if the vault is still as it was. `moved`: another tab was quicker and
 * nothing was written. Problems: `full`, `not-saved`; nothing was written then either.
 */
export async function commit(
  database: Database,
  sealed: Sealed,
): Promise<Result<"done" | "moved", VaultProblem>> {
  const asked: Promise<unknown>[] = []
  try {
    const writing = database.transaction(["meta", "pages"], "readwrite", { durability: "strict" })
    asked.push(writing.done)
    // Everything is asked for at once: the answer to the first comes while the rest is on its way, and what should not be
    // written is broken off before it is.
    const there = writing.objectStore("meta").get("manifest")
    asked.push(there)
    try {
      askAll(writing, sealed, asked)
      if (!isAsBefore(await there, sealed)) {
        breakOff(writing)
        await Promise.allSettled(asked)
        return ok("moved")
      }
      // Nothing more will be asked for: said so, the browser need not wait to find out.
      writing.commit()
      await Promise.all(asked)
      return ok("done")
    } catch (problem) {
      breakOff(writing)
      throw problem
    }
  } catch (problem) {
    // Until it has surely come to nothing, nothing is said about it.
    await Promise.allSettled(asked)
    return fail({ kind: whyNotWritten(problem) })
  }
}

function isAsBefore(lying: unknown, { before, manifestRow }: Sealed): boolean {
  if (before === 0) return lying === undefined
  const row = PageRow.safeParse(lying)
  return row.success && row.data.rev === before && row.data.kid === manifestRow.kid
}

type Writing = IDBPTransaction<Tables, ["meta", "pages"], "readwrite">

function askAll(
  writing: Writing,
  { fresh, rows, removed, manifestRow }: Sealed,
  asked: Promise<unknown>[],
): void {
  const meta = writing.objectStore("meta")
  const pages = writing.objectStore("pages")
  if (fresh !== undefined) {
    asked.push(meta.put(fresh.record, "vault"))
    asked.push(meta.put(fresh.open, "open"))
    asked.push(meta.put(fresh.doorstep, "doorstep"))
  }
  for (const row of rows) asked.push(pages.put(row))
  for (const [store, id] of removed) asked.push(pages.delete([store, id]))
  asked.push(meta.put(manifestRow, "manifest"))
}

// What was asked for before something threw would be written otherwise.
function breakOff(writing: Writing): void {
  try {
    writing.abort()
  } catch {
    // It is over already.
  }
}

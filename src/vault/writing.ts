import { newId } from "../crypto/random.ts"
import { ok, type Result } from "../kit/result.ts"
import { type Arranged, arrange } from "./arrange.ts"
import type { Database } from "./database.ts"
import { keyFor, type Keys, type NewVault } from "./keys.ts"
import { pageText } from "./lines.ts"
import { type Entry, type Manifest, sealManifest } from "./manifest.ts"
import { currentShape } from "./migrations/shapes.ts"
import { PageRow, sealPage } from "./page.ts"
import type { Change, Kept, StoreName, VaultProblem } from "./port.ts"
import type { Opened, OpenedPage } from "./reading.ts"
import { sparing } from "./sparing.ts"
import { type Ask, writeAtOnce, type Writing } from "./transaction.ts"

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
  const done = await writeAtOnce(database, async (writing, ask) => {
    // Everything is asked for at once: the answer to the first comes while the rest is on its way, and what should not be
    // written is broken off before it is.
    const there = writing.objectStore("meta").get("manifest")
    ask(there)
    askAll(writing, sealed, ask)
    return isAsBefore(await there, sealed)
  })
  return done.ok ? ok(done.value ? "done" : "moved") : done
}

function isAsBefore(lying: unknown, { before, manifestRow }: Sealed): boolean {
  if (before === 0) return lying === undefined
  const row = PageRow.safeParse(lying)
  return row.success && row.data.rev === before && row.data.kid === manifestRow.kid
}

function askAll(writing: Writing, { fresh, rows, removed, manifestRow }: Sealed, ask: Ask): void {
  const [meta, pages] = [writing.objectStore("meta"), writing.objectStore("pages")]
  if (fresh !== undefined) {
    ask(meta.put(fresh.record, "vault"))
    ask(meta.put(fresh.open, "open"))
    ask(meta.put(fresh.doorstep, "doorstep"))
  }
  for (const row of rows) ask(pages.put(row))
  for (const [store, id] of removed) ask(pages.delete([store, id]))
  ask(meta.put(manifestRow, "manifest"))
}

import * as z from "zod/mini"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Database } from "./database.ts"
import { keyFor, type Keys, keysOf, VaultRecord } from "./keys.ts"
import { type Entry, type Manifest, openManifest } from "./manifest.ts"
import { currentShape, upToDate } from "./migrations/shapes.ts"
import { hashPage, openPage, PageRow } from "./page.ts"
import type { Found, Kept, StoreName, VaultProblem } from "./port.ts"
import type { Sentinel } from "./sentinel.ts"
import type { SideFiles } from "./side-files.ts"

/** Names of the files that hold the `open` slot and the doorstep key beside the database. */
export const openKeyFile = "open.key"
export const doorstepKeyFile = "doorstep.key"

const Things = z.array(z.tuple([z.string(), z.unknown()]))
const Key = z.pipe(
  z.instanceof(Uint8Array).check(z.refine((given) => given.length === 32)),
  z.transform((given) => new Uint8Array(given)),
)

/** The vault at one moment: its manifest and the rows of the stores asked for, nothing of them opened yet. */
export type Snapshot = {
  readonly keys: Keys
  readonly manifest: Manifest
  readonly rows: ReadonlyMap<StoreName, readonly PageRow[]>
}

export type Beside = { readonly sentinel: Sentinel; readonly files: SideFiles }

/** Reads in one transaction; `undefined` when nothing was ever written here. Problems: `unopenable` (see the port), `newer`. */
export async function readSnapshot(
  database: Database,
  stores: readonly StoreName[],
  beside: Beside,
): Promise<Result<Snapshot | undefined, VaultProblem>> {
  const raw = await readRaw(database, stores)
  if (raw === undefined) return fail({ kind: "unopenable" })
  if (raw.record === undefined) {
    // An empty database where this device remembers a vault is a lost one, never a new person.
    const lost = beside.sentinel.read() !== undefined || raw.manifest !== undefined
    return lost ? fail({ kind: "unopenable" }) : ok(undefined)
  }
  const record = VaultRecord.safeParse(raw.record)
  const row = PageRow.safeParse(raw.manifest)
  const open = Key.safeParse(raw.open ?? (await beside.files.read(openKeyFile)))
  const doorstep = Key.safeParse(raw.doorstep ?? (await beside.files.read(doorstepKeyFile)))
  if (!record.success || !row.success || !open.success) return fail({ kind: "unopenable" })
  // Without its doorstep key the vault is whole all the same; only that page cannot be written.
  const doorstepKey = doorstep.success ? doorstep.data : new Uint8Array(32)
  const keys = await keysOf({ record: record.data, open: open.data, doorstep: doorstepKey })
  const manifest = await openManifest(keys, row.data)
  return manifest.ok ? ok({ keys, manifest: manifest.value, rows: raw.rows }) : manifest
}

async function readRaw(database: Database, stores: readonly StoreName[]) {
  try {
    const reading = database.transaction(["meta", "pages"], "readonly")
    const meta = reading.objectStore("meta")
    const pages = reading.objectStore("pages")
    const [record, open, doorstep, manifest, ...found] = await Promise.all([
      meta.get("vault"),
      meta.get("open"),
      meta.get("doorstep"),
      meta.get("manifest"),
      ...stores.map((store) => pages.getAll(IDBKeyRange.bound([store], [store, []]))),
    ])
    const rows = new Map(stores.map((store, at) => [store, rowsOf(found[at])]))
    return { record, open, doorstep, manifest, rows }
  } catch {
    return undefined
  }
}

const rowsOf = (found: unknown): readonly PageRow[] =>
  (Array.isArray(found) ? found : []).flatMap((row: unknown) => {
    const parsed = PageRow.safeParse(row)
    return parsed.success ? [parsed.data] : []
  })

/** A page of the manifest with its things; undefined when it is gone, changed, old, from elsewhere, or does not open. */
export type OpenedPage = { readonly entry: Entry; readonly things: readonly Kept[] | undefined }

export type Opened = ReadonlyMap<StoreName, readonly OpenedPage[]>

/** Opens every page of these stores. Problem `newer` when a later version of the app wrote one. */
export async function openPages(
  { keys, manifest, rows }: Snapshot,
  stores: readonly StoreName[],
): Promise<Result<Opened, VaultProblem>> {
  const there = stores.flatMap((store) => rows.get(store) ?? [])
  if (there.some((row) => row.sv > currentShape)) return fail({ kind: "newer" })
  const opened = stores.map(async (store) => {
    const entries = manifest.pages.filter((entry) => entry.store === store)
    const pages = entries.map(async (entry) => {
      const row = rows.get(store)?.find((one) => one.id === entry.id)
      return { entry, things: row && (await openOne(keys, entry, row)) }
    })
    return [store, await Promise.all(pages)] as const
  })
  return ok(new Map(await Promise.all(opened)))
}

/** What was found in a store. Rows the manifest does not know count as damaged: it was set back, or they came from elsewhere. */
export function foundIn(opened: Opened, { manifest, rows }: Snapshot, store: StoreName): Found {
  const pages = opened.get(store) ?? []
  const known = new Set(manifest.pages.flatMap((entry) => (entry.store === store ? [entry.id] : [])))
  const strangers = (rows.get(store) ?? []).filter((row) => !known.has(row.id))
  return {
    kept: pages.flatMap((page) => page.things ?? []),
    damagedPages: pages.filter((page) => page.things === undefined).length + strangers.length,
  }
}

async function openOne(keys: Keys, entry: Entry, row: PageRow): Promise<readonly Kept[] | undefined> {
  if (row.rev !== entry.rev || (await hashPage(row)) !== entry.hash) return undefined
  const content = await openPage(keyFor(keys, entry.store), row, keys.vault)
  const things = content.ok ? Things.safeParse(content.value) : undefined
  if (things?.success !== true) return undefined
  return upToDate(
    entry.store,
    things.data.map(([id, thing]) => ({ id, thing })),
    row.sv,
  )
}

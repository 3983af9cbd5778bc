import * as z from "zod/mini"
import type { Bytes } from "../crypto/aes-gcm.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { isSameBytes } from "../kit/same.ts"
import { createPace } from "../kit/slices.ts"
import type { Database } from "./database.ts"
import type { Held } from "./held.ts"
import { doorstepKeyFile, openKeyFile } from "./key-files.ts"
import { isLocked, keyFor, type Keys, keysOf, VaultRecord } from "./keys.ts"
import { type Entry, type Manifest, openManifest } from "./manifest.ts"
import { currentShape, upToDate } from "./migrations/shapes.ts"
import { hasMark, PageRow, readPage, type Unsealed, unsealPage } from "./page.ts"
import type { Found, Kept, StoreName, VaultProblem } from "./port.ts"
import type { Sentinel } from "./sentinel.ts"
import type { SideFiles } from "./side-files.ts"
import { readAtOnce, type Reading } from "./transaction.ts"

/** What the names of snapshots begin with. */
export const snapshotPrefix = "s."

const Key = z.custom<Bytes>((given) => given instanceof Uint8Array && given.length === 32)

/** The vault as it was last read: when its manifest still lies there unchanged, so does everything else. */
export type Recall = { readonly keys: Keys; readonly manifest: Manifest; readonly row: PageRow }

/** The vault at one moment: its manifest and the rows of the stores asked for, nothing of them opened yet. */
export type Snapshot = Recall & { readonly rows: ReadonlyMap<StoreName, readonly PageRow[]> }

/** `held`: the key this tab holds in memory, where a lock is set. */
export type Beside = {
  readonly sentinel: Sentinel
  readonly files: SideFiles
  readonly held?: Pick<Held, "now">
}

/** Which pages to read: of these stores all, or those named in `only` if the vault is still as recalled. */
export type Ask = {
  readonly stores: readonly StoreName[]
  readonly recall?: Recall | undefined
  readonly only?: ReadonlySet<string> | undefined
}

/** Reads in one transaction; `undefined` when nothing was ever written here. Problems: `unopenable` and `lost` (see the port), `newer`. */
export async function readSnapshot(
  database: Database,
  ask: Ask,
  beside: Beside,
): Promise<Result<Snapshot | undefined, VaultProblem>> {
  const { recall } = ask
  const raw = await readRaw(database, ask)
  const row = PageRow.safeParse(raw?.manifest)
  if (raw === undefined) return fail({ kind: "unopenable" })
  if (recall === undefined) return await openFresh(raw, row, beside)
  if (!row.success || row.data.kid !== recall.keys.kid)
    return await readSnapshot(database, { stores: ask.stores }, beside)
  if (isSame(row.data, recall.row)) return ok({ ...recall, rows: raw.rows })
  if (ask.only !== undefined) return await readSnapshot(database, { stores: ask.stores, recall }, beside)
  return await withManifest(recall.keys, row.data, raw.rows)
}

type Raw = NonNullable<Awaited<ReturnType<typeof readRaw>>>
type Row = ReturnType<typeof PageRow.safeParse>

async function openFresh(
  raw: Raw,
  row: Row,
  beside: Beside,
): Promise<Result<Snapshot | undefined, VaultProblem>> {
  if (raw.record === undefined) {
    // An empty database where this device remembers a vault is a lost one, never a new person.
    const isKnown =
      raw.manifest !== undefined ||
      beside.sentinel.read() !== undefined ||
      (await beside.files.list()).some((name) => name === openKeyFile || name.startsWith(snapshotPrefix))
    return isKnown ? fail({ kind: "lost" }) : ok(undefined)
  }
  const record = VaultRecord.safeParse(raw.record)
  if (record.success && isLocked(record.data)) {
    const key = beside.held?.now()
    if (key?.vault !== record.data.id || key.kid !== record.data.kid) return fail({ kind: "locked" })
    raw.open = key.open.slice()
  }
  const open = Key.safeParse(raw.open ?? (await beside.files.read(openKeyFile)))
  const doorstep = Key.safeParse(raw.doorstep ?? (await beside.files.read(doorstepKeyFile)))
  if (!record.success || !row.success || !open.success) return fail({ kind: "unopenable" })
  const keys = await keysOf({ record: record.data, open: open.data, doorstep: doorstep.data })
  return await withManifest(keys, row.data, raw.rows)
}

async function withManifest(
  keys: Keys,
  row: PageRow,
  rows: Snapshot["rows"],
): Promise<Result<Snapshot, VaultProblem>> {
  const manifest = await openManifest(keys, row)
  return manifest.ok ? ok({ keys, manifest: manifest.value, row, rows }) : manifest
}

const isSame = (one: PageRow, other: PageRow): boolean => one.rev === other.rev && isSameBytes(one.n, other.n)

// What is asked for in one go comes in one go: Chromium took three times as long over seventy pages so as over a few and a few.
const fewAtOnce = 4
const firstAtOnce = 8 // most people's things: they need no second asking

const fewAndFew = (keys: readonly [string, string][]): readonly IDBKeyRange[] =>
  keys.flatMap((first, at) =>
    at % fewAtOnce === 0 ? [IDBKeyRange.bound(first, keys.slice(at, at + fewAtOnce).at(-1))] : [],
  )

async function readRaw(database: Database, ask: Ask) {
  try {
    return await readAtOnce(database, (reading) => readIn(reading, ask))
  } catch {
    return undefined
  }
}

async function readIn(reading: Reading, { stores, recall, only }: Ask) {
  const meta = reading.objectStore("meta")
  const pages = reading.objectStore("pages")
  const rowsIn = async (store: StoreName): Promise<readonly unknown[]> => {
    if (recall !== undefined && only !== undefined)
      return await Promise.all(wanted(recall, store, only).map((id) => pages.get([store, id])))
    const all = IDBKeyRange.bound([store], [store, []])
    const [first, keys] = await Promise.all([pages.getAll(all, firstAtOnce), pages.getAllKeys(all)])
    const others = fewAndFew(keys.slice(first.length)).map((range) => pages.getAll(range))
    return [...first, ...(await Promise.all(others)).flat()]
  }
  const names = recall === undefined ? ["vault", "open", "doorstep"] : []
  const [manifest, [record, open, doorstep], found] = await Promise.all([
    meta.get("manifest"),
    Promise.all(names.map((name) => meta.get(name))),
    Promise.all(stores.map(rowsIn)),
  ])
  const rows = new Map(stores.map((store, at) => [store, rowsOf(found[at] ?? [])]))
  return { record, open, doorstep, manifest, rows }
}

const wanted = ({ manifest }: Recall, store: StoreName, only: ReadonlySet<string>): readonly string[] =>
  manifest.pages.flatMap((entry) => (entry.store === store && only.has(entry.id) ? [entry.id] : []))

const rowsOf = (found: readonly unknown[]): readonly PageRow[] =>
  found.flatMap((row) => {
    const parsed = PageRow.safeParse(row)
    return parsed.success ? [parsed.data] : []
  })

/** A page of the manifest with its things; undefined when it is gone, changed, old, from elsewhere, or does not open. */
export type OpenedPage = { readonly entry: Entry; readonly things: readonly Kept[] | undefined }

export type Opened = ReadonlyMap<StoreName, readonly OpenedPage[]>

/** Opens the pages of these stores whose rows were read. Problem `newer` when a later version of the app wrote one. */
export async function openPages(
  { keys, manifest, rows }: Snapshot,
  stores: readonly StoreName[],
): Promise<Result<Opened, VaultProblem>> {
  const there = stores.flatMap((store) => rows.get(store) ?? [])
  if (there.some((row) => row.sv > currentShape)) return fail({ kind: "newer" })
  // All are unsealed at once, beside this page; what stands in them is read one after another, a slice at a time.
  const coming = stores.map(
    (store) => [store, unsealAll(keys, manifest, store, rows.get(store) ?? [])] as const,
  )
  const pace = createPace()
  const opened = new Map<StoreName, readonly OpenedPage[]>()
  for (const [store, pages] of coming) {
    const read: OpenedPage[] = []
    for (const { entry, row, padded } of pages)
      read.push({ entry, things: row && padded && (await readOne(entry, row, padded, pace)) })
    opened.set(store, read)
  }
  return ok(opened)
}

function unsealAll(keys: Keys, manifest: Manifest, store: StoreName, rows: readonly PageRow[]) {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const entries = manifest.pages.filter((entry) => entry.store === store)
  return entries.map((entry) => {
    const row = byId.get(entry.id)
    const padded = row?.rev === entry.rev ? unsealPage(keyFor(keys, store), row, keys.vault) : undefined
    return { entry, row, padded }
  })
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

async function readOne(
  entry: Entry,
  row: PageRow,
  unsealed: Unsealed,
  pace: () => Promise<void>,
): Promise<readonly Kept[] | undefined> {
  const padded = await unsealed
  if (!padded.ok || !(await hasMark(row, entry.hash))) return undefined
  await pace()
  const content = readPage(padded)
  const things = content.ok ? readThings(content.value) : undefined
  return things && upToDate(entry.store, things, row.sv)
}

// By hand: a page holds hundreds of pairs, and each thing meets its own shape later.
function readThings(content: unknown): readonly Kept[] | undefined {
  if (!Array.isArray(content)) return undefined
  const things: Kept[] = []
  for (const pair of content) {
    if (!Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== "string") return undefined
    things.push({ id: pair[0], thing: pair[1] })
  }
  return things
}

import * as z from "zod/mini"
import type { Bytes } from "../crypto/aes-gcm.ts"
import type { Day } from "../kit/day.ts"
import { readAll, replaceAll } from "./all-rows.ts"
import { keepWholeAside } from "./asides.ts"
import type { Database } from "./database.ts"
import { isLocked, keyFor, type Keys, keysOf, type VaultRecord } from "./keys.ts"
import { type Entry, type Manifest, openManifest } from "./manifest.ts"
import { hasMark, isWhole, type PageRow } from "./page.ts"
import { doorstepKeyFile, openKeyFile } from "./key-files.ts"
import { type Beside, readSnapshot } from "./reading.ts"
import { readRecord } from "./record-file.ts"
import { note } from "./repairs.ts"
import type { SideFiles } from "./side-files.ts"
import { isSealedWith, type StoredSnapshot } from "./snapshot-file.ts"
import { newestFirst } from "./snapshots.ts"

const Key = z.custom<Bytes>((given) => given instanceof Uint8Array && given.length === 32)

/**
 * Puts the newest snapshot that is whole in place of a vault that is gone or does not open, and notes it. What lay there is kept
 * aside first. Whether the vault may be looked at again; `false`: there is no such snapshot, or it could not be put back.
 */
export async function heal(database: Database, beside: Beside, today: Day): Promise<boolean> {
  // Another tab may have been quicker.
  const now = await readSnapshot(database, { stores: [] }, beside)
  if (now.ok || (now.problem.kind !== "lost" && now.problem.kind !== "unopenable")) return true
  const { files, sentinel } = beside
  const there = await readAll(database)
  if (there === undefined) return false
  const doorstep = keyIn(await files.read(doorstepKeyFile))
  for await (const snapshot of newestFirst(files)) {
    const proven = await prove(files, snapshot)
    if (proven === undefined) continue
    const isEmpty = there.record === undefined && there.rows.length === 0
    if (!isEmpty && (await keepWholeAside(files, there, today, proven.keys)) === undefined) return false
    const { record, manifest, open } = proven
    const known = sentinel.read()
    const put = { record, manifest, rows: snapshot.rows, raw: { open, doorstep } }
    const done = await replaceAll(database, there.manifest, put)
    if (!done.ok) return false
    if (done.value === "moved") return true
    const missing = known?.vault === record.id ? Math.max(0, known.generation - manifest.rev) : null
    sentinel.write({ vault: record.id, generation: manifest.rev, day: today })
    await note(files, { kind: "healed", on: today, isRead: false, from: snapshot.day, missing })
    return true
  }
  return false
}

type Proven = {
  readonly record: VaultRecord
  readonly manifest: PageRow
  readonly keys: Keys | undefined
  readonly open: Bytes | undefined
}

/**
 * Whether a snapshot may stand for the vault. Without a lock the key lies beside it, and its seal and manifest must open. With one
 * nobody can try them before the person unlocks: then the check alone speaks for it, and each row is proven as it is opened.
 */
async function prove(files: SideFiles, snapshot: StoredSnapshot): Promise<Proven | undefined> {
  const { manifest, record: head } = snapshot
  if (head === undefined || manifest === undefined) return undefined
  const lying = await readRecord(files)
  const beside = lying?.id === head.id && lying.kid === head.kid ? lying : undefined
  const open = keyIn(await files.read(openKeyFile))
  const unlocked = [beside, head].find((one) => one !== undefined && !isLocked(one))
  if (open !== undefined && unlocked !== undefined) {
    const keys = await keysOf({ record: unlocked, open, doorstep: undefined })
    const opens = (await isSealedWith(keys, snapshot)) && (await openManifest(keys, manifest)).ok
    if (opens) return { record: unlocked, manifest, keys, open }
  }
  const record = beside ?? head
  return isLocked(record) ? { record, manifest, keys: undefined, open: undefined } : undefined
}

const keyIn = (bytes: Bytes | undefined): Bytes | undefined => Key.safeParse(bytes).data

/** The pages of a manifest whose rows are gone, changed, old, from elsewhere, or do not open. */
export async function damagedIn(
  keys: Keys,
  manifest: Manifest,
  rows: readonly PageRow[],
): Promise<readonly Entry[]> {
  const lying = new Map(rows.map((row) => [`${row.store} ${row.id}`, row]))
  const damaged: Entry[] = []
  // One after the other: all at once they would come back in one piece of work, and hold up whoever presses something.
  for (const entry of manifest.pages)
    if (!(await isThePage(keys, entry, lying.get(`${entry.store} ${entry.id}`)))) damaged.push(entry)
  return damaged
}

/** The rows of these very writings, as far as they stand in a snapshot. */
export async function findInSnapshots(
  files: SideFiles,
  keys: Keys,
  wanted: readonly Entry[],
): Promise<readonly PageRow[]> {
  const found: PageRow[] = []
  let missing = wanted
  for await (const { rows } of newestFirst(files)) {
    const still: Entry[] = []
    for (const entry of missing) {
      const row = rows.find((one) => one.store === entry.store && one.id === entry.id)
      if (row !== undefined && (await isThePage(keys, entry, row))) found.push(row)
      else still.push(entry)
    }
    missing = still
    if (missing.length === 0) break
  }
  return found
}

async function isThePage(keys: Keys, entry: Entry, row: PageRow | undefined): Promise<boolean> {
  if (row?.rev !== entry.rev || row.kid !== keys.kid || !(await hasMark(row, entry.hash))) return false
  return await isWhole(keyFor(keys, entry.store), row, keys.vault)
}

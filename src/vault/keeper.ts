import { toBase64url } from "../kit/base64url.ts"
import { inTurn } from "../kit/turns.ts"
import type { Bytes } from "../crypto/aes-gcm.ts"
import type { Day } from "../kit/day.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { putBack, readAll, replaceAll } from "./all-rows.ts"
import { keepWholeAside, listAsides, readAside } from "./asides.ts"
import { damagedIn, findInSnapshots, heal } from "./healing.ts"
import { isLocked } from "./keys.ts"
import type { Aside, Keeping, SetAside } from "./keeping-port.ts"
import type { Sight } from "./looking.ts"
import { type Entry, openManifest, sealManifest } from "./manifest.ts"
import type { PageRow } from "./page.ts"
import { type Kept, storeNames, type VaultProblem } from "./port.ts"
import { layKeys } from "./key-files.ts"
import { type Beside, foundIn, type Recall } from "./reading.ts"
import { readRecord, writeRecord } from "./record-file.ts"
import { takeRescue, writeRescue } from "./rescue-file.ts"
import { markRead, note, readNoted, repairOf } from "./repairs.ts"
import { isSealedWith } from "./snapshot-file.ts"
import { mendStorage } from "./mend-storage.ts"
import { isSnapped, keepSnapshot, newestFirst } from "./snapshots.ts"

/** What keeping stands on: one tab's sight of its vault, and how the other tabs are told that everything changed. */
export type Around = Beside & {
  readonly name: string
  readonly today: () => Day
  readonly sight: Sight
  readonly tellAll: () => void
}

/** Puts the newest whole snapshot in place of a vault that is gone or does not open. Whether it is worth looking again. */
export const healVault = ({ name, sight, today, ...beside }: Around): Promise<boolean> =>
  inTurn(`${name}-heal`, async () => {
    const database = await sight.open()
    return database.ok && (await heal(database.value, beside, today()))
  })

/**
 * Puts pages back that stand in a snapshot just as they were, and notes what was and what could not be. Answers their rows.
 */
export async function mendPages(
  { sight, files, today }: Around,
  { keys, row }: Recall,
  damaged: readonly Entry[],
): Promise<readonly PageRow[]> {
  const found = await findInSnapshots(files, keys, damaged)
  const database = await sight.open()
  const done = found.length > 0 && database.ok ? await putBack(database.value, row, found) : undefined
  const isBack = done?.ok === true && done.value === "done"
  if (isBack) await note(files, { kind: "mended", on: today(), isRead: false, pages: found.length })
  const lost = damaged.filter((entry) => !found.some((one) => one.id === entry.id))
  await noteSetAside({ files, today }, lost)
  return isBack ? found : []
}

async function noteSetAside(
  { files, today }: Pick<Around, "files" | "today">,
  lost: readonly Entry[],
): Promise<void> {
  const known = new Set(
    (await readNoted(files)).flatMap((one) => (one.kind === "set-aside" ? one.marks : [])),
  )
  for (const store of storeNames) {
    const marks = lost.flatMap((one) => (one.store === store && !known.has(one.hash) ? [one.hash] : []))
    if (marks.length > 0) await note(files, { kind: "set-aside", on: today(), isRead: false, store, marks })
  }
}

/** Keeps a snapshot of the vault as it lies now, if the newest is not of this moment. Whether the newest now is. */
export const snap = (around: Around): Promise<boolean> =>
  inTurn(`${around.name}-snapshot`, async () => {
    const { sight, files, today } = around
    const seen = await sight.look([])
    const database = await sight.open()
    if (!seen.ok || seen.value === undefined || !database.ok) return false
    const { keys } = seen.value
    for (const isSecondLook of [false, true]) {
      const lying = await readAll(database.value)
      const { record, manifest: row } = lying ?? {}
      if (lying === undefined || record === undefined || row === undefined) return false
      if (await isSnapped(files, record, row.rev)) return true
      const manifest = await openManifest(keys, row)
      if (!manifest.ok) return false
      const damaged = await damagedIn(keys, manifest.value, lying.rows)
      // A good page of an older snapshot must not go for a damaged one.
      if (damaged.length > 0 && !isSecondLook) {
        await mendPages(around, { keys, manifest: manifest.value, row }, damaged)
        continue
      }
      if (JSON.stringify(await readRecord(files)) !== JSON.stringify(record)) await writeRecord(files, record)
      // Without a lock no snapshot opens but with the one, and *Right now* not at all but with the other; a browser that lost our
      // files lost them too.
      await layKeys(files, { ...keys, hasLock: isLocked(record) })
      return await keepSnapshot(files, { ...lying, record }, keys, today())
    }
    return false
  })

/** A snapshot that is newer than a vault that went back, kept aside so that no later one takes its place. */
export async function findNewer({ sight, files, today }: Around): Promise<Aside | undefined> {
  const seen = await sight.look([])
  if (!seen.ok || seen.value === undefined) return undefined
  const { keys, manifest } = seen.value
  for await (const snapshot of newestFirst(files)) {
    if (snapshot.generation <= manifest.generation) return undefined
    if (snapshot.record?.kid !== keys.kid || !(await isSealedWith(keys, snapshot))) continue
    for (const aside of await listAsides(files)) {
      const kept = await readAside(files, aside.id)
      if (kept?.generation === snapshot.generation) return aside
    }
    return await keepWholeAside(files, snapshot, today(), keys)
  }
  return undefined
}

/** What a vault keeps beside itself, over one tab's sight of it. */
export function keeperOf(around: Around): Keeping {
  const { sight, files, sentinel, today, name } = around

  const keepAside = async (): Promise<Result<Aside | undefined, VaultProblem>> => {
    const database = await sight.open()
    if (!database.ok) return database
    const lying = await readAll(database.value)
    if (lying === undefined) return fail({ kind: "unopenable" })
    if (lying.record === undefined && lying.rows.length === 0) return ok(undefined)
    const seen = await sight.look([])
    const keys = seen.ok ? seen.value?.keys : undefined
    const aside = await keepWholeAside(files, lying, today(), keys)
    return aside === undefined ? fail({ kind: "not-saved" }) : ok(aside)
  }

  const bringBack = async (id: string): Promise<Result<void, VaultProblem>> => {
    const stored = await readAside(files, id)
    const [seen, database] = [await sight.look([]), await sight.open()]
    if (!seen.ok) return seen
    if (!database.ok) return database
    if (stored?.manifest === undefined || seen.value === undefined) return fail({ kind: "unopenable" })
    const { keys, manifest, row } = seen.value
    const then = await openManifest(keys, stored.manifest)
    const record = (await readAll(database.value))?.record
    if (!then.ok || record === undefined) return fail({ kind: "unopenable" })
    const kept = await keepAside()
    if (!kept.ok) return kept
    const newest = Math.max(manifest.generation, then.value.generation, sentinel.read()?.generation ?? 0)
    const next = { generation: newest + 1, pages: then.value.pages }
    const nextRow = await sealManifest(keys, next)
    const done = await replaceAll(database.value, row, { record, manifest: nextRow, rows: stored.rows })
    if (!done.ok) return done
    if (done.value === "moved") return fail({ kind: "busy" })
    sentinel.write({ vault: keys.vault, generation: next.generation, day: today() })
    sight.remember({ keys, manifest: next, row: nextRow })
    around.tellAll()
    return ok(undefined)
  }

  const lookAtAll = async () => {
    const seen = await sight.look(storeNames)
    if (!seen.ok || seen.value === undefined) return undefined
    const opened = await sight.openSeen(seen.value, storeNames)
    return opened.ok ? { seen: seen.value, opened: opened.value } : undefined
  }

  return {
    keepAside,
    asides: () => listAsides(files),
    bringBack: (id) => inTurn(`${name}-write`, () => bringBack(id)),
    snapshotNow: () => snap(around),
    rescueFile: () => writeRescue(files),
    takeRescue: (file) => takeRescue(files, file),
    repairs: async () => (await readNoted(files)).filter((one) => !one.isRead).map(repairOf),
    readRepairs: () => markRead(files),
    async setAside() {
      const all = await lookAtAll()
      if (all === undefined) return []
      const noted = await readNoted(files)
      return storeNames.flatMap((store): readonly SetAside[] => {
        const pages = foundIn(all.opened, all.seen, store).damagedPages
        const since = noted.find((one) => one.kind === "set-aside" && one.store === store)?.on ?? today()
        return pages === 0 ? [] : [{ store, pages, since }]
      })
    },
    mendStorage: (clear) => mendStorage(around, clear),
    async setAsideFile(things = []) {
      const all = await lookAtAll()
      if (all === undefined) return undefined
      const whole = new Set<string>()
      for (const [store, pages] of all.opened)
        for (const { entry, things } of pages) if (things !== undefined) whole.add(`${store} ${entry.id}`)
      const rows = storeNames.flatMap((store) => all.seen.rows.get(store) ?? [])
      return fileOf(
        rows.filter((row) => !whole.has(`${row.store} ${row.id}`)),
        things,
      )
    },
  }
}

// Sealed rows as text: whoever helps can read their outside, and with the person's key what is in them.
function fileOf(rows: readonly PageRow[], things: readonly Kept[]): Bytes | undefined {
  if (rows.length + things.length === 0) return undefined
  const pages = rows.map((row) => ({ ...row, n: toBase64url(row.n), ct: toBase64url(row.ct) }))
  return new TextEncoder().encode(
    JSON.stringify({ format: "open-door/set-aside/1", pages, things }, undefined, 1),
  )
}

import type { Day } from "../kit/day.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { type Database, openDatabase } from "./database.ts"
import type { Keys } from "./keys.ts"
import type { Entry, Manifest } from "./manifest.ts"
import { createNotes, type Notes } from "./notes.ts"
import type { PageRow } from "./page.ts"
import type { Change, StoreName, VaultProblem } from "./port.ts"
import {
  type Beside,
  type Opened,
  type OpenedPage,
  openPages,
  type Recall,
  readSnapshot,
  type Snapshot,
} from "./reading.ts"

/** Which pages of the asked stores to open, by what lies there as far as this tab knows; undefined: all. */
type Choose = (manifest: Manifest) => ReadonlySet<string> | undefined

/** What is done about what a look finds. None of them rejects. */
export type Hooks = {
  /** The vault is gone or does not open. Whether it is worth looking again. */
  heal(): Promise<boolean>
  /** These pages do not open. Answers the rows of those that were put back. */
  mend(seen: Recall, damaged: readonly Entry[]): Promise<readonly PageRow[]>
  /** The vault is older than the sentinel remembers. */
  wentBack(): Promise<void>
}

/** One tab's sight of the database: opened when first needed, and what was seen of it remembered. */
export type Sight = {
  readonly notes: Notes
  open(): Promise<Result<Database, VaultProblem>>
  /** The vault now, `undefined` while nothing was ever written. */
  look(stores: readonly StoreName[], choose?: Choose): Promise<Result<Snapshot | undefined, VaultProblem>>
  /** The pages whose rows a look brought. */
  openSeen(seen: Snapshot, stores: readonly StoreName[]): Promise<Result<Opened, VaultProblem>>
  /** What these changes need, if this tab has it at hand from its last look: whether it still is so, the writing finds out. */
  atHand(changes: readonly Change[]): { readonly seen: Recall; readonly opened: Opened } | undefined
  /** Whether this tab has seen nothing newer since; the notes are then those of that manifest. */
  isNewest(seen: Recall): boolean
  /** Whether this device remembers a newer writing than this tab has seen: it slept while another tab saved. */
  isBehind(): boolean
  /** The vault as this tab just wrote it. */
  remember(recall: Recall): void
  /** Until the answer is called, a vault that is lost counts as none: the next change begins a new one. */
  beginAnew(): () => void
  /** Lets go of keys and notes: the next look reads everything anew. */
  forget(): void
  close(): void
}

/** `today` goes into the sentinel where it has to be written anew. */
export function createSight(name: string, beside: Beside, today: () => Day, hooks: Hooks): Sight {
  const notes = createNotes()
  let opening: Promise<Result<Database, VaultProblem>> | undefined
  let recall: Recall | undefined
  let saidWentBack = false
  let mayBeginAnew = false
  let healing: Promise<boolean> | undefined
  const parts = new WeakMap<Recall, ReadonlySet<string>>() // looks that brought only some pages
  const mending = createMending(hooks)

  const compareWithSentinel = ({ keys, manifest }: Recall): void => {
    const known = beside.sentinel.read()
    if (known?.vault !== keys.vault)
      beside.sentinel.write({ vault: keys.vault, generation: manifest.generation, day: today() })
    else if (!saidWentBack && known.generation > manifest.generation) {
      saidWentBack = true
      void hooks.wentBack()
    }
  }

  // What was under way when the lock fell must not bring the key back.
  const mayHold = ({ hasLock, kid }: Keys): boolean => !hasLock || beside.held?.now()?.kid === kid

  const remember = ({ keys, manifest, row }: Recall): void => {
    if (!mayHold(keys)) return forget()
    recall = { keys, manifest, row }
    notes.tidy(manifest)
  }

  const forget = (): void => {
    recall = undefined
    notes.clear()
  }

  const open = async (): Promise<Result<Database, VaultProblem>> => {
    const isFirst = opening === undefined
    const mine = (opening ??= openDatabase(name, () => (opening = undefined)))
    if (isFirst) beside.sentinel.read() // a browser's first look there takes a while: just now nothing else is to be done
    const opened = await mine
    if (!opened.ok && opening === mine) opening = undefined
    return opened
  }

  // What is asked for in the same moment, as a page starts, is read at once: keys and manifest are worked out for all of it together.
  let gathering: { readonly stores: Set<StoreName>; readonly seen: ReturnType<typeof lookAt> } | undefined

  const look: Sight["look"] = async (stores, choose) => {
    if (choose !== undefined) return await lookAt(stores, choose)
    if (gathering === undefined) {
      const all = new Set<StoreName>()
      gathering = { stores: all, seen: lookAtAll(all) }
    }
    for (const store of stores) gathering.stores.add(store)
    return await gathering.seen
  }

  const lookAtAll = async (stores: ReadonlySet<StoreName>): ReturnType<typeof lookAt> => {
    const database = await open()
    gathering = undefined
    return database.ok ? await lookAt([...stores]) : database
  }

  const lookAt = async (
    stores: readonly StoreName[],
    choose?: Choose,
    again = true,
  ): Promise<Result<Snapshot | undefined, VaultProblem>> => {
    const database = await open()
    if (!database.ok) return database
    const only = recall && choose?.(recall.manifest)
    const seen = await readSnapshot(database.value, { stores, recall, only }, beside)
    // Let go meanwhile for another tab: then that was no answer about the vault.
    if (!seen.ok && again && opening === undefined) return await lookAt(stores, choose, false)
    if (!seen.ok && again && isGone(seen.problem)) {
      const isHealed = await (healing ??= hooks.heal().finally(() => (healing = undefined)))
      if (isHealed) return await lookAt(stores, choose, false)
    }
    if (!seen.ok) return mayBeginAnew && seen.problem.kind === "lost" ? ok(undefined) : seen
    if (seen.value === undefined) {
      // Everything was taken away in another tab: what this one still holds must not begin it anew.
      return recall === undefined ? seen : fail({ kind: "unopenable" })
    }
    compareWithSentinel(seen.value)
    remember(seen.value)
    if (only !== undefined) parts.set(seen.value, only)
    return seen
  }

  return {
    notes,
    open,
    look,
    atHand(changes) {
      const wanted = recall && notes.pagesFor(recall.manifest, changes)
      if (recall === undefined || wanted === undefined) return undefined
      const opened = new Map<StoreName, OpenedPage[]>()
      for (const entry of recall.manifest.pages) {
        const things = notes.atHand(entry)
        if (wanted.has(entry.id) && things === undefined) return undefined
        opened.set(entry.store, [...(opened.get(entry.store) ?? []), { entry, things }])
      }
      return { seen: recall, opened }
    },
    isNewest: ({ manifest }) => recall?.manifest.generation === manifest.generation,
    isBehind() {
      const known = beside.sentinel.read()
      return (
        recall !== undefined &&
        known?.vault === recall.keys.vault &&
        known.generation > recall.manifest.generation
      )
    },
    remember,
    beginAnew() {
      mayBeginAnew = true
      return () => {
        mayBeginAnew = false
      }
    },
    forget,
    async openSeen(seen, stores) {
      const first = await openPages(seen, stores)
      if (!first.ok) return first
      const rows = await mending(seen, first.value, parts.get(seen))
      const opened = rows === undefined ? first : await openPages({ ...seen, rows }, stores)
      if (!opened.ok) return opened
      if (!mayHold(seen.keys)) return fail({ kind: "locked" })
      for (const pages of opened.value.values())
        for (const { entry, things } of pages)
          if (things !== undefined) {
            notes.add(entry.hash, entry.store, things)
            notes.keepAtHand(entry.hash, things)
          }
      return opened
    },
    close() {
      void opening?.then((opened) => opened.ok && opened.value.close())
      opening = undefined
    },
  }
}

const isGone = ({ kind }: VaultProblem): boolean => kind === "lost" || kind === "unopenable"

/** Puts back what can be put back of pages that do not open, each once in the life of a tab; `only`: the pages that were read. */
function createMending(hooks: Hooks) {
  const mended = new Map<string, Promise<PageRow | undefined>>() // by the mark of the page
  return async (
    seen: Snapshot,
    opened: Opened,
    only: ReadonlySet<string> | undefined,
  ): Promise<Snapshot["rows"] | undefined> => {
    const damaged = [...opened.values()]
      .flat()
      .flatMap(({ entry, things }) => (things === undefined && only?.has(entry.id) !== false ? [entry] : []))
    const unknown = damaged.filter((entry) => !mended.has(entry.hash))
    const finding = unknown.length > 0 ? hooks.mend(seen, unknown) : Promise.resolve([])
    for (const { id, hash } of unknown)
      mended.set(
        hash,
        finding.then((rows) => rows.find((row) => row.id === id)),
      )
    const all = await Promise.all(damaged.map(async (entry) => await mended.get(entry.hash)))
    const back = all.filter((row) => row !== undefined)
    if (back.length === 0) return undefined
    const others = (rows: readonly PageRow[]) => rows.filter((row) => back.every((one) => one.id !== row.id))
    return new Map(
      [...seen.rows].map(([store, rows]) => [
        store,
        [...others(rows), ...back.filter((row) => row.store === store)],
      ]),
    )
  }
}

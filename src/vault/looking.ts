import { fail, type Result } from "../kit/result.ts"
import { type Database, openDatabase } from "./database.ts"
import type { Manifest } from "./manifest.ts"
import { createNotes, type Notes } from "./notes.ts"
import type { Change, StoreName, VaultProblem, VaultTrouble } from "./port.ts"
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
  /** The vault as this tab just wrote it. */
  remember(recall: Recall): void
  close(): void
}

/** `trouble` hears `went-back` once, when the vault is older than the sentinel remembers. */
export function createSight(name: string, beside: Beside, trouble: (trouble: VaultTrouble) => void): Sight {
  const notes = createNotes()
  let opening: Promise<Result<Database, VaultProblem>> | undefined
  let recall: Recall | undefined
  let saidWentBack = false

  const compareWithSentinel = ({ keys, manifest }: Recall): void => {
    const known = beside.sentinel.read()
    if (saidWentBack || known?.vault !== keys.vault || known.generation <= manifest.generation) return
    saidWentBack = true
    trouble({ kind: "went-back" })
  }

  const remember = ({ keys, manifest, row }: Recall): void => {
    recall = { keys, manifest, row }
    notes.tidy(manifest)
  }

  const open = async (): Promise<Result<Database, VaultProblem>> => {
    const mine = (opening ??= openDatabase(name, () => (opening = undefined)))
    const opened = await mine
    if (!opened.ok && opening === mine) opening = undefined
    return opened
  }

  const look = async (
    stores: readonly StoreName[],
    choose?: Choose,
    again = true,
  ): Promise<Result<Snapshot | undefined, VaultProblem>> => {
    const database = await open()
    if (!database.ok) return database
    const only = recall && choose?.(recall.manifest)
    const seen = await readSnapshot(database.value, { stores, recall, only }, beside)
    // Let go meanwhile for another tab: then that was no answer about the vault.
    if (!seen.ok && again && opening === undefined) return await look(stores, choose, false)
    if (!seen.ok) return seen
    if (seen.value === undefined) {
      // Everything was taken away in another tab: what this one still holds must not begin it anew.
      return recall === undefined ? seen : fail({ kind: "unopenable" })
    }
    compareWithSentinel(seen.value)
    remember(seen.value)
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
    remember,
    async openSeen(seen, stores) {
      const opened = await openPages(seen, stores)
      if (!opened.ok) return opened
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

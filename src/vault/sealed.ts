import { Person } from "../domain/person.ts"
import { Statement } from "../domain/statement.ts"
import type { Day } from "../kit/day.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { inTurn } from "../kit/turns.ts"
import { type Database, openDatabase } from "./database.ts"
import { doorstepOf, doorstepStores, type DoorstepWords, readable, writeDoorstep } from "./doorstep.ts"
import { type Keys, keysOf, newVault } from "./keys.ts"
import type { Change, Found, StoreName, Vault, VaultProblem, VaultTrouble } from "./port.ts"
import {
  type Beside,
  doorstepKeyFile,
  foundIn,
  openKeyFile,
  openPages,
  readSnapshot,
  type Snapshot,
} from "./reading.ts"
import { browserTabs } from "./tabs.ts"
import { commit, type Ground, sealChanges } from "./writing.ts"

const mostTries = 12 // other tabs being quicker; a person sees `busy` after that

/** What a sealed vault stands on. `trouble` hears of what went wrong beside an action that itself went well. */
export type SealedOptions = Beside & {
  readonly name: string
  readonly today: () => Day
  readonly words: () => Promise<DoorstepWords>
  readonly trouble: (trouble: VaultTrouble) => void
}

export type SealedVault = Vault & {
  /** Writes the page *Right now* shows once more: after a start, and when the language changes. */
  rewriteDoorstep(): Promise<void>
}

type Decide = Parameters<Vault["update"]>[1]
type Written = { readonly keys: Keys; readonly touched: readonly StoreName[] }

const nothing: Found = { kept: [], damagedPages: 0 }
const storesOf = (changes: readonly Change[]) => [...new Set(changes.map((change) => change.store))]

/** The vault over IndexedDB. Nothing is opened before it is first asked, nothing is written before the first change. */
export function sealedVault(options: SealedOptions): SealedVault {
  const { name, sentinel, files, trouble } = options
  const tabs = browserTabs(name)
  let opening: Promise<Result<Database, VaultProblem>> | undefined
  let keysLieBeside = false
  let saidWentBack = false

  const open = async (): Promise<Result<Database, VaultProblem>> => {
    const mine = (opening ??= openDatabase(name, () => (opening = undefined)))
    const opened = await mine
    if (!opened.ok && opening === mine) opening = undefined
    return opened
  }

  const look = async (
    stores: readonly StoreName[],
    again = true,
  ): Promise<Result<Snapshot | undefined, VaultProblem>> => {
    const database = await open()
    if (!database.ok) return database
    const seen = await readSnapshot(database.value, stores, options)
    // Let go meanwhile for another tab: then that was no answer about the vault.
    if (!seen.ok && again && opening === undefined) return await look(stores, false)
    if (seen.ok && seen.value !== undefined) compareWithMemory(seen.value)
    return seen
  }

  const compareWithMemory = ({ keys, manifest }: Snapshot): void => {
    const known = sentinel.read()
    if (saidWentBack || known?.vault !== keys.vault || known.generation <= manifest.generation) return
    saidWentBack = true
    trouble({ kind: "went-back" })
  }

  const vault: SealedVault = {
    async all(store) {
      const seen = await look([store])
      if (!seen.ok) return seen
      if (seen.value === undefined) return ok(nothing)
      const opened = await openPages(seen.value, [store])
      return opened.ok ? ok(foundIn(opened.value, seen.value, store)) : opened
    },

    change: (changes) => vault.update(storesOf(changes), () => changes),

    async update(stores, decide) {
      const written = await inTurn(`${name}-write`, () => write(stores, decide))
      if (!written.ok) return written
      if (written.value === undefined) return ok(undefined)
      const { keys, touched } = written.value
      tabs.tell(touched)
      const isOld = touched.some((store) => doorstepStores.includes(store))
      await Promise.all([layKeysBeside(keys), isOld ? vault.rewriteDoorstep() : undefined])
      return ok(undefined)
    },

    watch: (changed) => tabs.listen(changed),

    close() {
      tabs.close()
      void opening?.then((opened) => opened.ok && opened.value.close())
      opening = undefined
    },

    // In turn, and from what lies there now, so that the tab that writes last writes the newest.
    rewriteDoorstep: () =>
      inTurn(`${name}-doorstep`, async () => {
        const written = await writeFromHere().catch(() => false)
        if (!written) trouble({ kind: "right-now-behind" })
      }),
  }

  const write = async (
    stores: readonly StoreName[],
    decide: Decide,
  ): Promise<Result<Written | undefined, VaultProblem>> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const seen = await look(stores)
      if (!seen.ok) return seen
      const ground = await groundOf(seen.value, stores)
      if (!ground.ok) return ground
      const { value: snapshot } = seen
      const changes = decide((store) =>
        snapshot === undefined ? nothing : foundIn(ground.value.opened, snapshot, store),
      )
      const touched = storesOf(changes)
      if (touched.length === 0) return ok(undefined)
      if (!touched.every((store) => stores.includes(store))) throw new Error("a change of a store not read")
      const sealed = await sealChanges(ground.value, changes)
      const database = await open()
      if (!database.ok) return database
      const done = await commit(database.value, sealed)
      if (!done.ok) return done
      if (done.value === "moved") continue
      const { keys } = ground.value
      sentinel.write({ vault: keys.vault, generation: sealed.manifest.generation, day: options.today() })
      return ok({ keys, touched })
    }
    return fail({ kind: "busy" })
  }

  // The keys lie in files too, so that they outlive a lost database. Once in the life of each tab that saves.
  const layKeysBeside = async (keys: Keys): Promise<void> => {
    if (keysLieBeside) return
    keysLieBeside = true
    await files.write(openKeyFile, keys.open)
    await files.write(doorstepKeyFile, keys.doorstep)
  }

  const writeFromHere = async (): Promise<boolean> => {
    const seen = await look(doorstepStores)
    if (!seen.ok) return false
    if (seen.value === undefined) return true
    const opened = await openPages(seen.value, doorstepStores)
    if (!opened.ok) return false
    const read = (store: StoreName) => (opened.value.get(store) ?? []).flatMap((page) => page.things ?? [])
    const statements = readable(read("statements"), Statement)
    const people = readable(read("people"), Person)
    const { keys, manifest } = seen.value
    const page = doorstepOf(statements, people, await options.words(), manifest.generation)
    return await writeDoorstep(files, keys, page)
  }

  return vault
}

/** What an action starts from: what is there, or a vault made for the first change. */
async function groundOf(
  snapshot: Snapshot | undefined,
  stores: readonly StoreName[],
): Promise<Result<Ground, VaultProblem>> {
  if (snapshot === undefined) {
    const fresh = newVault()
    const keys = await keysOf(fresh)
    return ok({ keys, manifest: { generation: 0, pages: [] }, opened: new Map(), fresh })
  }
  const opened = await openPages(snapshot, stores)
  if (!opened.ok) return opened
  return ok({ keys: snapshot.keys, manifest: snapshot.manifest, opened: opened.value, fresh: undefined })
}

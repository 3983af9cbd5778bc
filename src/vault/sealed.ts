import type { Day } from "../kit/day.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { inTurn } from "../kit/turns.ts"
import { doorstepStores, doorstepThings, writeDoorstep } from "./doorstep.ts"
import { doorstepOf, type DoorstepWords } from "./doorstep-cards.ts"
import { createHeld } from "./held.ts"
import { type Keys, keysOf, newVault } from "./keys.ts"
import type { LockGround } from "./lock-ground.ts"
import { createKeeping } from "./keeping.ts"
import type { Keeping } from "./keeping-port.ts"
import { createSight, type Sight } from "./looking.ts"
import type { Manifest } from "./manifest.ts"
import {
  type Change,
  type Found,
  type Kept,
  type StoreName,
  storeNames,
  type Vault,
  type VaultProblem,
  type VaultTrouble,
} from "./port.ts"
import { type Beside, foundIn, type Opened, type Snapshot } from "./reading.ts"
import { isStill } from "./still.ts"
import { browserTabs } from "./tabs.ts"
import { commit, type Ground, type Sealed, sealChanges } from "./writing.ts"

const mostTries = 12 // other tabs being quicker; a person sees `busy` after that

/** What a sealed vault stands on. `trouble` hears of what went wrong beside an action that itself went well. */
export type SealedOptions = Beside & {
  readonly name: string
  readonly today: () => Day
  /** `hasLock`: whether a lock is set, and nothing may stand there but what the person ticked. */
  readonly words: (hasLock: boolean) => Promise<DoorstepWords>
  readonly trouble: (trouble: VaultTrouble) => void
}

export type SealedVault = Vault & {
  readonly keeping: Keeping
  /** For who brings a copy back: until the answer is called, this tab's next change begins a vault anew where it is `lost`. */
  beginAnew(): () => void
  /** Writes the page *Right now* shows once more: after a start, and when the language changes. While locked it stays as it is. */
  rewriteDoorstep(): Promise<void>
  /** Whether another tab saved something this one has not seen: word of it does not reach a tab that sleeps. */
  isBehind(): boolean
  /** What its lock stands on (`lock-now`). */
  readonly lockGround: LockGround
}

type Decide = Parameters<Vault["update"]>[1]
type Written = { readonly keys: Keys; readonly touched: readonly StoreName[]; readonly rightNow: boolean }

const nothing: Found = { kept: [], damagedPages: 0 }
const storesOf = (changes: readonly Change[]) => [...new Set(changes.map((change) => change.store))]

/** The vault over IndexedDB. Nothing is opened before it is first asked, nothing is written before the first change. */
export function sealedVault(options: SealedOptions): SealedVault {
  const { name, sentinel, files, trouble } = options
  const tabs = browserTabs(name)
  const held = createHeld()
  const beneath = createKeeping(
    () => ({ ...options, held, sight, tellAll: () => tabs.tell(storeNames) }),
    trouble,
  )
  const { snapshots, atWork, keysBeside } = beneath
  const sight = createSight(name, { ...options, held }, options.today, beneath.hooks)
  const { notes } = sight
  const around = { name, files, sentinel, held, sight, tabs, today: options.today }
  let rightNowBehind = false
  let wasSeen = false

  const vault: SealedVault = {
    async all(store) {
      const seen = await sight.look([store])
      if (!seen.ok) return seen
      if (seen.value === undefined) return ok(nothing)
      if (!wasSeen) snapshots.soon() // the one before may be an older version's, or was not kept
      wasSeen = true
      const opened = await sight.openSeen(seen.value, [store])
      return opened.ok ? ok(foundIn(opened.value, seen.value, store)) : opened
    },

    change: (changes) => act(storesOf(changes), () => changes, changes),

    update: (stores, decide) => act(stores, decide),

    keeping: beneath.keeping,
    beginAnew: () => sight.beginAnew(),
    isBehind: () => sight.isBehind(),

    watch: (changed) => tabs.listen(changed),

    close() {
      snapshots.stop()
      tabs.close()
      sight.close()
    },

    rewriteDoorstep: () => rewriteDoorstep(),

    lockGround: {
      ...around,
      rewriteDoorstep: (asLocked) => rewriteDoorstep(asLocked),
      snapshotNow: () => beneath.keeping.snapshotNow().catch(() => false),
    },
  }

  /** `known`: changes that need no reading of the things there, so that only their own pages are opened. */
  const act = async (
    stores: readonly StoreName[],
    decide: Decide,
    known?: readonly Change[],
  ): Promise<Result<void, VaultProblem>> => {
    const quick = known && (await writeAtHand(known))
    const written = quick ?? (await inTurn(`${name}-write`, () => write(stores, decide, known)))
    if (!written.ok) return written
    if (written.value === undefined) return ok(undefined)
    const { keys, touched, rightNow } = written.value
    tabs.tell(touched)
    await Promise.all([
      keysBeside.lay(keys),
      rightNow || rightNowBehind ? vault.rewriteDoorstep() : undefined,
    ])
    return ok(undefined)
  }

  // Saving the same few things again needs no reading first. `undefined`: not so easy, or another tab was quicker.
  const writeAtHand = async (
    changes: readonly Change[],
  ): Promise<Result<Written | undefined, VaultProblem> | undefined> => {
    const near = changes.length > 0 ? sight.atHand(changes) : undefined
    if (near === undefined || !isStill(changes, thingsIn(near.opened))) return undefined
    const { keys, manifest } = near.seen
    return await seal({ keys, manifest, opened: near.opened, fresh: undefined }, changes)
  }

  /** Seals and writes; `undefined` when another tab was quicker. */
  const seal = async (
    ground: Ground,
    changes: readonly Change[],
  ): Promise<Result<Written, VaultProblem> | undefined> => {
    const database = await sight.open()
    if (!database.ok) return database
    const { sealed, done } = await atWork.during(
      () => sealChanges(ground, changes),
      async (ready) => ({ sealed: ready, done: await commit(database.value, ready) }),
    )
    if (!done.ok) return done
    if (done.value === "moved") return undefined
    return ok({ touched: storesOf(changes), keys: ground.keys, rightNow: noteWritten(ground, sealed) })
  }

  const write = async (
    stores: readonly StoreName[],
    decide: Decide,
    known?: readonly Change[],
  ): Promise<Result<Written | undefined, VaultProblem>> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const seen = await sight.look(stores, known && ((manifest) => notes.pagesFor(manifest, known)))
      if (!seen.ok) return seen
      const ground = await groundOf(sight, seen.value, stores)
      if (!ground.ok) return ground
      const { value: snapshot } = seen
      const changes = decide((store) =>
        snapshot === undefined ? nothing : foundIn(ground.value.opened, snapshot, store),
      )
      const touched = storesOf(changes)
      if (touched.length === 0) return ok(undefined)
      if (!touched.every((store) => stores.includes(store))) throw new Error("a change of a store not read")
      if (!isStill(changes, thingsIn(ground.value.opened))) return fail({ kind: "changed-since" })
      const done = await seal(ground.value, changes)
      if (done !== undefined) return done
    }
    return fail({ kind: "busy" })
  }

  /** Answers whether what *Right now* may show is other than before. */
  const noteWritten = ({ keys, manifest: before }: Ground, sealed: Sealed): boolean => {
    const { manifest } = sealed
    sentinel.write({ vault: keys.vault, generation: manifest.generation, day: options.today() })
    const own = (of: Manifest) => doorstepStores.map((store) => notes.own(of, store))
    const was = own(before)
    for (const { entry, things } of sealed.pages) {
      notes.add(entry.hash, entry.store, things)
      notes.keepAtHand(entry.hash, things)
    }
    const is = own(manifest)
    sight.remember({ keys, manifest, row: sealed.manifestRow })
    snapshots.soon()
    return !was.every((kept, at) => isSameKept(kept, is[at] ?? []))
  }

  // In turn, and from what lies there now, so that the tab that writes last writes the newest.
  const rewriteDoorstep = (asLocked = false): Promise<void> =>
    inTurn(`${name}-doorstep`, async () => {
      rightNowBehind = !(await writeRightNow(asLocked).catch(() => false))
      if (rightNowBehind) trouble({ kind: "right-now-behind" })
    })

  const writeRightNow = async (asLocked: boolean): Promise<boolean> => {
    const unknown = (manifest: Manifest) =>
      new Set(manifest.pages.flatMap((entry) => (notes.has(entry) ? [] : [entry.id])))
    for (let tries = 0; tries < mostTries; tries += 1) {
      const seen = await sight.look(doorstepStores, unknown)
      if (!seen.ok) return seen.problem.kind === "locked"
      if (seen.value === undefined) return true
      const { keys, manifest } = seen.value
      const words = await options.words(asLocked || keys.hasLock)
      const opened = await sight.openSeen(seen.value, doorstepStores)
      if (!opened.ok) return false
      if (!sight.isNewest(seen.value)) continue
      const things = await doorstepThings((store) => notes.own(manifest, store))
      return await writeDoorstep(files, keys, doorstepOf(things, words, manifest.generation))
    }
    return false
  }

  return vault
}

const thingsIn = (opened: Opened) => (store: StoreName) =>
  (opened.get(store) ?? []).flatMap((page) => page.things ?? [])

// What was not touched is the very same thing, and is not written out to be compared.
const isSameKept = (one: readonly Kept[], other: readonly Kept[]): boolean =>
  one.length === other.length &&
  one.every((kept, at) => kept === other[at] || JSON.stringify(kept) === JSON.stringify(other[at]))

/** What an action starts from: what is there, or a vault made for the first change. */
async function groundOf(
  sight: Sight,
  snapshot: Snapshot | undefined,
  stores: readonly StoreName[],
): Promise<Result<Ground, VaultProblem>> {
  if (snapshot === undefined) {
    const fresh = newVault()
    const keys = await keysOf(fresh)
    return ok({ keys, manifest: { generation: 0, pages: [] }, opened: new Map(), fresh })
  }
  const opened = await sight.openSeen(snapshot, stores)
  if (!opened.ok) return opened
  return ok({ keys: snapshot.keys, manifest: snapshot.manifest, opened: opened.value, fresh: undefined })
}

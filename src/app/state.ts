import { batch, computed, type ReadonlySignal, signal } from "@preact/signals"
import type * as z from "zod/mini"
import { Booking } from "../domain/booking.ts"
import { Me, nobodyYet } from "../domain/me.ts"
import { Person } from "../domain/person.ts"
import { Place } from "../domain/place.ts"
import { Share } from "../domain/share.ts"
import { Statement } from "../domain/statement.ts"
import type { Result } from "../kit/result.ts"
import type { Change, Kept, StoreName, Vault, VaultProblem } from "../vault/port.ts"
import { listThings } from "../vault/stores/list.ts"

/** What a page says after something happened, with at most one thing to do about it ("Undo"). */
export type Said = {
  readonly words: string
  readonly action?: { readonly words: string; readonly onPress: () => void }
}

/** Things that only some pages need. Nothing of them is read until a page first asks; from then on they are kept ready like the rest. */
export type Shelf<T> = {
  readonly things: ReadonlySignal<readonly T[]>
  /** Whether they were read: until then an empty list says nothing. */
  readonly isRead: ReadonlySignal<boolean>
  /** Reads them, the first time it is called. */
  bring(): Promise<void>
}

/** What was read from the vault and stands ready to draw. Changes go in through `act` alone. */
export type State = {
  readonly me: ReadonlySignal<Me>
  readonly statements: ReadonlySignal<readonly Statement[]>
  readonly people: ReadonlySignal<readonly Person[]>
  readonly places: ReadonlySignal<readonly Place[]>
  readonly bookings: ReadonlySignal<readonly Booking[]>
  readonly shares: ReadonlySignal<readonly Share[]>
  /** Things that are kept but could not be read. */
  readonly unreadable: ReadonlySignal<number>
  /** The same, by their store, as far as it was read. */
  readonly unreadableIn: ReadonlySignal<Readonly<Partial<Record<StoreName, number>>>>
  /** Why the vault did not open; pages that need it say so in words. */
  readonly problem: ReadonlySignal<VaultProblem | undefined>
  readonly said: ReadonlySignal<Said | undefined>
  /** Texts that two windows wrote, waiting for the person to choose (`both-kept.ts`). */
  readonly both: ReadonlySignal<readonly Kept[]>
  /** Looks for such texts; after the first paint, and when another tab changed something. */
  readBoth(): Promise<void>
  /** Reads everything again; called at start, and when another tab changed something. */
  read(): Promise<void>
  /**
   * One action: stored durably first, then drawn. After a problem nothing changed, and what was typed stays where it is.
   * `words` are said once it is stored, and stand on the glass before the page is drawn anew, which takes a slow phone longer.
   */
  act(changes: readonly Change[], words?: string): Promise<Result<void, VaultProblem>>
  /** As `act`, on what is kept at that moment: `decide` may be asked again when another tab was quicker, so it must be pure. */
  actOn(
    stores: readonly StoreName[],
    decide: Parameters<Vault["update"]>[1],
  ): Promise<Result<void, VaultProblem>>
  /** One more shelf. Made once for each store, by the piece of the app that brings its shape (`more-shelves.ts`). */
  shelf<T extends { readonly id: string }>(store: StoreName, shape: z.ZodMiniType<T, T>): Shelf<T>
  /** Says something in the page's status line; `undefined` takes it away. */
  say(said: Said | undefined): void
}

/** Under which names such texts are kept. */
export const bothPrefix = "both:"

const byId = (thing: { readonly id: string }): string => thing.id

// However many things there are, only what changed is made anew, and all of them are passed once.
function afterChanges<T>(
  before: readonly T[],
  changes: readonly Change[],
  idOf: (thing: T) => string,
  shape: z.ZodMiniType<T>,
): readonly T[] {
  const changed = new Set(changes.map((change) => change.id))
  const places = new Map<string, number>()
  for (const [at, one] of before.entries()) if (changed.has(idOf(one))) places.set(idOf(one), at)
  const now: (T | undefined)[] = [...before]
  for (const change of changes) {
    const at = places.get(change.id) ?? now.length
    if (change.do === "put") {
      now[at] = shape.parse(change.thing)
      places.set(change.id, at)
    } else if (places.delete(change.id)) now[at] = undefined
  }
  return now.filter((one) => one !== undefined)
}

/**
 * Keeps the things of the vault ready for pages to draw. `painted` resolves when what was drawn last stands on the glass; without it
 * nothing waits for that.
 */
export function createState(vault: Vault, painted: () => Promise<void> = async () => {}): State {
  const unreadable = signal<Readonly<Partial<Record<StoreName, number>>>>({})
  const problem = signal<VaultProblem | undefined>()
  const said = signal<Said | undefined>()
  const both = signal<readonly Kept[]>([])
  let failed: VaultProblem | undefined // in the reading under way

  const shelf = <T>(store: StoreName, shape: z.ZodMiniType<T, T>, idOf: (thing: T) => string) => {
    const things = signal<readonly T[]>([])
    let [asked, shown, saved] = [0, 0, 0]
    const read = async (): Promise<void> => {
      const [mine, savedBefore] = [(asked += 1), saved]
      const found = await listThings(vault, store, shape)
      // What was read may be from before something that was saved meanwhile, or from before what another reading brought.
      if (saved !== savedBefore) return await read()
      if (mine < shown) return
      shown = mine
      if (!found.ok) {
        problem.value = failed = found.problem
        return
      }
      unreadable.value = { ...unreadable.value, [store]: found.value.unreadable }
      things.value = found.value.things
    }
    // What was just stored is known without reading everything again; what did not change stays the same object. `since`: the reading
    // that was shown when it was stored; a later one may have brought what is newer still.
    const apply = async (changes: readonly Change[], since: number | undefined): Promise<void> => {
      if (changes.length === 0) return
      saved += 1
      if (since !== shown) return await read()
      things.value = afterChanges(things.value, changes, idOf, shape)
    }
    return { store, things, read, apply, shownNow: () => shown }
  }
  const me = shelf("me", Me, () => "me")
  const statements = shelf("statements", Statement, byId)
  const people = shelf("people", Person, byId)
  const places = shelf("places", Place, byId)
  const bookings = shelf("bookings", Booking, byId)
  const shares = shelf("shares", Share, byId)
  const shelves: Pick<ReturnType<typeof shelf>, "store" | "read" | "apply" | "shownNow">[] = [
    me,
    statements,
    people,
    places,
    bookings,
    shares,
  ]

  let looksForBoth = false
  const readBoth = async () => {
    looksForBoth = true
    const found = await vault.all("kept")
    const waiting = found.ok ? found.value.kept.filter(({ id }) => id.startsWith(bothPrefix)) : []
    if (waiting.length + both.peek().length > 0) both.value = waiting
  }
  const read = async () => {
    failed = undefined
    await Promise.all([...shelves.map((one) => one.read()), looksForBoth ? readBoth() : undefined])
    // Not before: an empty page would be drawn for a moment, as if nothing had ever been written.
    problem.value = failed
  }

  const shown = async (done: Result<void, VaultProblem>, changes: readonly Change[], words?: string) => {
    if (!done.ok) return done
    const since = shelves.map((one) => one.shownNow())
    if (words !== undefined) {
      said.value = { words }
      await painted()
    }
    // Where reading had failed, there is nothing to add to: all is read, and what was just stored with it.
    if (problem.peek() !== undefined) await read()
    else {
      const applied = batch(() =>
        shelves.map((one, at) =>
          one.apply(
            changes.filter((change) => change.store === one.store),
            since[at],
          ),
        ),
      )
      await Promise.all(applied)
    }
    return done
  }

  return {
    me: computed(() => me.things.value.at(-1) ?? nobodyYet),
    statements: statements.things,
    people: people.things,
    places: places.things,
    bookings: bookings.things,
    shares: shares.things,
    unreadable: computed(() => Object.values(unreadable.value).reduce((sum, count) => sum + count, 0)),
    unreadableIn: unreadable,
    problem,
    said,
    both,
    readBoth,
    read,
    act: async (changes, words) => await shown(await vault.change(changes), changes, words),
    actOn: async (stores, decide) => {
      let decided: readonly Change[] = []
      const done = await vault.update(stores, (found) => (decided = decide(found)))
      return await shown(done, decided)
    },
    shelf: (store, shape) => {
      const one = shelf(store, shape, byId)
      const isRead = signal(false)
      let reading: Promise<void> | undefined
      const bring = async () => {
        shelves.push(one)
        await one.read()
        isRead.value = true
      }
      return { things: one.things, isRead, bring: () => (reading ??= bring()) }
    },
    say: (what) => {
      said.value = what
    },
  }
}

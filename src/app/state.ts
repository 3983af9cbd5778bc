import { computed, type ReadonlySignal, signal } from "@preact/signals"
import type * as z from "zod/mini"
import { Booking } from "../domain/booking.ts"
import { Me, nobodyYet } from "../domain/me.ts"
import { Person } from "../domain/person.ts"
import { Share } from "../domain/share.ts"
import { Statement } from "../domain/statement.ts"
import type { Result } from "../kit/result.ts"
import type { Change, StoreName, Vault, VaultProblem } from "../vault/port.ts"
import { listThings } from "../vault/stores/list.ts"

/** What a page says after something happened, with at most one thing to do about it ("Undo"). */
export type Said = {
  readonly words: string
  readonly action?: { readonly words: string; readonly onPress: () => void }
}

/** What was read from the vault and stands ready to draw. Changes go in through `act` alone. */
export type State = {
  readonly me: ReadonlySignal<Me>
  readonly statements: ReadonlySignal<readonly Statement[]>
  readonly people: ReadonlySignal<readonly Person[]>
  readonly bookings: ReadonlySignal<readonly Booking[]>
  readonly shares: ReadonlySignal<readonly Share[]>
  /** Things that are kept but could not be read. */
  readonly unreadable: ReadonlySignal<number>
  /** Why the vault did not open; pages that need it say so in words. */
  readonly problem: ReadonlySignal<VaultProblem | undefined>
  readonly said: ReadonlySignal<Said | undefined>
  /** Reads everything again; called at start, and when another tab changed something. */
  read(): Promise<void>
  /** One action: stored durably first, then drawn. After a problem nothing changed, and what was typed stays where it is. */
  act(changes: readonly Change[]): Promise<Result<void, VaultProblem>>
  /** Says something in the page's status line; `undefined` takes it away. */
  say(said: Said | undefined): void
}

/** Keeps the things of the vault ready for pages to draw. */
export function createState(vault: Vault): State {
  const unreadable = signal<Readonly<Partial<Record<StoreName, number>>>>({})
  const problem = signal<VaultProblem | undefined>()
  const said = signal<Said | undefined>()

  const shelf = <T>(store: StoreName, shape: z.ZodMiniType<T>) => {
    const things = signal<readonly T[]>([])
    const read = async () => {
      const found = await listThings(vault, store, shape)
      if (!found.ok) {
        problem.value = found.problem
        return
      }
      unreadable.value = { ...unreadable.value, [store]: found.value.unreadable }
      things.value = found.value.things
    }
    return { store, things, read }
  }
  const me = shelf("me", Me)
  const statements = shelf("statements", Statement)
  const people = shelf("people", Person)
  const bookings = shelf("bookings", Booking)
  const shares = shelf("shares", Share)
  const shelves = [me, statements, people, bookings, shares]

  const readStores = async (stores: readonly StoreName[]) => {
    problem.value = undefined
    await Promise.all(shelves.filter((one) => stores.includes(one.store)).map((one) => one.read()))
  }

  return {
    me: computed(() => me.things.value.at(-1) ?? nobodyYet),
    statements: statements.things,
    people: people.things,
    bookings: bookings.things,
    shares: shares.things,
    unreadable: computed(() => Object.values(unreadable.value).reduce((sum, count) => sum + count, 0)),
    problem,
    said,
    read: () => readStores(shelves.map((one) => one.store)),
    act: async (changes) => {
      const done = await vault.change(changes)
      if (done.ok) await readStores(changes.map((one) => one.store))
      return done
    },
    say: (what) => {
      said.value = what
    },
  }
}

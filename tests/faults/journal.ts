import type { Change, Found, StoreName } from "../../src/vault/port.ts"

/** What the app said it had kept, written down on the test's side, where no fault reaches it. */
export type Journal = {
  /** Asked for, and not answered yet: after a fault it may be there or not. */
  asked(changes: readonly Change[]): void
  /** Answered with "saved": from now on it has to be there. */
  acknowledged(changes: readonly Change[]): void
  /** How many changes were answered. */
  readonly count: () => number
  /** What is there no more, or is older than what was acknowledged. Nothing: nothing was lost. */
  lost(found: Found, store: StoreName): readonly string[]
}

/** An empty journal. Things are told apart by their id; of one thing, a later change asked for may stand in place of the last acknowledged. */
export function createJournal(): Journal {
  const kept = new Map<string, Map<string, string | undefined>>()
  const maybe = new Map<string, (string | undefined)[]>()
  let count = 0
  const said = (change: Change) => (change.do === "put" ? JSON.stringify(change.thing) : undefined)
  const place = ({ store, id }: Change) => `${store} ${id}`
  return {
    asked(changes) {
      for (const change of changes)
        maybe.set(place(change), [...(maybe.get(place(change)) ?? []), said(change)])
    },
    acknowledged(changes) {
      count += changes.length
      for (const change of changes) {
        const ofStore = kept.get(change.store) ?? new Map<string, string | undefined>()
        kept.set(change.store, ofStore.set(change.id, said(change)))
        // What was asked for before this one can no more come out of it.
        const later = maybe.get(place(change)) ?? []
        maybe.set(place(change), later.slice(later.indexOf(said(change)) + 1))
      }
    },
    count: () => count,
    lost(found, store) {
      const there = new Map(found.kept.map(({ id, thing }) => [id, JSON.stringify(thing)]))
      return [...(kept.get(store) ?? [])].flatMap(([id, last]) => {
        const is = there.get(id)
        const may = [last, ...(maybe.get(`${store} ${id}`) ?? [])]
        return may.includes(is) ? [] : [`${store} ${id} was ${briefly(last)} and is ${briefly(is)}`]
      })
    },
  }
}

const briefly = (thing: string | undefined): string =>
  thing === undefined ? "gone" : `${thing.length} long, ${thing.slice(45, 120)}`

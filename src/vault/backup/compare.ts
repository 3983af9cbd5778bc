import { isFields } from "./fields.ts"
import type { Kept, StoreName } from "../port.ts"

type Things = ReadonlyMap<StoreName, readonly Kept[]>

/** What a person wrote. The rest is what the service knows too (bookings, shares), what waits to be sent, and what is only handy. */
export const ownStores = ["me", "statements", "people", "places", "goals", "ratings", "skills"] as const
/** What a person is shown the number of. */
export const countedStores = [...ownStores, "bookings", "shares"] as const
export type CountedStore = (typeof countedStores)[number]

/** How many things of one store there are, and when the newest of them was changed, in whole seconds UTC. */
export type Tally = { readonly count: number; readonly newest: number | undefined }
export type Row = { readonly store: CountedStore; readonly here: Tally; readonly copy: Tally }

/** What is here and what is in a copy, side by side; stores that are empty on both sides are left out. */
export const sideBySide = (here: Things, copy: Things): readonly Row[] =>
  countedStores
    .map((store) => ({ store, here: tally(here.get(store)), copy: tally(copy.get(store)) }))
    .filter((row) => row.here.count + row.copy.count > 0)

/** How many things of a person's there are. */
export const countOf = (things: Things, stores: readonly StoreName[] = countedStores): number =>
  stores.reduce((sum, store) => sum + (things.get(store)?.length ?? 0), 0)

/** Whether fewer than four of five things a person wrote would be left. */
export const shrinksMuch = (before: number, after: number): boolean => after * 5 < before * 4

/** When a thing was last changed, as far as it says so. */
export function changedAt(thing: unknown): number {
  if (!isFields(thing)) return 0
  const [at] = ["changedAt", "endedAt", "madeAt", "createdAt"].flatMap((name) => {
    const value = thing[name]
    return typeof value === "number" && Number.isSafeInteger(value) ? [value] : []
  })
  return at ?? 0
}

function tally(kept: readonly Kept[] = []): Tally {
  const newest = kept.reduce((latest, { thing }) => Math.max(latest, changedAt(thing)), 0)
  return { count: kept.length, newest: newest === 0 ? undefined : newest }
}

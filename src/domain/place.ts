import * as z from "zod/mini"
import type { Day } from "../kit/day.ts"
import type { Instant } from "../kit/instant.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { swapped } from "./order.ts"
import { checkWords, maybeWords, words, type WordsProblem } from "./words.ts"

export const placeKinds = ["takes-my-mind-off-it", "safe", "avoid", "help"] as const

/** Somewhere that matters to the person's plan. Only ever stored sealed. */
export const Place = z.lazy(() =>
  z.strictObject({
    id: z.uuid(),
    name: words(200),
    kind: z.enum(placeKinds),
    where: maybeWords(500),
    hoursNote: maybeWords(500),
    lastChecked: z.nullable(z.iso.date()),
    order: z.int(),
    createdAt: z.int(),
    changedAt: z.int(),
  }),
)
export type Place = z.infer<typeof Place>

const longest = { name: 200, where: 500, hoursNote: 500 }
export type PlaceField = keyof typeof longest
const placeFields = ["name", "where", "hoursNote"] as const

/** What a person typed and chose about a place. */
export type PlaceTyped = Readonly<Record<PlaceField, string>> & Pick<Place, "kind">

/** Which field cannot be kept as it is, and why. Only a name must be there. */
export type PlaceProblem = WordsProblem & { readonly field: PlaceField }
type Handed = { readonly now: Instant; readonly today: Day; readonly newId: () => string }

/** A new place, at the end of the list. */
export function newPlace(
  typed: PlaceTyped,
  all: readonly Place[],
  { now, today, newId }: Handed,
): Result<Place, PlaceProblem> {
  const checked = checkPlace(typed)
  if (!checked.ok) return checked
  const order = (placesInOrder(all).at(-1)?.order ?? 0) + 1
  return ok({ id: newId(), ...checked.value, lastChecked: today, order, createdAt: now, changedAt: now })
}

/** The same place with what was typed now; it counts as looked at today. */
export function rewritePlace(
  place: Place,
  typed: PlaceTyped,
  { now, today }: Pick<Handed, "now" | "today">,
): Result<Place, PlaceProblem> {
  const checked = checkPlace(typed)
  return checked.ok ? ok({ ...place, ...checked.value, lastChecked: today, changedAt: now }) : checked
}

/** Moves a place one up (`-1`) or down (`1`) among its kind; answers every place whose order changed, to be saved as one action. */
export function movePlace(all: readonly Place[], id: string, by: -1 | 1): readonly Place[] {
  const moved = all.find((one) => one.id === id)
  return moved === undefined ? [] : swapped(placesOfKind(all, moved.kind), id, by)
}

/** The places of one kind in the person's own order. */
export const placesOfKind = (all: readonly Place[], kind: Place["kind"]): readonly Place[] =>
  placesInOrder(all.filter((one) => one.kind === kind))

/** Places in the person's own order. */
export const placesInOrder = (places: readonly Place[]): readonly Place[] =>
  places.toSorted((a, b) => a.order - b.order || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))

function checkPlace(typed: PlaceTyped): Result<PlaceTyped, PlaceProblem> {
  const tidy = { ...typed }
  for (const field of placeFields) {
    const checked = checkWords(typed[field], longest[field])
    if (checked.ok) tidy[field] = checked.value
    else if (checked.problem.kind === "empty" && field !== "name") tidy[field] = ""
    else return fail({ ...checked.problem, field })
  }
  return ok(tidy)
}

import type * as z from "zod/mini"
import { kinds, type KindRow } from "../domain/kinds.ts"
import { Person } from "../domain/person.ts"
import { Place } from "../domain/place.ts"
import { Statement } from "../domain/statement.ts"
import { inSlices } from "../kit/slices.ts"
import { doorstep as names, type Doorstep, sealDoorstep } from "../right-now/format.ts"
import type { DoorstepThings } from "./doorstep-cards.ts"
import type { Kept, StoreName } from "./port.ts"
import type { Keys } from "./keys.ts"
import type { SideFiles } from "./side-files.ts"

/** The stores whose things can stand on the page. */
export const doorstepStores: readonly StoreName[] = ["statements", "people", "places"]

const shown = new Set<unknown>(kinds.flatMap((row) => ("rightNow" in row ? [row.kind] : [])))
const offered = new Set<unknown>(
  kinds.flatMap((row: KindRow) => (row.rightNow === true ? (row.offers ?? []) : [])),
)

/**
 * Whether a thing as it was kept could stand on the page: everybody, every place that is not to be avoided, and statements
 * of its kinds or offered to and used by them.
 */
export function mayStand(store: StoreName, thing: unknown): boolean {
  if (store === "people") return true
  if (typeof thing !== "object" || thing === null || !("kind" in thing)) return false
  if (store === "places") return thing.kind !== "avoid"
  if (store !== "statements") return false
  if (shown.has(thing.kind)) return true
  const stages: readonly unknown[] = "stages" in thing && Array.isArray(thing.stages) ? thing.stages : []
  return offered.has(thing.kind) && stages.includes("not-well")
}

/** The things of the page as they were kept; what does not fit its shape is left out, and hides nothing beside it. */
export async function doorstepThings(kept: (store: StoreName) => readonly Kept[]): Promise<DoorstepThings> {
  // All of one moment first: while they are looked through a slice at a time, something may be saved.
  const [statements, people, places] = [kept("statements"), kept("people"), kept("places")]
  return {
    statements: await readable(statements, Statement),
    people: await readable(people, Person),
    places: await readable(places, Place),
  }
}

/** Seals the page and writes it where it can be read without the vault: the spare first, so that one of the two is always whole. */
export async function writeDoorstep(files: SideFiles, keys: Keys, page: Doorstep): Promise<boolean> {
  if (keys.doorstep === undefined) return false
  const sealed = await sealDoorstep(keys.doorstep, page)
  return (await files.write(names.spare, sealed)) && (await files.write(names.page, sealed))
}

async function readable<T>(kept: readonly Kept[], shape: z.ZodMiniType<T>): Promise<readonly T[]> {
  const parsed = await inSlices(kept, ({ thing }) => shape.safeParse(thing))
  return parsed.flatMap((one) => (one.success ? [one.data] : []))
}

import type * as z from "zod/mini"
import { ok, type Result } from "../../kit/result.ts"
import { inSlices } from "../../kit/slices.ts"
import type { Change, StoreName, Vault, VaultProblem } from "../port.ts"

/** The things of one store that could be read, and how many things and whole pages could not: they are kept, never dropped. */
export type Listed<T> = { readonly things: readonly T[]; readonly unreadable: number }

/**
 * Every thing of a store that has its shape, a slice at a time, oldest first. One damaged thing is counted, and never hides the
 * rest. A shape looks and changes nothing (`T` in, `T` out), so what the vault has at hand is handed on, not a second one like it.
 */
export async function listThings<T>(
  vault: Vault,
  store: StoreName,
  shape: z.ZodMiniType<T, T>,
): Promise<Result<Listed<T>, VaultProblem>> {
  const found = await vault.all(store)
  if (!found.ok) return found
  const fits = (thing: unknown): thing is T => shape.safeParse(thing).success
  const read = await inSlices(found.value.kept, ({ thing }) => (fits(thing) ? [thing] : []))
  const things = read.flatMap((one) => one)
  return ok({ things, unreadable: read.length - things.length + found.value.damagedPages })
}

type Thing = { readonly id: string } & Readonly<Record<string, unknown>>

/** The change that keeps a thing under its own id; put several into one action with `vault.change`. */
export const keep = (store: StoreName, thing: Thing) =>
  ({ do: "put", store, id: thing.id, thing }) as const satisfies Change

/** The change that takes a thing away. */
export const drop = (store: StoreName, id: string): Change => ({ do: "remove", store, id })

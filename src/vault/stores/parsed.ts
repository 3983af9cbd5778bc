import { ok, type Result } from "../../kit/result.ts"
import type { StoreName, Vault, VaultProblem } from "../port.ts"

/** How many things are there that could not be read: things that do not fit their shape, and whole pages. They are kept. */
export type Unread = { readonly unreadable: number; readonly damagedPages: number }

/** The part of a zod shape a store needs. */
export type Shape<T> = {
  safeParse(raw: unknown): { readonly success: true; readonly data: T } | { readonly success: false }
}

/** Everything of one store that fits its shape, oldest first. One damaged thing is counted, and never hides the rest. */
export async function listParsed<T>(
  vault: Vault,
  store: StoreName,
  shape: Shape<T>,
): Promise<Result<Unread & { readonly things: readonly T[] }, VaultProblem>> {
  const found = await vault.all(store)
  if (!found.ok) return found
  const parsed = found.value.kept.map((one) => shape.safeParse(one.thing))
  const things = parsed.flatMap((one) => (one.success ? [one.data] : []))
  return ok({ things, unreadable: parsed.length - things.length, damagedPages: found.value.damagedPages })
}

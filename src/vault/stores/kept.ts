import type * as z from "zod/mini"
import { ok, type Result } from "../../kit/result.ts"
import type { Change, Found, Vault, VaultProblem } from "../port.ts"

/**
 * A small value kept under a name: a hub's pinned root (`pin:HUB`), the service's last answer about hubs (`hubs`).
 * `undefined` when there is none, or when it does not fit `shape`: such a value is looked up or made again.
 */
export async function readKept<T>(
  vault: Vault,
  id: string,
  shape: z.ZodMiniType<T>,
): Promise<Result<T | undefined, VaultProblem>> {
  const found = await vault.all("kept")
  return found.ok ? ok(valueIn(found.value, id, shape)) : found
}

/** The same, of what was read already. */
export function valueIn<T>(
  { kept }: Pick<Found, "kept">,
  id: string,
  shape: z.ZodMiniType<T>,
): T | undefined {
  const one = kept.find((value) => value.id === id)
  const parsed = one === undefined ? undefined : shape.safeParse(one.thing)
  return parsed?.success === true ? parsed.data : undefined
}

/** The change that keeps a small value under a name, in place of what was there. */
export const keepValue = (id: string, value: unknown): Change => ({
  do: "put",
  store: "kept",
  id,
  thing: value,
})

import { Me, nobodyYet } from "../../domain/me.ts"
import { ok, type Result } from "../../kit/result.ts"
import type { Change, Vault, VaultProblem } from "../port.ts"
import { listThings } from "./list.ts"

/** Who this is, as far as they chose to say; `nobodyYet` before they said anything or when it cannot be read. */
export async function readMe(
  vault: Vault,
): Promise<Result<{ readonly me: Me; readonly unreadable: number }, VaultProblem>> {
  const found = await listThings(vault, "me", Me)
  if (!found.ok) return found
  return ok({ me: found.value.things.at(-1) ?? nobodyYet, unreadable: found.value.unreadable })
}

/** The change that keeps what a person said about themselves. */
export const keepMe = (me: Me): Change => ({ do: "put", store: "me", id: "me", thing: me })

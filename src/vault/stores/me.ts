import { Me, nobodyYet } from "../../domain/me.ts"
import { ok, type Result } from "../../kit/result.ts"
import type { Vault, VaultProblem } from "../port.ts"
import { listParsed, type Unread } from "./parsed.ts"

/** Who this is, as far as they chose to say; `nobodyYet` before they said anything or when it cannot be read. */
export async function readMe(vault: Vault): Promise<Result<Unread & { readonly me: Me }, VaultProblem>> {
  const found = await listParsed(vault, "me", Me)
  if (!found.ok) return found
  const { things, ...unread } = found.value
  return ok({ me: things.at(-1) ?? nobodyYet, ...unread })
}

export const saveMe = (vault: Vault, me: Me) =>
  vault.change([{ do: "put", store: "me", id: "me", thing: me }])

import { Share } from "../../domain/share.ts"
import { ok, type Result } from "../../kit/result.ts"
import type { Vault, VaultProblem } from "../port.ts"
import { drop, keep } from "./changes.ts"
import { listParsed, type Unread } from "./parsed.ts"

/** Every share, also those that have ended: each stays listed. One that is damaged is counted, and never hides the rest. */
export async function listShares(
  vault: Vault,
): Promise<Result<Unread & { readonly shares: readonly Share[] }, VaultProblem>> {
  const found = await listParsed(vault, "shares", Share)
  if (!found.ok) return found
  const { things, ...unread } = found.value
  return ok({ shares: things, ...unread })
}

/** Keeps these in one action: all of them or none. */
export const saveShares = (vault: Vault, shares: readonly Share[]) =>
  vault.change(shares.map((one) => keep("shares", one)))

/** Keeps one. */
export const saveShare = (vault: Vault, share: Share) => saveShares(vault, [share])

/** Takes one away. */
export const removeShare = (vault: Vault, id: string) => vault.change([drop("shares", id)])

import { Statement } from "../../domain/statement.ts"
import { ok, type Result } from "../../kit/result.ts"
import type { Vault, VaultProblem } from "../port.ts"
import { drop, keep } from "./changes.ts"
import { listParsed, type Unread } from "./parsed.ts"

/** Every statement on this device, in the order they were first written. One that is damaged is counted, and never hides the rest. */
export async function listStatements(
  vault: Vault,
): Promise<Result<Unread & { readonly statements: readonly Statement[] }, VaultProblem>> {
  const found = await listParsed(vault, "statements", Statement)
  if (!found.ok) return found
  const { things, ...unread } = found.value
  return ok({ statements: things, ...unread })
}

/** Keeps these in one action: all of them or none. */
export const saveStatements = (vault: Vault, statements: readonly Statement[]) =>
  vault.change(statements.map((one) => keep("statements", one)))

/** Keeps one. */
export const saveStatement = (vault: Vault, statement: Statement) => saveStatements(vault, [statement])

/** Takes one away. */
export const removeStatement = (vault: Vault, id: string) => vault.change([drop("statements", id)])

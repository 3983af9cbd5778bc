import { Person } from "../../domain/person.ts"
import { ok, type Result } from "../../kit/result.ts"
import type { Vault, VaultProblem } from "../port.ts"
import { drop, keep } from "./changes.ts"
import { listParsed, type Unread } from "./parsed.ts"

/** Everybody the person wrote down. One that is damaged is counted, and never hides the rest. */
export async function listPeople(
  vault: Vault,
): Promise<Result<Unread & { readonly people: readonly Person[] }, VaultProblem>> {
  const found = await listParsed(vault, "people", Person)
  if (!found.ok) return found
  const { things, ...unread } = found.value
  return ok({ people: things, ...unread })
}

/** Keeps these in one action: all of them or none. */
export const savePeople = (vault: Vault, people: readonly Person[]) =>
  vault.change(people.map((one) => keep("people", one)))

/** Keeps one. */
export const savePerson = (vault: Vault, person: Person) => savePeople(vault, [person])

/** Takes one away. */
export const removePerson = (vault: Vault, id: string) => vault.change([drop("people", id)])

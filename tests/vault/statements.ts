import type { Change, Vault } from "../../src/vault/port.ts"

// The vault does not look at what it keeps: these tests keep what is easy to tell apart.

export const put = (id: string, thing: unknown): Change => ({ do: "put", store: "statements", id, thing })

/** The statements this vault opens, and how many of their pages do not. */
export async function kept(vault: Vault) {
  const found = await vault.all("statements")
  if (!found.ok) throw new Error(found.problem.kind)
  return found.value
}

export const ids = async (vault: Vault): Promise<readonly string[]> =>
  (await kept(vault)).kept.map((one) => one.id)

/** Keeps 400 things, which lie in two pages. */
export const fillTwoPages = (vault: Vault) =>
  vault.change(Array.from({ length: 400 }, (_, at) => put(`s${at}`, { at })))

/** How many things open, and how many pages do not. */
export async function counted(vault: Vault) {
  const { kept: things, damagedPages } = await kept(vault)
  return { things: things.length, damagedPages }
}

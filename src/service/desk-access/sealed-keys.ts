import * as z from "zod/mini"
import { type SealedKey, teamKeyTyp } from "../../wire/desk.ts"
import type { Rows } from "../db/database.ts"
import { json } from "./statement.ts"

/** Who must be able to open what: a key (`root`, an epoch's id, `recovery`) and one who holds it. */
export type Holding = { readonly key: string; readonly to: string }

const nameOf = ({ key, to }: Holding): string => `${key} ${to}`

/**
 * Whether these envelopes are exactly the holdings wanted, each once, and each says so in its protected header. What is inside
 * them nobody here can tell.
 */
export function areTheKeys(keys: readonly SealedKey[], wanted: readonly Holding[], hub: string): boolean {
  const given = new Set(keys.map(nameOf))
  const isComplete = keys.length === wanted.length && wanted.every((one) => given.has(nameOf(one)))
  return isComplete && keys.every((one) => says(one, hub))
}

const Said = z.object({ typ: z.literal(teamKeyTyp), hub: z.string(), key: z.string(), to: z.string() })

function says({ key, to, sealed }: SealedKey, hub: string): boolean {
  const header = Said.safeParse(json(sealed.split(".", 1)[0] ?? ""))
  return header.success && header.data.hub === hub && header.data.key === key && header.data.to === to
}

/** Keeps them. */
export async function keepKeys(rows: Rows, hub: string, keys: readonly SealedKey[]): Promise<void> {
  const values = keys.map(({ key, to, sealed }) => ({ hub, key, holder: to, sealed }))
  await rows.insertInto("sealed_keys").values(values).execute()
}

/** The hub's keys that are sealed to any of these holders. */
export async function keysFor(rows: Rows, hub: string, holders: readonly string[]): Promise<SealedKey[]> {
  const kept = await rows
    .selectFrom("sealed_keys")
    .select(["key", "holder", "sealed"])
    .where("hub", "=", hub)
    .where("holder", "in", holders)
    .execute()
  return kept.map(({ key, holder, sealed }) => ({ key, to: holder, sealed }))
}

import type { SealedKey } from "../../wire/desk.ts"
import type { EpochStatement } from "../../wire/roster.ts"
import type { Rows } from "../db/database.ts"
import { keepKeys } from "./sealed-keys.ts"

/** Keeps an epoch: the statement as the root signed it, its bounds for the service's own checks, and its sealed keys. */
export async function keepEpoch(
  rows: Rows,
  { epoch, hub, from, until }: EpochStatement,
  signed: string,
  keys: readonly SealedKey[],
  now: number,
): Promise<void> {
  const row = { id: epoch, hub, statement: signed, valid_from: from, valid_until: until, made_at: now }
  await rows.insertInto("epochs").values(row).execute()
  await keepKeys(rows, hub, keys)
}

import * as z from "zod/mini"
import { PublicJwk } from "../../wire/fields.ts"
import type { Roster } from "../../wire/roster.ts"
import type { Rows } from "../db/database.ts"

/** Every team as people are told of it: its root and its signed epochs, oldest first, by hub. */
export async function readRosters(rows: Rows): Promise<ReadonlyMap<string, Roster>> {
  const teams = await rows.selectFrom("teams").select(["hub", "root"]).execute()
  const epochs = await rows
    .selectFrom("epochs")
    .select(["hub", "statement"])
    .orderBy("valid_from")
    .orderBy("made_at")
    .orderBy("id")
    .execute()
  return new Map(
    teams.map(({ hub, root }) => [
      hub,
      {
        root: z.parse(PublicJwk, JSON.parse(root)),
        epochs: epochs.filter((one) => one.hub === hub).map((one) => one.statement),
      },
    ]),
  )
}

/** Whether things may be sealed to `epoch` of `hub` at the moment `now`. */
export async function isValidEpoch(rows: Rows, hub: string, epoch: string, now: number): Promise<boolean> {
  const found = await rows
    .selectFrom("epochs")
    .select("id")
    .where("id", "=", epoch)
    .where("hub", "=", hub)
    .where("valid_from", "<=", now)
    .where("valid_until", ">", now)
    .executeTakeFirst()
  return found !== undefined
}

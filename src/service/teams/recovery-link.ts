import type { Database } from "../db/database.ts"
import type { Pack, PackHub } from "../hubs/pack.ts"
import type { Services } from "../services.ts"
import { newLinkToken } from "./one-time-link.ts"

/** The hub of this id, where it has a team that could come back. */
export async function hubWithTeam(
  { rows }: Pick<Database, "rows">,
  pack: Pack,
  id: string,
): Promise<PackHub | undefined> {
  const team = await rows.selectFrom("teams").select("hub").where("hub", "=", id).executeTakeFirst()
  return team && pack.hubs.find((hub) => hub.id === id)
}

/**
 * Makes the one-time link with which a team that lost every passkey comes back. By itself it opens nothing and changes nothing:
 * that takes the code the team has on paper.
 */
export async function makeRecoveryLink({ database, now, addresses }: Services, { id, name }: PackHub) {
  const token = await database.write((rows) => newLinkToken(rows, id, now()))
  return { hub: name, link: `${addresses.deskUrl}/#recover=${token}` }
}

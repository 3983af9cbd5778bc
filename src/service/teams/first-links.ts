import { DAY } from "../../kit/instant.ts"
import type { Services } from "../services.ts"
import { hashOf, newToken } from "../tokens.ts"

const linkLastsSeconds = 7 * DAY

/**
 * Makes a one-time desk enrolment link for each bookable hub whose team has nobody yet, in place of earlier unused ones.
 * Only the SHA-256 of its token is kept; the link itself goes to whoever started the program, and nowhere else.
 */
export async function makeFirstLinks({ database, pack, now, addresses }: Services) {
  const bookable = pack.hubs.filter((hub) => hub.booking !== null)
  return database.write(async (rows) => {
    const members = await rows.selectFrom("members").select("hub").where("left_at", "is", null).execute()
    const waiting = bookable.filter((hub) => !members.some((member) => member.hub === hub.id))
    const links = waiting.map((hub) => ({ hub, token: newToken() }))
    for (const { hub, token } of links) {
      await rows.deleteFrom("enrolments").where("hub", "=", hub.id).where("used_at", "is", null).execute()
      const made = { token_hash: hashOf(token), hub: hub.id, made_at: now(), until: now() + linkLastsSeconds }
      await rows
        .insertInto("enrolments")
        .values({ ...made, used_at: null })
        .execute()
    }
    return links.map(({ hub, token }) => ({ hub: hub.name, link: `${addresses.deskUrl}/#enrol=${token}` }))
  })
}

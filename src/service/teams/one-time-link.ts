import { DAY } from "../../kit/instant.ts"
import type { Rows } from "../db/database.ts"
import { hashOf, newToken } from "../tokens.ts"

const linkLastsSeconds = 7 * DAY

/**
 * Makes the token of a one-time link to a hub's desk, in place of earlier unused ones. Only its SHA-256 is kept; the link itself
 * goes to whoever started the program, and nowhere else.
 */
export async function newLinkToken(rows: Rows, hub: string, now: number): Promise<string> {
  const token = newToken()
  await rows.deleteFrom("enrolments").where("hub", "=", hub).where("used_at", "is", null).execute()
  const made = { token_hash: hashOf(token), hub, made_at: now, until: now + linkLastsSeconds }
  await rows
    .insertInto("enrolments")
    .values({ ...made, used_at: null })
    .execute()
  return token
}

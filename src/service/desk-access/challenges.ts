import { MINUTE } from "../../kit/instant.ts"
import type { Rows } from "../db/database.ts"
import type { ChallengeRow } from "../db/tables.ts"
import type { Services } from "../services.ts"
import { newToken } from "../tokens.ts"

/** How long a challenge can be answered: touching a sensor is quick, choosing a passphrase as well is not. */
const lastsSeconds = { "sign-in": 5 * MINUTE, enrol: 15 * MINUTE }

type Purpose = ChallengeRow["purpose"]
type For = { readonly enrolment: string | null; readonly member: string | null }

/** Gives out a fresh challenge (32 random bytes as base64url) and keeps it; those that ran out go. */
export async function giveChallenge({ database, now }: Services, purpose: Purpose, whose: For) {
  const challenge = newToken()
  await database.write(async (rows) => {
    await rows.deleteFrom("challenges").where("until", "<=", now()).execute()
    const row = { challenge, purpose, ...whose, until: now() + lastsSeconds[purpose] }
    await rows.insertInto("challenges").values(row).execute()
  })
  return challenge
}

/** Takes a challenge back, once: `undefined` when it was never given for this, has run out, or was taken before. */
export function takeChallenge(rows: Rows, purpose: Purpose, challenge: string, now: number) {
  return rows
    .deleteFrom("challenges")
    .where("challenge", "=", challenge)
    .where("purpose", "=", purpose)
    .where("until", ">", now)
    .returning(["enrolment", "member"])
    .executeTakeFirst()
}

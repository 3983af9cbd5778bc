import { DAY } from "../../kit/instant.ts"
import type { Services } from "../services.ts"

/** How long it is remembered that a share was, without its content: so that a late retry or a look at its log is understood. */
export const keepAfterSeconds = 30 * DAY

/** Deletes the ciphertext of expired shares at once, and 30 days later what is left of them. */
export async function purge({ database, now }: Services): Promise<void> {
  const at = now()
  await database.write(async (rows) => {
    const expired = rows.selectFrom("shares").select("id").where("expires_at", "<=", at)
    await rows.deleteFrom("share_files").where("share", "in", expired).execute()
    await rows
      .deleteFrom("shares")
      .where("expires_at", "<=", at - keepAfterSeconds)
      .execute()
  })
}

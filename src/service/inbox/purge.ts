import { DAY } from "../../kit/instant.ts"
import type { Services } from "../services.ts"

/** How long it is remembered that an item was, without its content, so that a late retry is understood. */
export const keepAfterSeconds = 30 * DAY

/** Empties items whose time is over at once, and forgets them 30 days later. */
export async function purge({ database, now }: Services): Promise<void> {
  const at = now()
  await database.write(async (rows) => {
    await rows
      .updateTable("inbox")
      .set({ state: "ended", sealed: "" })
      .where("until", "<=", at)
      .where("state", "=", "there")
      .execute()
    await rows
      .deleteFrom("inbox")
      .where("until", "<=", at - keepAfterSeconds)
      .execute()
  })
}

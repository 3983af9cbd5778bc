import { DAY } from "../../kit/instant.ts"
import type { Services } from "../services.ts"

/** How long a booking, and with it the memory that its id was used, stays after its time (safety.md, The service). */
export const keepAfterSeconds = 30 * DAY

/** Deletes bookings, with their answers, 30 days after their time. */
export async function purge({ database, now }: Services): Promise<void> {
  const before = now() - keepAfterSeconds
  await database.write((rows) => rows.deleteFrom("bookings").where("starts_at", "<", before).execute())
}

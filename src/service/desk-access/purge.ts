import type { Services } from "../services.ts"

/** Lets go of sessions that are over and challenges nobody answered. Enrolment links stay: a used one must not be usable anew. */
export async function purge({ database, now }: Services): Promise<void> {
  await database.write(async (rows) => {
    await rows.deleteFrom("sessions").where("until", "<=", now()).execute()
    await rows.deleteFrom("challenges").where("until", "<=", now()).execute()
  })
}

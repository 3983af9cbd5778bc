import type { Kysely } from "kysely"
import { type Migration, Migrator } from "kysely/migration"
import { frontDoor } from "./migration-0001-front-door.ts"

/** Every change of the tables there ever was, oldest first by name. A released one is never altered: add the next. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-front-door": frontDoor,
}

const migratorOf = <T>(rows: Kysely<T>) =>
  new Migrator({ db: rows, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } })

/** Brings the tables up to date, each migration in one transaction. Throws what the database threw. */
export async function migrate<T>(rows: Kysely<T>): Promise<void> {
  const { error } = await migratorOf(rows).migrateToLatest()
  if (error !== undefined) throw error
}

/** Whether nothing is left to migrate; asks without writing. */
export async function isUpToDate<T>(rows: Kysely<T>): Promise<boolean> {
  const known = await migratorOf(rows).getMigrations()
  return known.every((one) => one.executedAt !== undefined)
}

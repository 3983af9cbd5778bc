import { Kysely, PostgresDialect } from "kysely"
import { types } from "pg"
import type { Database } from "./database.ts"
import { faultOf, isLostRace } from "./faults.ts"
import { migrate } from "./migrations.ts"
import { QueueingPool } from "./queueing-pool.ts"
import type { Tables } from "./tables.ts"

const answerWithinMs = 1500 // so that a 503 leaves within 2 s
const mostTries = 20

/** Opens a Postgres database by its address and brings its tables up to date. Throws what `pg` threw. */
export async function openPostgres(address: string): Promise<Database> {
  const pool = new QueueingPool({
    connectionString: address,
    max: 10,
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
    idleTimeoutMillis: 30_000,
    types: {
      // a bigint as a number: instants and counts stay far below 2^53
      getTypeParser: (oid, format) =>
        oid === types.builtins.INT8 && format !== "binary" ? Number : types.getTypeParser(oid, format),
    },
  })
  const rows = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log: (event) => {
      if (event.level === "error" && faultOf(event.error) === "unavailable") pool.giveUpWaiting(event.error)
    },
  })
  try {
    await migrate(rows)
  } catch (fault) {
    await rows.destroy()
    throw fault
  }
  return {
    kind: "postgres",
    rows,
    write: async (work) => {
      for (let tries = 1; ; tries++) {
        try {
          return await rows.transaction().execute(work)
        } catch (fault) {
          if (!isLostRace(fault) || tries >= mostTries) throw fault
        }
      }
    },
    isWritable: () => isWritable(rows),
    close: () => rows.destroy(),
  }
}

async function isWritable(rows: Kysely<Tables>): Promise<boolean> {
  try {
    const probe = { name: "probe", value: "" }
    await rows
      .insertInto("secrets")
      .values(probe)
      .onConflict((known) => known.column("name").doUpdateSet(probe))
      .execute()
    return true
  } catch (fault) {
    if (faultOf(fault) === undefined) throw fault
    return false
  }
}

import { afterEach, describe, expect, test } from "vitest"
import type { Database } from "../../../src/service/db/database.ts"
import { isUpToDate, migrate } from "../../../src/service/db/migrations.ts"
import { aDatabase, databaseKinds } from "../../support/service.ts"

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const secret = (name: string, value = "1") => ({ name, value })
const names = async ({ rows }: Database) => {
  const found = await rows.selectFrom("secrets").select("name").orderBy("name").execute()
  return found.map((row) => row.name)
}

describe.each(databaseKinds)("a database on %s", (kind) => {
  async function opened() {
    const { database, end } = await aDatabase(kind)
    ends.push(end)
    return database
  }

  test("what is written together is kept or undone together", async () => {
    const database = await opened()
    const half = database.write(async (rows) => {
      await rows.insertInto("secrets").values(secret("a")).execute()
      throw new Error("changed my mind")
    })
    await expect(half).rejects.toThrow("changed my mind")
    expect(await names(database)).toEqual([])
  })

  test("among many at once, each refusal undoes only itself", async () => {
    const database = await opened()
    const writes = Array.from({ length: 60 }, (_, n) =>
      database.write(async (rows) => {
        await rows
          .insertInto("secrets")
          .values(secret(`s${String(n).padStart(2, "0")}`))
          .execute()
        if (n % 3 === 0) throw new Error("refused")
        return n
      }),
    )
    const settled = await Promise.allSettled(writes)
    const kept = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))
    expect(kept).toEqual(Array.from({ length: 60 }, (_, n) => n).filter((n) => n % 3 !== 0))
    expect(await names(database)).toEqual(kept.map((n) => `s${String(n).padStart(2, "0")}`))
  })

  test("the same seat of the same time is refused by the tables themselves", async () => {
    const database = await opened()
    const booking = (id: string, seat: number | null) => ({
      id,
      hub: "h",
      starts_at: 10,
      minutes: 30,
      seat,
      state: "booked" as const,
      epoch: "e",
      sealed: "s",
      body_hash: "b",
      manage_token_hash: "m",
      made_at: 1,
      cancelled_at: null,
    })
    const insert = (id: string, seat: number | null) =>
      database.write((rows) => rows.insertInto("bookings").values(booking(id, seat)).execute())
    await insert("one", 0)
    await expect(insert("two", 0)).rejects.toThrow()
    await insert("three", 1)
    await insert("gone", null)
    await insert("gone too", null)
    expect(await database.rows.selectFrom("bookings").select("id").execute()).toHaveLength(4)
  })

  test("instants come back as numbers", async () => {
    const database = await opened()
    const team = { hub: "h", root: "{}", recovery_public: "{}", made_at: 7_258_118_400 }
    await database.write((rows) => rows.insertInto("teams").values(team).execute())
    expect(await database.rows.selectFrom("teams").selectAll().executeTakeFirst()).toEqual(team)
  })

  test("bringing tables up to date again changes nothing", async () => {
    const database = await opened()
    await database.write((rows) => rows.insertInto("secrets").values(secret("a")).execute())
    const { rows } = database
    expect(await isUpToDate(rows)).toBe(true)
    await migrate(rows)
    expect(await names(database)).toEqual(["a"])
  })

  test("a database that takes writes says so", async () => {
    expect(await (await opened()).isWritable()).toBe(true)
  })
})

test("on SQLite nobody reads what is not yet kept", async () => {
  const { database, end } = await aDatabase("sqlite")
  ends.push(end)
  const order: string[] = []
  const writing = database.write(async (rows) => {
    await rows.insertInto("secrets").values(secret("a")).execute()
    reading = names(database).then((seen) => order.push(`read ${seen.join()}`))
    await rows.insertInto("secrets").values(secret("b")).execute()
    order.push("written")
  })
  let reading: Promise<unknown> = Promise.resolve()
  await writing
  await reading
  expect(order).toEqual(["written", "read a,b"])
})

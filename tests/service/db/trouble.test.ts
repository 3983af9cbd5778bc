import { mkdtempSync, rmSync, statSync, truncateSync } from "node:fs"
import { type AddressInfo, connect, createServer, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { inject } from "vitest"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { createService } from "../../../src/service/app.ts"
import type { Database } from "../../../src/service/db/database.ts"
import { openPostgres } from "../../../src/service/db/postgres.ts"
import { openSqlite } from "../../../src/service/db/sqlite.ts"
import { usualLimits } from "../../../src/service/services.ts"
import { aBooking, aHub, aMonday, giveTeams, sending } from "../../support/service.ts"

const pack = { hubs: [aHub()], helplines: [] }
const over = (database: Database) =>
  createService({
    database,
    pack,
    now: () => aMonday,
    limits: usualLimits,
    addresses: { publicUrl: "http://localhost:1", deskUrl: "http://localhost:2" },
    log: () => {},
  }).app

let folder = ""
let path = ""
const ends: (() => Promise<void>)[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "open-door-trouble-"))
  path = join(folder, "open-door.sqlite")
})
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
  rmSync(folder, { recursive: true })
})

async function opened(): Promise<Database> {
  const database = await openSqlite(path)
  ends.push(() => database.close())
  return database
}

const put = async (app: ReturnType<typeof over>, { id, body }: ReturnType<typeof aBooking>) =>
  await app.request(`/api/bookings/${id}`, sending("PUT", body))

describe("a full disk", () => {
  test("is told apart, reads go on, and nobody is told their booking was kept", async () => {
    const database = await opened()
    await giveTeams(database, pack)
    const app = over(database)
    const { rows } = database
    const { sql } = await import("kysely")
    const pages = await sql<{ page_count: number }>`pragma page_count`.execute(rows)
    await sql.raw(`pragma max_page_count = ${pages.rows[0]?.page_count}`).execute(rows)
    const big = `${"a".repeat(50_000)}.b.c.d.e`
    const crowd = [1, 2, 3, 4].map((n) =>
      aBooking({ sealed: big, startsAt: aMonday + 7200 + n * 604_800 - 604_800 }),
    )
    const answers = await Promise.all(crowd.map((one) => put(app, one)))
    for (const answer of answers) {
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([507, "2"])
      expect(await answer.json()).toEqual({ code: "service-full", status: 507 })
    }
    expect(await rows.selectFrom("bookings").select("id").execute()).toEqual([])
    expect((await app.request("/api/hubs")).status).toBe(200)
    await sql.raw("pragma max_page_count = 1073741823").execute(rows)
    expect((await put(app, crowd[0] ?? aBooking())).status).toBe(201)
  })
})

describe("a file that can only be read", () => {
  test("is served for reading, and says that it cannot be written", async () => {
    const first = await openSqlite(path)
    await giveTeams(first, pack)
    const booking = aBooking()
    expect((await put(over(first), booking)).status).toBe(201)
    await first.close()

    // A file that says it is of a newer write version opens for reading only (sqlite.org/fileformat2.html, bytes 18 and 19).
    const file = new DatabaseSync(path)
    file.exec("pragma journal_mode = delete")
    file.close()
    await writeByte(path, 18, 3)
    const app = over(await opened())
    const authorization = `Bearer ${booking.token}`
    const own = await app.request(`/api/bookings/${booking.id}`, { headers: { authorization } })
    expect(await own.json()).toMatchObject({ id: booking.id, state: "booked" })
    const refused = await put(app, aBooking({ startsAt: booking.body.startsAt + 1800 }))
    expect([refused.status, await refused.json()]).toEqual([503, { code: "unavailable", status: 503 }])
    expect(refused.headers.get("retry-after")).toBe("2")
    expect((await app.request("/readyz")).status).toBe(503)
    expect((await app.request("/healthz")).status).toBe(200)
  })

  test("is not made out of nothing: a damaged file stops the start", async () => {
    await (await openSqlite(path)).close()
    truncateSync(path, Math.floor(statSync(path).size / 2) - 100)
    await writeByte(path, 0, 0)
    await expect(openSqlite(path)).rejects.toThrow()
  })
})

describe("a Postgres that goes away", () => {
  test("is a 503 for everyone who waits, and everything works again when it is back", async () => {
    const proxy = await aProxy(new URL(inject("postgres")))
    const database = await openPostgres(proxy.url("postgres"))
    ends.push(async () => {
      await database.close()
      await proxy.close()
    })
    const app = over(database)
    expect((await app.request("/api/hubs")).status).toBe(200)
    proxy.cut()
    const crowd = await Promise.all(Array.from({ length: 40 }, () => put(app, aBooking())))
    for (const answer of crowd) {
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"])
      expect(await answer.json()).toEqual({ code: "unavailable", status: 503 })
    }
    expect((await app.request("/api/hubs")).status).toBe(503)
    expect((await app.request("/readyz")).status).toBe(503)
    proxy.mend()
    expect((await app.request("/readyz")).status).toBe(200)
  })

  test("is a 503 as well when it takes the connection and says nothing", async () => {
    const proxy = await aProxy(new URL(inject("postgres")))
    const database = await openPostgres(proxy.url("postgres"))
    ends.push(async () => {
      await database.close()
      await proxy.close()
    })
    const app = over(database)
    proxy.silence()
    const crowd = await Promise.all(Array.from({ length: 40 }, async () => await app.request("/api/hubs")))
    expect(new Set(crowd.map((answer) => answer.status))).toEqual(new Set([503]))
  }, 20_000)
})

async function writeByte(file: string, at: number, byte: number): Promise<void> {
  const { open } = await import("node:fs/promises")
  const handle = await open(file, "r+")
  await handle.write(Uint8Array.of(byte, byte), 0, at === 18 ? 1 : 2, at)
  await handle.close()
}

/** Stands between the service and Postgres, and can be cut or struck dumb. */
async function aProxy(target: URL) {
  const pairs = new Set<readonly [Socket, Socket]>()
  let isCut = false
  let isSilent = false
  const server = createServer((near) => {
    near.on("error", () => {})
    if (isCut) return near.destroy()
    if (isSilent) return near.resume()
    const far = connect(Number(target.port), target.hostname).on("error", () => {})
    near.pipe(far)
    far.pipe(near)
    const pair = [near, far] as const
    pairs.add(pair)
    near.once("close", () => {
      far.destroy()
      pairs.delete(pair)
    })
    return near
  }).listen(0, "127.0.0.1")
  await new Promise((resolve) => server.once("listening", resolve))
  const endAll = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy()
  }
  return {
    url: (name: string) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server listening on a port has an address of this kind
      const { port } = server.address() as AddressInfo
      return `postgres://${target.username}@127.0.0.1:${port}/${name}`
    },
    cut: () => {
      isCut = true
      endAll()
    },
    mend: () => {
      isCut = false
    },
    silence: () => {
      isSilent = true
      for (const [near, far] of pairs) {
        far.unpipe(near)
        near.unpipe(far)
        near.resume()
      }
    },
    close: async () => {
      endAll()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

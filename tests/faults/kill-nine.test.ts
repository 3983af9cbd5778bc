import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { openSqlite } from "../../src/service/db/sqlite.ts"
import { aBooking, aHub, aPattern, bearing, giveTeams, sending } from "../support/service.ts"
import { endProcess, startProcess } from "../support/service-process.ts"

const runs = 50
const atOnce = 16
const seats = 50

/** Every quarter of an hour of every day, so that a run never runs out of times. */
const patterns = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
  aPattern({ weekday, from: "00:00", until: "24:00", minutes: 15, seats }),
)
const hub = aHub({ booking: { noticeHours: 0, daysAhead: 30, patterns } })
const now = Math.floor(Date.now() / 1000)
const firstTime = Math.ceil(now / 900) * 900 + 86_400

type Wish = ReturnType<typeof aBooking>

test("the service killed 50 times in the middle of its work: nothing it said yes to is lost, nothing is doubled", async () => {
  const folder = mkdtempSync(join(tmpdir(), "open-door-kill-"))
  const path = join(folder, "open-door.sqlite")
  const pack = join(folder, "pack.json")
  writeFileSync(pack, JSON.stringify({ hubs: [hub], helplines: [] }))
  const prepared = await openSqlite(path)
  await giveTeams(prepared, { hubs: [hub], helplines: [] }, now)
  await prepared.close()

  const acknowledged = new Map<string, Wish>()
  const wished = new Map<string, Wish>()
  let cutShort = 0
  let next = 0
  const aWish = (): Wish => {
    const wish = aBooking({ startsAt: firstTime + Math.floor(next++ / seats) * 900 })
    wished.set(wish.id, wish)
    return wish
  }

  for (let run = 0; run < runs; run++) {
    const service = await startProcess({ DATA_DIR: folder, HUB_PACK: pack })
    const send = ({ id, body }: Wish) => fetch(`${service.appUrl}/api/bookings/${id}`, sending("PUT", body))
    // What the last run said yes to is there, and the same bytes sent again are the same booking.
    const before = [...acknowledged.values()].slice(-2 * atOnce)
    for (const wish of before) {
      const asked = await fetch(`${service.appUrl}/api/bookings/${wish.id}`, bearing(wish.token))
      expect([asked.status, (await asked.json()).startsAt]).toEqual([200, wish.body.startsAt])
      expect((await send(wish)).status).toBe(200)
    }
    const killed = new AbortController()
    let answered = 0
    const enough = Promise.withResolvers<void>()
    const callers = Array.from({ length: atOnce }, async () => {
      while (!killed.signal.aborted) {
        const wish = aWish()
        try {
          const answer = await send(wish)
          if (answer.status === 201) acknowledged.set(wish.id, wish)
          if (++answered >= atOnce + run) enough.resolve()
        } catch {
          cutShort++
        }
      }
    })
    await enough.promise
    expect(await endProcess(service.child, "SIGKILL")).toBe("SIGKILL")
    killed.abort()
    await Promise.all(callers)
  }

  const database = await openSqlite(path)
  const kept = await database.rows.selectFrom("bookings").select(["id", "starts_at", "seat"]).execute()
  await database.close()
  rmSync(folder, { recursive: true })

  const ids = new Set(kept.map((row) => row.id))
  expect([...acknowledged.keys()].filter((id) => !ids.has(id))).toEqual([])
  expect(ids.size).toBe(kept.length)
  expect(new Set(kept.map((row) => `${row.starts_at} ${row.seat}`)).size).toBe(kept.length)
  expect(kept.filter((row) => wished.get(row.id)?.body.startsAt !== row.starts_at)).toEqual([])
  // That it was under load when it was killed, each time:
  expect(acknowledged.size).toBeGreaterThan(runs * atOnce)
  expect(cutShort).toBeGreaterThan(runs)
}, 180_000)

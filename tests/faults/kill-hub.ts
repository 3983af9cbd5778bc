import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openSqlite } from "../../src/service/db/sqlite.ts"
import { aBooking, aHub, aPattern, bearing, giveTeams, sending } from "../support/service.ts"
import { endProcess, startProcess } from "../support/service-process.ts"

const atOnce = 16
const seats = 50

/** Every quarter of an hour of every day, so that a run never runs out of times. */
const patterns = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
  aPattern({ weekday, from: "00:00", until: "24:00", minutes: 15, seats }),
)
const hub = aHub({ booking: { noticeHours: 0, daysAhead: 30, patterns } })

type Wish = ReturnType<typeof aBooking>

/** What became of a service that was killed again and again. `lost` and `wrong` say what is not as it was acknowledged. */
export type Killed = {
  readonly acknowledged: number
  readonly cutShort: number
  readonly lost: readonly string[]
  readonly wrong: readonly string[]
}

/** Kills the service `runs` times (SIGKILL) while sixteen people book without a pause, and counts what it had said yes to. */
export async function killTheHub(runs: number): Promise<Killed> {
  const now = Math.floor(Date.now() / 1000)
  const firstTime = Math.ceil(now / 900) * 900 + 86_400
  const folder = mkdtempSync(join(tmpdir(), "open-door-kill-"))
  const path = join(folder, "open-door.sqlite")
  const pack = join(folder, "pack.json")
  writeFileSync(pack, JSON.stringify({ hubs: [hub], helplines: [] }))
  const prepared = await openSqlite(path)
  await giveTeams(prepared, { hubs: [hub], helplines: [] }, now)
  await prepared.close()

  const acknowledged = new Map<string, Wish>()
  const wished = new Map<string, Wish>()
  const wrong: string[] = []
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
    for (const wish of [...acknowledged.values()].slice(-2 * atOnce)) {
      const asked = await fetch(`${service.appUrl}/api/bookings/${wish.id}`, bearing(wish.token))
      const is = asked.status === 200 ? (await asked.json()).startsAt : asked.status
      if (is !== wish.body.startsAt) wrong.push(`run ${run}: ${wish.id} is ${is}`)
      const again = await send(wish)
      if (again.status !== 200) wrong.push(`run ${run}: ${wish.id} sent again: ${again.status}`)
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
          if (++answered >= atOnce + (run % 50)) enough.resolve()
        } catch {
          cutShort++
        }
      }
    })
    await enough.promise
    const by = await endProcess(service.child, "SIGKILL")
    if (by !== "SIGKILL") wrong.push(`run ${run}: it ended by ${by}`)
    killed.abort()
    await Promise.all(callers)
  }

  const database = await openSqlite(path)
  const kept = await database.rows.selectFrom("bookings").select(["id", "starts_at", "seat"]).execute()
  await database.close()
  rmSync(folder, { recursive: true })

  const ids = new Set(kept.map((row) => row.id))
  const places = new Set(kept.map((row) => `${row.starts_at} ${row.seat}`))
  if (ids.size !== kept.length || places.size !== kept.length)
    wrong.push("a booking or a seat is there twice")
  for (const row of kept)
    if (wished.get(row.id)?.body.startsAt !== row.starts_at) wrong.push(`${row.id} is not at its time`)
  return {
    acknowledged: acknowledged.size,
    cutShort,
    lost: [...acknowledged.keys()].filter((id) => !ids.has(id)),
    wrong,
  }
}

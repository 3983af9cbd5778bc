import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openPostgres } from "../../src/service/db/postgres.ts"
import { startPostgres } from "../support/postgres.ts"
import { aBooking, aHub, aPattern, giveTeams } from "../support/service.ts"
import { endProcess, startProcess } from "../support/service-process.ts"
import { shout } from "./shout.ts"
import type { Row } from "./row.ts"

const people = 100
const processes = 4
const mostTries = 200 // a service that has too much to do says so, and is asked again

/** A hundred people want each time, all at once, at four processes of the service over one Postgres. */
export const doubleBookings: Row = {
  name: "double-bookings",
  what: "times that a hundred people wanted at once, at four processes on Postgres",
  whole: 2000,
  async run(count) {
    const folder = mkdtempSync(join(tmpdir(), "open-door-double-"))
    const patterns = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
      aPattern({ weekday, from: "00:00", until: "24:00", minutes: 15 }),
    )
    const pack = { hubs: [aHub({ booking: { noticeHours: 0, daysAhead: 60, patterns } })], helplines: [] }
    writeFileSync(join(folder, "pack.json"), JSON.stringify(pack))
    const { url, stop } = await startPostgres()
    const now = Math.floor(Date.now() / 1000)
    const prepared = await openPostgres(url)
    await giveTeams(prepared, pack, now)
    const settings = { DATA_DIR: folder, DATABASE_URL: url, HUB_PACK: join(folder, "pack.json") }
    const services = []
    try {
      for (let n = 0; n < processes; n += 1) services.push(await startProcess(settings))
      const ask = shout(services.map((one) => one.appUrl))
      const first = Math.ceil(now / 900) * 900 + 86_400
      const failures: string[] = []
      const said = { yes: 0, taken: 0, busy: 0 }
      const oneTime = async (n: number) => {
        const startsAt = first + n * 900
        const answers = await Promise.all(
          Array.from({ length: people }, async (_, person) => {
            const { id, body } = aBooking({ startsAt })
            let status = await ask(n + person, "PUT", `/api/bookings/${id}`, body)
            for (let tried = 1; status === 503 && tried < mostTries; tried += 1) {
              said.busy += 1
              await new Promise((resolve) => setTimeout(resolve, 50))
              status = await ask(n + person + tried, "PUT", `/api/bookings/${id}`, body)
            }
            return status
          }),
        )
        const yes = answers.filter((status) => status === 201 || status === 200).length
        const taken = answers.filter((status) => status === 409).length
        said.yes += yes
        said.taken += taken
        if (yes !== 1 || taken !== people - 1)
          failures.push(`time ${n}: ${yes} booked, ${taken} told it is taken, of ${people}`)
      }
      for (let n = 0; n < count; n += 1) await oneTime(n)
      const kept = await prepared.rows.selectFrom("bookings").select("starts_at").execute()
      if (kept.length !== said.yes || new Set(kept.map((row) => row.starts_at)).size !== kept.length)
        failures.push(`${kept.length} bookings are kept where ${said.yes} were said to be`)
      return { tried: count, failures, figures: { ...said, processes } }
    } finally {
      for (const { child } of services) await endProcess(child, "SIGTERM")
      await prepared.close()
      await stop()
      rmSync(folder, { recursive: true })
    }
  },
}

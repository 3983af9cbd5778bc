import { afterEach, describe, expect, test } from "vitest"
import { calendarOf } from "../../../src/service/slots/calendar.ts"
import { freeSlots, freeSlotsText } from "../../../src/service/slots/free.ts"
import { SlotsAnswer } from "../../../src/wire/slots.ts"
import {
  aDatabase,
  aHub,
  aMonday,
  anEpoch,
  aPattern,
  databaseKinds,
  giveTeams,
} from "../../support/service.ts"

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => aPattern({ weekday, from: "09:00", seats: 2 }))
const hub = aHub({ booking: { noticeHours: 0, daysAhead: 28, patterns: everyDay } })
const hour = 3600
const day = 24 * hour

describe.each(databaseKinds)("free times on %s", (kind) => {
  async function started() {
    const { database, end } = await aDatabase(kind)
    ends.push(end)
    await giveTeams(database, { hubs: [hub], helplines: [] })
    const calendar = calendarOf(hub)
    const text = freeSlotsText(hub.id, calendar)
    let ids = 0
    return {
      // Straight into the database, as another process of the service would.
      take: (startsAt: number, seat: number) =>
        database.write(async (rows) => {
          const id = `00000000-0000-4000-8000-${String(++ids).padStart(12, "0")}`
          const sealed = { epoch: anEpoch, sealed: "", body_hash: "", manage_token_hash: "" }
          const times = { starts_at: startsAt, minutes: 30, made_at: aMonday, cancelled_at: null }
          await rows
            .insertInto("bookings")
            .values({ id, hub: hub.id, seat, state: "booked", ...sealed, ...times })
            .execute()
          return id
        }),
      giveBack: (id: string) =>
        database.write((rows) =>
          rows.updateTable("bookings").set({ seat: null, state: "cancelled" }).where("id", "=", id).execute(),
        ),
      offered: async (from: string, to: string, now = aMonday) => {
        const sent = await text(database.rows, { from, to, now })
        const { slots } = SlotsAnswer.parse(JSON.parse(new TextDecoder().decode(sent)))
        expect(slots).toEqual(await freeSlots(database.rows, hub.id, calendar, { from, to, now }))
        return slots
      },
    }
  }
  const week = ["2026-03-09", "2026-03-15"] as const
  const nine = aMonday + hour

  test("a seat that another process gave away a moment ago is not offered, on whichever of the days", async () => {
    const { take, offered } = await started()
    expect(await offered(...week)).toHaveLength(7 * 6)
    for (const days of [3, 0, 6]) {
      const startsAt = nine + days * day
      await take(startsAt, 0)
      const one = (await offered(...week)).find((slot) => slot.startsAt === startsAt)
      expect(one?.free).toBe(1)
      await take(startsAt, 1)
      expect((await offered(...week)).map((slot) => slot.startsAt)).not.toContain(startsAt)
    }
    expect(await offered(...week)).toHaveLength(7 * 6 - 3)
  })

  test("as many seats taken, but of other times, are other times offered", async () => {
    const { take, giveBack, offered } = await started()
    const first = await take(nine, 0)
    expect((await offered(...week)).filter((slot) => slot.free === 1).map((slot) => slot.startsAt)).toEqual([
      nine,
    ])
    await giveBack(first)
    await take(nine + hour, 0)
    expect((await offered(...week)).filter((slot) => slot.free === 1).map((slot) => slot.startsAt)).toEqual([
      nine + hour,
    ])
  })

  test("a day on which all is taken is left out, and the days around it stand", async () => {
    const { take, giveBack, offered } = await started()
    const taken: string[] = []
    for (let half = 0; half < 6; half += 1)
      for (const seat of [0, 1]) taken.push(await take(nine + day + half * 1800, seat))
    const found = await offered("2026-03-09", "2026-03-11")
    expect(found.map((slot) => slot.startsAt)).toEqual(
      [0, 2].flatMap((days) => [0, 1, 2, 3, 4, 5].map((half) => nine + days * day + half * 1800)),
    )
    expect(await offered("2026-03-10", "2026-03-10")).toEqual([])
    for (const id of taken) await giveBack(id)
    expect(await offered("2026-03-10", "2026-03-10")).toHaveLength(6)
  })

  test("a time that is past is not offered, and tomorrow another day can be booked", async () => {
    const { offered } = await started()
    expect(await offered("2026-03-09", "2026-03-09")).toHaveLength(6)
    expect(await offered("2026-03-09", "2026-03-09", nine + 1)).toHaveLength(5)
    expect(await offered("2026-03-09", "2026-03-09", nine + day)).toEqual([])
    expect(await offered("2026-04-07", "2026-04-07")).toEqual([])
    expect(await offered("2026-04-07", "2026-04-07", aMonday + day)).toHaveLength(6)
  })
})

import { describe, expect, test } from "vitest"
import { aBooking, aHub, aMonday, aPattern, aService, databaseKinds, sending } from "../../support/service.ts"

const slots = 20
const people = 100

describe.each(databaseKinds)("many at once on %s", (kind) => {
  test("20 times and 100 people for each: every time goes to exactly one, and everyone is told", async () => {
    const patterns = [aPattern({ from: "09:30", until: "19:30", minutes: 30 })]
    const hub = aHub({ booking: { noticeHours: 0, daysAhead: 7, patterns } })
    const { app, database, end } = await aService(kind, { pack: { hubs: [hub], helplines: [] } })
    const first = aMonday + 1.5 * 3600
    const wishes = Array.from({ length: slots * people }, (_, n) =>
      aBooking({ startsAt: first + (n % slots) * 1800 }),
    )
    const answers = await Promise.all(
      wishes.map(async ({ id, body }) => {
        const answer = await app.request(`/api/bookings/${id}`, sending("PUT", body))
        return { id, startsAt: body.startsAt, status: answer.status }
      }),
    )
    const booked = answers.filter((one) => one.status === 201)
    const kept = await database.rows.selectFrom("bookings").select(["id", "starts_at"]).execute()
    await end()
    expect(answers.filter((one) => one.status === 409)).toHaveLength(slots * people - slots)
    expect(booked).toHaveLength(slots)
    expect(new Set(booked.map((one) => one.startsAt)).size).toBe(slots)
    expect(new Set(kept.map((row) => row.id))).toEqual(new Set(booked.map((one) => one.id)))
    expect(kept).toHaveLength(slots)
  }, 60_000)
})

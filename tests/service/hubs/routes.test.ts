import { afterEach, describe, expect, test } from "vitest"
import type { PackHub } from "../../../src/service/hubs/pack.ts"
import { HubsAnswer } from "../../../src/wire/hubs.ts"
import { SlotsAnswer } from "../../../src/wire/slots.ts"
import {
  aBooking,
  aHub,
  aMonday,
  anEpoch,
  aPattern,
  aService,
  bearing,
  databaseKinds,
  sending,
} from "../../support/service.ts"

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

describe.each(databaseKinds)("hubs on %s", (kind) => {
  async function started(hubs: PackHub[] = [aHub()], hasTeams = true) {
    const service = await aService(kind, { pack: { hubs, helplines: [] }, hasTeams })
    ends.push(service.end)
    const slots = async (from: string, to: string, hub = "example-street") => {
      const answer = await service.app.request(`/api/hubs/${hub}/slots?from=${from}&to=${to}`)
      return SlotsAnswer.parse(await answer.json()).slots
    }
    return { ...service, slots }
  }

  test("people are told what the pack says, with each team's roster", async () => {
    const { app } = await started([aHub(), aHub({ id: "other", booking: null })])
    const answer = HubsAnswer.parse(await (await app.request("/api/hubs")).json())
    const team = {
      root: { kty: "EC", crv: "P-256", x: "A".repeat(43), y: "B".repeat(43) },
      epochs: ["e.e.e"],
    }
    expect(answer.hubs).toMatchObject([
      { id: "example-street", bookable: true, team },
      { id: "other", bookable: false, team: null },
    ])
    expect(JSON.stringify(answer)).not.toContain("patterns")
  })

  test("free times come soonest first, within the days asked for", async () => {
    const { slots } = await started()
    const found = await slots("2026-03-09", "2026-03-16")
    const ten = aMonday + 2 * 3600
    expect(found.map((one) => one.startsAt)).toEqual(
      [0, 7].flatMap((days) => [0, 1, 2, 3].map((n) => ten + days * 86_400 + n * 1800)),
    )
    expect(found[0]).toEqual({ startsAt: ten, minutes: 30, ways: ["in-person"], free: 1 })
    expect(await slots("2026-03-10", "2026-03-15")).toEqual([])
  })

  test("a time taken is no longer offered, and is again once it was cancelled", async () => {
    const { app, slots } = await started()
    const booking = aBooking()
    await app.request(`/api/bookings/${booking.id}`, sending("PUT", booking.body))
    const offers = async () => (await slots("2026-03-09", "2026-03-09")).map((one) => one.startsAt)
    expect(await offers()).not.toContain(booking.body.startsAt)
    await app.request(`/api/bookings/${booking.id}/cancel`, bearing(booking.token, "POST"))
    expect(await offers()).toContain(booking.body.startsAt)
  })

  test("with several seats a time is offered until the last one went", async () => {
    const booking = { noticeHours: 0, daysAhead: 1, patterns: [aPattern({ seats: 2 })] }
    const { app, slots } = await started([aHub({ booking })])
    const free = async () => (await slots("2026-03-09", "2026-03-09"))[0]
    for (const left of [1, undefined]) {
      const { id, body } = aBooking()
      await app.request(`/api/bookings/${id}`, sending("PUT", body))
      const now = (await free()) ?? { startsAt: 0, free: 0 }
      expect(now.startsAt === body.startsAt ? now.free : undefined).toBe(left)
    }
  })

  test("times within the notice, or beyond the days ahead, are not offered", async () => {
    const booking = { noticeHours: 3, daysAhead: 7, patterns: [aPattern()] }
    const { slots, clock } = await started([aHub({ booking })])
    const found = (await slots("2026-03-09", "2026-03-31")).map((one) => (one.startsAt - aMonday) / 3600)
    expect(found).toEqual([3, 3.5, 170, 170.5, 171, 171.5])
    clock.now += 7 * 86_400
    expect((await slots("2026-03-09", "2026-03-16")).map((one) => (one.startsAt - aMonday) / 3600)).toEqual([
      171, 171.5,
    ])
  })

  test("a hub without a team, or whose team let its keys run out, offers no times", async () => {
    const without = await started([aHub()], false)
    expect(await without.slots("2026-03-09", "2026-03-16")).toEqual([])
    const expired = await started()
    await expired.database.write((rows) =>
      rows.updateTable("epochs").set({ valid_until: aMonday }).where("id", "=", anEpoch).execute(),
    )
    expect(await expired.slots("2026-03-09", "2026-03-16")).toEqual([])
  })

  test("a hub that takes no bookings offers no times, one we do not know is not found", async () => {
    const { app, slots } = await started([aHub({ booking: null })])
    expect(await slots("2026-03-09", "2026-03-16")).toEqual([])
    expect((await app.request("/api/hubs/nowhere/slots?from=2026-03-09&to=2026-03-09")).status).toBe(404)
  })

  test.each([
    "",
    "?from=2026-03-09",
    "?from=2026-03-09&to=2026-03-08",
    "?from=2026-03-09&to=2026-04-09",
    "?from=2026-02-30&to=2026-03-01",
    "?from=monday&to=tuesday",
    "?from=2026-03-09&to=2026-03-10&seat=1",
    "?from=%00&to=%ff",
  ])("days asked for as '%s' are refused", async (query) => {
    const { app } = await started()
    const answer = await app.request(`/api/hubs/example-street/slots${query}`)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({ code: "invalid", status: 400 })
  })
})

import { afterEach, describe, expect, test } from "vitest"
import { keepAfterSeconds } from "../../../src/service/bookings/purge.ts"
import { purgeAll } from "../../../src/service/purge.ts"
import { newToken } from "../../../src/service/tokens.ts"
import { BookingAnswer } from "../../../src/wire/bookings.ts"
import {
  aBooking,
  aHub,
  aMonday,
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

const halfHour = 1800

describe.each(databaseKinds)("bookings on %s", (kind) => {
  async function started(seats = 1) {
    const booking = { noticeHours: 1, daysAhead: 28, patterns: [aPattern({ seats })] }
    const service = await aService(kind, { pack: { hubs: [aHub({ booking })], helplines: [] } })
    ends.push(service.end)
    const put = ({ id, body }: ReturnType<typeof aBooking>) =>
      service.app.request(`/api/bookings/${id}`, sending("PUT", body))
    const get = (id: string, token: string) => service.app.request(`/api/bookings/${id}`, bearing(token))
    const cancel = (id: string, token: string) =>
      service.app.request(`/api/bookings/${id}/cancel`, bearing(token, "POST"))
    return { ...service, put, get, cancel }
  }

  test("a free time becomes booked, and can be asked after with its token", async () => {
    const { put, get } = await started()
    const booking = aBooking()
    const made = await put(booking)
    expect(made.status).toBe(201)
    const answer = {
      id: booking.id,
      hub: "example-street",
      startsAt: booking.body.startsAt,
      minutes: 30,
      state: "booked",
      answers: [],
    }
    expect(BookingAnswer.parse(await made.json())).toEqual(answer)
    const asked = await get(booking.id, booking.token)
    expect(asked.status).toBe(200)
    expect(await asked.json()).toEqual(answer)
  })

  test("the same bytes sent again are the same booking, even after its time and at another clock", async () => {
    const { put, clock, database } = await started()
    const booking = aBooking()
    await put(booking)
    clock.now = booking.body.startsAt + 3600
    const again = await put(booking)
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({ state: "booked" })
    expect(await database.rows.selectFrom("bookings").select("id").execute()).toHaveLength(1)
  })

  test("another body under the same id is refused and changes nothing", async () => {
    const { put, get } = await started()
    const booking = aBooking()
    await put(booking)
    const other = await put({ ...aBooking({ startsAt: booking.body.startsAt + halfHour }), id: booking.id })
    expect(other.status).toBe(422)
    expect(await other.json()).toEqual({ code: "same-id-other-body", status: 422 })
    expect(await (await get(booking.id, booking.token)).json()).toMatchObject({
      startsAt: booking.body.startsAt,
    })
  })

  test("a time that went is answered with the next free ones", async () => {
    const { put } = await started()
    const first = aBooking()
    await put(first)
    const late = await put(aBooking())
    expect(late.status).toBe(409)
    const { startsAt } = first.body
    const next = [startsAt + halfHour, startsAt + 2 * halfHour, startsAt + 3 * halfHour]
    expect(await late.json()).toEqual({ code: "taken", status: 409, next })
  })

  test("each seat of a time is given once, the lowest free one first", async () => {
    const { put, cancel, database } = await started(3)
    const bookings = [aBooking(), aBooking(), aBooking()]
    for (const booking of bookings) expect((await put(booking)).status).toBe(201)
    expect((await put(aBooking())).status).toBe(409)
    const [, second] = bookings
    await cancel(second?.id ?? "", second?.token ?? "")
    const newcomer = aBooking()
    expect((await put(newcomer)).status).toBe(201)
    const seats = await database.rows.selectFrom("bookings").select(["id", "seat"]).orderBy("seat").execute()
    expect(seats.filter((row) => row.seat !== null).map((row) => row.seat)).toEqual([0, 1, 2])
    expect(seats.find((row) => row.id === newcomer.id)?.seat).toBe(1)
  })

  test("cancelling frees the time for someone else, twice is the same as once", async () => {
    const { put, cancel, get } = await started()
    const booking = aBooking()
    await put(booking)
    for (let times = 0; times < 2; times++) {
      const cancelled = await cancel(booking.id, booking.token)
      expect(cancelled.status).toBe(200)
      expect(await cancelled.json()).toMatchObject({ state: "cancelled" })
    }
    expect(await (await get(booking.id, booking.token)).json()).toMatchObject({ state: "cancelled" })
    expect((await put(aBooking())).status).toBe(201)
  })

  test("a retry of a booking that was cancelled says it is gone, and does not book again", async () => {
    const { put, cancel } = await started()
    const booking = aBooking()
    await put(booking)
    await cancel(booking.id, booking.token)
    const retried = await put(booking)
    expect(retried.status).toBe(410)
    expect(await retried.json()).toEqual({ code: "gone", status: 410 })
  })

  test.each([
    ["between two starts", aMonday + 2 * 3600 + 60],
    ["on a day without conversations", aMonday + 26 * 3600],
    ["sooner than the notice the hub wants", aMonday],
    ["too far ahead", aMonday + 35 * 86_400 + 2 * 3600],
    ["in the past", aMonday - 7 * 86_400 + 2 * 3600],
  ])("a time %s is not a slot", async (_, startsAt) => {
    const { put, database } = await started()
    const refused = await put(aBooking({ startsAt }))
    expect(refused.status).toBe(422)
    expect(await refused.json()).toEqual({ code: "not-a-slot", status: 422 })
    expect(await database.rows.selectFrom("bookings").select("id").execute()).toEqual([])
  })

  test("something sealed to a key the team does not hold now is refused, and surely not stored", async () => {
    const { put, clock, database } = await started()
    const unknown = await put(aBooking({ epoch: "00000000-0000-4000-8000-00000000000f" }))
    expect(await unknown.json()).toEqual({ code: "epoch-expired", status: 409 })
    clock.now = aMonday + 366 * 86_400
    const expired = await put(aBooking({ startsAt: clock.now + 6 * 86_400 }))
    expect(await expired.json()).toEqual({ code: "epoch-expired", status: 409 })
    expect(await database.rows.selectFrom("bookings").select("id").execute()).toEqual([])
  })

  test("a missing booking and someone else's are answered with the very same words", async () => {
    const { put, get, cancel } = await started()
    const booking = aBooking()
    await put(booking)
    const answers = await Promise.all([
      get(booking.id, newToken()),
      get(aBooking().id, booking.token),
      get("not-an-id", booking.token),
      get(booking.id, "short"),
      cancel(booking.id, newToken()),
      cancel(aBooking().id, newToken()),
    ])
    const bodies = await Promise.all(answers.map(async (one) => [one.status, await one.text()]))
    expect(new Set(bodies.map(String))).toEqual(new Set(['404,{"code":"not-found","status":404}']))
    expect(await (await get(booking.id, booking.token)).json()).toMatchObject({ state: "booked" })
  })

  test("the team's sealed answers come with the booking, oldest first", async () => {
    const { put, get, database } = await started()
    const booking = aBooking()
    await put(booking)
    const answers = [
      { id: aBooking().id, sealed: "a..c.d.e", at: aMonday + 1 },
      { id: aBooking().id, sealed: "a..c.d.f", at: aMonday + 2 },
    ]
    await database.write((rows) =>
      rows
        .insertInto("booking_answers")
        .values(answers.toReversed().map((one) => ({ ...one, booking: booking.id, member: aBooking().id })))
        .execute(),
    )
    expect(await (await get(booking.id, booking.token)).json()).toMatchObject({ answers })
    expect(await (await put(booking)).json()).toMatchObject({ answers })
  })

  test("a booking is kept until 30 days after its time, then goes with its answers", async () => {
    const { put, get, clock, services, database } = await started()
    const booking = aBooking()
    await put(booking)
    const answer = { id: aBooking().id, booking: booking.id, sealed: "a..c.d.e", member: "m", at: aMonday }
    await database.write((rows) => rows.insertInto("booking_answers").values(answer).execute())
    clock.now = booking.body.startsAt + keepAfterSeconds
    await purgeAll(services)
    expect((await get(booking.id, booking.token)).status).toBe(200)
    clock.now += 1
    await purgeAll(services)
    expect((await get(booking.id, booking.token)).status).toBe(404)
    expect(await database.rows.selectFrom("booking_answers").select("id").execute()).toEqual([])
  })
})

import { randomUUID } from "node:crypto"
import { afterEach, describe, expect, test } from "vitest"
import { DAY, HOUR } from "../../../src/kit/instant.ts"
import { DeskBookings, DeskInbox } from "../../../src/wire/desk.ts"
import { deskOrigin, enrolled, fromDesk } from "../../support/desk.ts"
import { aBooking, aHub, aMonday, aService, bearing, databaseKinds, sending } from "../../support/service.ts"

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const hubs = [aHub(), aHub({ id: "other-street", name: "Other Street" })]
const anId = (letter: string) => `${letter.repeat(8)}-0000-4000-8000-000000000000`
const sealed = `e30.${"a".repeat(20)}.bbbb.cccc.dddd`

describe.each(databaseKinds)("the team's side of bookings on %s", (kind) => {
  async function started() {
    const service = await aService(kind, { pack: { hubs, helplines: [] }, hasTeams: false })
    ends.push(service.end)
    const here = await enrolled(service)
    const there = await enrolled(service, "other-street")
    const epochOf = async (hub: string) =>
      (
        await service.database.rows
          .selectFrom("epochs")
          .select("id")
          .where("hub", "=", hub)
          .executeTakeFirstOrThrow()
      ).id
    async function book(changes: Parameters<typeof aBooking>[0] = {}) {
      const hub = changes.hub ?? "example-street"
      const made = aBooking({ epoch: await epochOf(hub), ...changes, hub })
      const answer = await service.app.request(`/api/bookings/${made.id}`, sending("PUT", made.body))
      expect(answer.status).toBe(201)
      return made
    }
    const list = async (cookie = here.cookie) => {
      const answer = await service.desk.request("/desk-api/bookings", fromDesk("GET", undefined, cookie))
      return DeskBookings.parse(await answer.json()).bookings
    }
    const answer = async (booking: string, id: string, body: unknown = { sealed }, cookie = here.cookie) =>
      service.desk.request(`/desk-api/bookings/${booking}/answers/${id}`, fromDesk("PUT", body, cookie))
    return { service, here, there, book, list, answer, epochOf }
  }

  test("a member sees what is coming at their own hub, soonest first, as it was sent", async () => {
    const { book, list, there } = await started()
    const later = await book({ startsAt: aMonday + 3 * HOUR })
    const sooner = await book()
    await book({ hub: "other-street" })
    const { hub: _, manageTokenHash: __, ...sent } = sooner.body
    expect(await list()).toEqual([
      { id: sooner.id, ...sent, minutes: 30, state: "booked", answers: [] },
      expect.objectContaining({ id: later.id }),
    ])
    expect((await list(there.cookie)).map((one) => one.startsAt)).toEqual([aMonday + 2 * HOUR])
  })

  test("the last day's stay in sight, older ones do not, and a cancelled one says so", async () => {
    const { service, book, list, here } = await started()
    const made = await book()
    await service.app.request(`/api/bookings/${made.id}/cancel`, bearing(made.token, "POST"))
    expect(await list()).toMatchObject([{ id: made.id, state: "cancelled" }])
    service.clock.now = made.body.startsAt + DAY - 1
    await service.database.write((rows) =>
      rows
        .updateTable("sessions")
        .set({ made_at: service.clock.now, until: service.clock.now + HOUR })
        .execute(),
    )
    expect(await list(here.cookie)).toHaveLength(1)
    service.clock.now += 1
    expect(await list(here.cookie)).toEqual([])
  })

  test("an answer reaches the person who booked, once however often it is sent", async () => {
    const { service, book, list, answer } = await started()
    const made = await book()
    const id = randomUUID()
    const kept = { id, sealed, at: service.clock.now }
    for (const _ of [1, 2]) {
      const said = await answer(made.id, id)
      expect([said.status, await said.json()]).toEqual([200, kept])
      service.clock.now += 60
    }
    const shown = await service.app.request(`/api/bookings/${made.id}`, bearing(made.token))
    expect(await shown.json()).toMatchObject({ answers: [kept] })
    expect(await list()).toMatchObject([{ answers: [kept] }])
    expect((await answer(made.id, id, { sealed: `${sealed}e` })).status).toBe(422)
  })

  test("another hub's booking, one that never was and an id that is none are the same 404", async () => {
    const { book, answer } = await started()
    const elsewhere = await book({ hub: "other-street" })
    for (const [booking, id] of [
      [elsewhere.id, randomUUID()],
      [randomUUID(), randomUUID()],
      ["everything", randomUUID()],
      [elsewhere.id, "1"],
    ] as const) {
      const said = await answer(booking, id)
      expect([said.status, await said.json()]).toEqual([404, { code: "not-found", status: 404 }])
    }
  })

  test("what the person cancelled is not answered any more, nor is anything answered without end", async () => {
    const { service, book, answer } = await started()
    const made = await book()
    const id = randomUUID()
    for (let n = 1; n < 50; n++) expect((await answer(made.id, randomUUID())).status).toBe(200)
    expect((await answer(made.id, id)).status).toBe(200)
    expect((await answer(made.id, randomUUID())).status).toBe(429)
    await service.app.request(`/api/bookings/${made.id}/cancel`, bearing(made.token, "POST"))
    expect((await answer(made.id, id)).status).toBe(200)
    expect((await answer(made.id, randomUUID())).status).toBe(410)
  })

  test("a member sees their own team's inbox, until an item ends or runs out", async () => {
    const { service, here, there, epochOf } = await started()
    const row = { body_hash: "b", token_hash: "t", state: "there", received_at: aMonday } as const
    const put = async (id: string, hub: string, changes: object = {}) => {
      const epoch = await epochOf(hub)
      await service.database.write(async (rows) => {
        const item = {
          ...row,
          id,
          hub,
          epoch,
          sealed,
          share: randomUUID(),
          until: aMonday + HOUR,
          ...changes,
        }
        await rows.insertInto("inbox").values(item).execute()
      })
    }
    await put(anId("a"), "example-street")
    await put(anId("b"), "example-street", { received_at: aMonday + 5 })
    await put(anId("c"), "example-street", { state: "ended" })
    await put(anId("d"), "example-street", { until: aMonday })
    await put(anId("e"), "other-street")
    const list = async (cookie: string) => {
      const answer = await service.desk.request("/desk-api/inbox", fromDesk("GET", undefined, cookie))
      return DeskInbox.parse(await answer.json())
    }
    const item = { epoch: await epochOf("example-street"), sealed, receivedAt: aMonday }
    expect(await list(here.cookie)).toEqual({
      items: [
        { ...item, id: anId("b"), receivedAt: aMonday + 5 },
        { ...item, id: anId("a") },
      ],
    })
    expect(await list(there.cookie)).toMatchObject({ items: [{ id: anId("e") }] })
  })

  test("nothing is answered without a session, and nothing is done for another page", async () => {
    const { service, book, here } = await started()
    const made = await book()
    const answers = `/desk-api/bookings/${made.id}/answers/${randomUUID()}`
    for (const path of ["/desk-api/bookings", "/desk-api/inbox", "/desk-api/session"]) {
      expect((await service.desk.request(path)).status).toBe(401)
      const stranger = fromDesk("GET", undefined, `__Host-desk=${"A".repeat(43)}`)
      expect((await service.desk.request(path, stranger)).status).toBe(401)
    }
    expect((await service.desk.request(answers, fromDesk("PUT", { sealed }))).status).toBe(401)
    const unsafe = [
      ["PUT", answers],
      ["PUT", `/desk-api/epochs/${randomUUID()}`],
      ["POST", "/desk-api/session/begin"],
      ["POST", "/desk-api/session/finish"],
      ["POST", "/desk-api/session/end"],
      ["POST", "/desk-api/enrol/begin"],
      ["POST", "/desk-api/enrol/finish"],
    ] as const
    for (const [method, path] of unsafe) {
      for (const origin of ["http://localhost:8787", "null", `${deskOrigin}.example`, undefined]) {
        const headers = { cookie: here.cookie, "content-type": "application/json", ...(origin && { origin }) }
        const answer = await service.desk.request(path, { method, headers, body: "{}" })
        expect([answer.status, await answer.json()]).toEqual([403, { code: "wrong-origin", status: 403 }])
      }
    }
    expect(
      (await service.desk.request("/desk-api/session", fromDesk("GET", undefined, here.cookie))).status,
    ).toBe(200)
  })

  test("bad input is refused calmly everywhere, with every header", async () => {
    const { service, book, here } = await started()
    const made = await book()
    const paths = [
      ["PUT", `/desk-api/bookings/${made.id}/answers/${randomUUID()}`],
      ["PUT", `/desk-api/epochs/${randomUUID()}`],
      ["POST", "/desk-api/session/begin"],
      ["POST", "/desk-api/session/finish"],
      ["POST", "/desk-api/enrol/begin"],
      ["POST", "/desk-api/enrol/finish"],
    ] as const
    const bodies = ["", "{", "null", "[]", '{"token":7}', '{"sealed":"a.b"}', '"\\u0000"', '{"more":"🙂"}']
    for (const [method, path] of paths) {
      const headers = { cookie: here.cookie, origin: deskOrigin, "content-type": "application/json" }
      for (const body of bodies) {
        const answer = await service.desk.request(path, { method, headers, body })
        expect(answer.status).toBe(400)
        expect(answer.headers.get("content-type")).toBe("application/problem+json")
        expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'")
        expect(answer.headers.get("cache-control")).toBe("no-store")
      }
      const plain = { ...headers, "content-type": "text/plain" }
      expect((await service.desk.request(path, { method, headers: plain, body: "{}" })).status).toBe(415)
      const long = `"${"a".repeat(600_000)}"`
      expect((await service.desk.request(path, { method, headers, body: long })).status).toBe(413)
    }
    expect((await service.desk.request("/desk-api/bookings", fromDesk("PUT", {}, here.cookie))).status).toBe(
      405,
    )
    expect((await service.app.request("/desk-api/session")).status).toBe(404)
  })
})

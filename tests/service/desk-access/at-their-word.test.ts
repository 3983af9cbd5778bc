// A lost phone: what the team ends at the person's word, from the desk's listener to what the person's app is told.
import { randomUUID } from "node:crypto"
import { afterEach, describe, expect, test } from "vitest"
import { hashOf, newToken } from "../../../src/service/tokens.ts"
import { DeskBookings, DeskInbox } from "../../../src/wire/desk.ts"
import { inboxTyp } from "../../../src/wire/inbox.ts"
import { deskOrigin, enrolled, fromDesk } from "../../support/desk.ts"
import { aBooking, aHub, aMonday, aService, bearing, databaseKinds, sending } from "../../support/service.ts"
import { aJwe, aShare, asking, fhir, holding } from "../shares/shares.ts"

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const hubs = [aHub(), aHub({ id: "other-street", name: "Other Street" })]
const notFound = { code: "not-found", status: 404 }

describe.each(databaseKinds)("at the person's word, on %s", (kind) => {
  async function started() {
    const service = await aService(kind, { pack: { hubs, helplines: [] }, hasTeams: false })
    ends.push(service.end)
    const { app, desk, database } = service
    const here = await enrolled(service)
    const there = await enrolled(service, "other-street")
    const epochOf = async (hub: string) =>
      (await database.rows.selectFrom("epochs").select("id").where("hub", "=", hub).executeTakeFirstOrThrow())
        .id

    async function book(hub = "example-street") {
      const made = aBooking({ hub, epoch: await epochOf(hub) })
      const put = () => app.request(`/api/bookings/${made.id}`, sending("PUT", made.body))
      expect((await put()).status).toBe(201)
      return { ...made, put, read: () => app.request(`/api/bookings/${made.id}`, bearing(made.token)) }
    }
    async function share(hub = "example-street") {
      const made = aShare()
      const [item, itemToken] = [randomUUID(), newToken()]
      const epoch = await epochOf(hub)
      const said = { typ: inboxTyp, item, hub, epoch, alg: "ECDH-ES+A256KW", enc: "A256GCM" }
      const head = Buffer.from(JSON.stringify(said)).toString("base64url")
      const sealed = `${head}.${newToken()}.${"c".repeat(16)}.${newToken()}.${"d".repeat(22)}`
      const inside = { hub, epoch, sealed, tokenHash: hashOf(itemToken), share: made.id }
      const putFile = () =>
        app.request(
          `/api/shares/${made.id}/files/0`,
          holding(made.token, "PUT", { contentType: fhir, jwe: aJwe(made.key, "{}") }),
        )
      await app.request(`/api/shares/${made.id}`, sending("PUT", made.body))
      await putFile()
      expect((await app.request(`/api/inbox/${item}`, sending("PUT", inside))).status).toBe(201)
      const open = (listener = desk) => listener.request(`/shl/${made.path}`, asking())
      const log = async () =>
        (await app.request(`/api/shares/${made.id}/log`, bearing(made.token))).json() as Promise<unknown>
      return { ...made, item, putFile, open, log }
    }
    const cancel = (id: string, cookie = here.cookie) =>
      desk.request(`/desk-api/bookings/${id}/cancel`, fromDesk("POST", {}, cookie))
    const end = (id: string, cookie = here.cookie) =>
      desk.request(`/desk-api/inbox/${id}/end`, fromDesk("POST", {}, cookie))
    const listed = async () =>
      DeskInbox.parse(
        await (await desk.request("/desk-api/inbox", fromDesk("GET", undefined, here.cookie))).json(),
      ).items
    return { ...service, here, there, book, share, cancel, end, listed }
  }

  test("the team cancels a booking: the person's app is told, and the time is free for somebody else", async () => {
    const { app, desk, here, book, cancel } = await started()
    const made = await book()
    const other = aBooking({ epoch: made.body.epoch })
    const take = () => app.request(`/api/bookings/${other.id}`, sending("PUT", other.body))
    expect((await take()).status).toBe(409)
    const said = await cancel(made.id)
    expect([said.status, await said.json()]).toEqual([200, { id: made.id, state: "cancelled" }])
    expect(await (await made.read()).json()).toMatchObject({ id: made.id, state: "cancelled" })
    expect((await take()).status).toBe(201)
    const answer = await desk.request("/desk-api/bookings", fromDesk("GET", undefined, here.cookie))
    const { bookings } = DeskBookings.parse(await answer.json())
    expect(bookings.find((one) => one.id === made.id)).toMatchObject({ state: "cancelled" })
    expect((await made.put()).status).toBe(410) // whoever has the phone does not get it back by sending it again
  })

  test("cancelled twice is cancelled once, whoever was first", async () => {
    const { app, database, clock, book, cancel } = await started()
    const made = await book()
    await cancel(made.id)
    clock.now += 60
    expect((await cancel(made.id)).status).toBe(200)
    await app.request(`/api/bookings/${made.id}/cancel`, bearing(made.token, "POST"))
    const row = await database.rows
      .selectFrom("bookings")
      .select(["state", "seat", "cancelled_at"])
      .executeTakeFirst()
    expect(row).toEqual({ state: "cancelled", seat: null, cancelled_at: aMonday })
    const theirs = await book()
    await app.request(`/api/bookings/${theirs.id}/cancel`, bearing(theirs.token, "POST"))
    expect((await cancel(theirs.id)).status).toBe(200)
  })

  test("the team ends a share: its ciphertext is gone, nobody opens it any more, and the person's app is told", async () => {
    const { app, desk, database, share, end, listed } = await started()
    const [made, other] = [await share(), await share()]
    expect((await made.open()).status).toBe(200)
    const said = await end(made.item)
    expect([said.status, await said.json()]).toEqual([200, { id: made.item, state: "ended" }])
    for (const listener of [app, desk]) {
      const refused = await made.open(listener)
      expect([refused.status, await refused.json()]).toEqual([404, notFound])
    }
    expect(await made.log()).toEqual({ state: "ended", opens: [{ hour: aMonday, count: 1 }] })
    const { rows } = database
    const files = await rows.selectFrom("share_files").select("share").execute()
    expect(files).toEqual([{ share: other.id }])
    expect(await rows.selectFrom("inbox").selectAll().where("id", "=", made.item).execute()).toMatchObject([
      { state: "ended", sealed: "" },
    ])
    expect((await listed()).map((one) => one.id)).toEqual([other.item])
    expect((await made.putFile()).status).toBe(404) // nor is it filled again from the lost phone
  })

  test("ended twice is ended once, whoever was first, and after its share was forgotten too", async () => {
    const { app, database, clock, share, end } = await started()
    const made = await share()
    await end(made.item)
    clock.now += 60
    expect((await end(made.item)).status).toBe(200)
    const endedAt = () => database.rows.selectFrom("shares").select("ended_at").execute()
    expect(await endedAt()).toEqual([{ ended_at: aMonday }])
    const theirs = await share()
    await app.request(`/api/shares/${theirs.id}/end`, bearing(theirs.token, "POST"))
    expect((await end(theirs.item)).status).toBe(200)
    await database.write((rows) => rows.deleteFrom("shares").execute())
    expect((await end(made.item)).status).toBe(200)
  })

  test("the person and the team at once do not wait for each other for ever", async () => {
    const { app, share, end } = await started()
    for (let round = 0; round < 8; round++) {
      const made = await share()
      const own = () => app.request(`/api/shares/${made.id}/end`, bearing(made.token, "POST"))
      const answers = await Promise.all([end(made.item), own(), made.putFile(), end(made.item), own()])
      expect(answers.map((one) => one.status).filter((status) => status >= 500)).toEqual([])
      expect((await made.open()).status).toBe(404)
    }
  })

  test("another hub's, one that never was and an id that is none are the same 404, and nothing is done", async () => {
    const { book, share, cancel, end } = await started()
    const [booking, made] = [await book("other-street"), await share("other-street")]
    for (const id of [booking.id, randomUUID(), "everything", "%00", "%F0%9F%99%82"]) {
      const said = await cancel(id)
      expect([said.status, await said.json()]).toEqual([404, notFound])
    }
    for (const id of [made.item, made.id, randomUUID(), "everything", "%00", "%F0%9F%99%82"]) {
      const said = await end(id)
      expect([said.status, await said.json()]).toEqual([404, notFound])
    }
    expect(await (await booking.read()).json()).toMatchObject({ state: "booked" })
    expect((await made.open()).status).toBe(200)
  })

  test("nobody does it without a session, from another page, or on the app's listener", async () => {
    const { app, desk, here, book, share, cancel, end } = await started()
    const [booking, made] = [await book(), await share()]
    const paths = [`/desk-api/bookings/${booking.id}/cancel`, `/desk-api/inbox/${made.item}/end`]
    const stranger = `__Host-desk=${"A".repeat(43)}`
    for (const cookie of ["", stranger])
      for (const said of [await cancel(booking.id, cookie), await end(made.item, cookie)])
        expect([said.status, await said.json()]).toEqual([401, { code: "signed-out", status: 401 }])
    for (const path of paths) {
      for (const origin of ["http://localhost:8787", "null", `${deskOrigin}.example`, undefined]) {
        const headers = { cookie: here.cookie, "content-type": "application/json", ...(origin && { origin }) }
        const said = await desk.request(path, { method: "POST", headers, body: "{}" })
        expect([said.status, await said.json()]).toEqual([403, { code: "wrong-origin", status: 403 }])
      }
      expect((await desk.request(path, fromDesk("GET", undefined, here.cookie))).status).toBe(405)
      expect((await app.request(path, fromDesk("POST", {}, here.cookie))).status).toBe(404)
    }
    expect(await (await booking.read()).json()).toMatchObject({ state: "booked" })
    expect((await made.open()).status).toBe(200)
  })

  test("bad input is refused calmly, with every header, and nothing is done", async () => {
    const { desk, here, book, share } = await started()
    const [booking, made] = [await book(), await share()]
    const headers = { cookie: here.cookie, origin: deskOrigin, "content-type": "application/json" }
    const bad: [number, string, Record<string, string>][] = [
      ...["", "{", "null", "[]", '"\\u0000"', '{"why":"🙂"}', '{"state":"booked"}'].map(
        (body): [number, string, Record<string, string>] => [400, body, headers],
      ),
      [415, "{}", { ...headers, "content-type": "text/plain" }],
      [413, `"${"a".repeat(70_000)}"`, headers],
    ]
    for (const path of [`/desk-api/bookings/${booking.id}/cancel`, `/desk-api/inbox/${made.item}/end`]) {
      for (const [status, body, with_] of bad) {
        const said = await desk.request(path, { method: "POST", headers: with_, body })
        expect([path, body.slice(0, 20), said.status]).toEqual([path, body.slice(0, 20), status])
        expect(said.headers.get("content-type")).toBe("application/problem+json")
        expect(said.headers.get("content-security-policy")).toContain("default-src 'none'")
        expect(said.headers.get("cache-control")).toBe("no-store")
      }
    }
    expect(await (await booking.read()).json()).toMatchObject({ state: "booked" })
    expect((await made.open()).status).toBe(200)
  })

  test("looking at the desk and ending there counts no open, and nothing says who did it", async () => {
    const { database, lines, here, book, share, cancel, end, listed } = await started()
    const [booking, made] = [await book(), await share()]
    const before = await database.rows.selectFrom("bookings").selectAll().executeTakeFirstOrThrow()
    expect(await listed()).toHaveLength(1)
    expect(await made.log()).toEqual({ state: "open", opens: [] })
    await cancel(booking.id)
    await end(made.item)
    expect(await made.log()).toEqual({ state: "ended", opens: [] })
    const after = await database.rows.selectFrom("bookings").selectAll().executeTakeFirstOrThrow()
    expect(after).toEqual({ ...before, state: "cancelled", seat: null, cancelled_at: aMonday })
    const { rows } = database
    const kept = [lines, after, await rows.selectFrom("inbox").selectAll().execute()]
    const told = JSON.stringify([...kept, await rows.selectFrom("shares").selectAll().execute()])
    expect(told).toContain("/desk-api/bookings/:id/cancel")
    expect(told).toContain("/desk-api/inbox/:id/end")
    expect(told).not.toContain(here.session.member)
    expect(JSON.stringify(lines)).not.toContain(booking.id)
    expect(JSON.stringify(lines)).not.toContain(made.item)
  })
})

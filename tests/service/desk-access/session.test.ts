import { afterEach, describe, expect, test } from "vitest"
import { DAY, HOUR, MINUTE } from "../../../src/kit/instant.ts"
import { openKeyring, nextEpoch } from "../../../src/desk/keys/keyring.ts"
import { purgeAll } from "../../../src/service/purge.ts"
import { DeskSession, SessionBegun } from "../../../src/wire/desk.ts"
import { anAuthenticator } from "../../support/authenticator.ts"
import { cookieOf, enrolled, fromDesk, signIn, type TestService } from "../../support/desk.ts"
import { aService, databaseKinds } from "../../support/service.ts"

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

describe.each(databaseKinds)("signing in on %s", (kind) => {
  async function started() {
    const service = await aService(kind, { hasTeams: false })
    ends.push(service.end)
    return { service, ...(await enrolled(service)) }
  }
  const session = async ({ desk }: TestService, cookie: string) =>
    desk.request("/desk-api/session", fromDesk("GET", undefined, cookie))
  const refusal = { code: "signed-out", status: 401 }

  test("a passkey signs in, and the answer is all its member needs", async () => {
    const { service, authenticator, made } = await started()
    const { answer, cookie } = await signIn(service, authenticator)
    expect(answer.status).toBe(200)
    const said = DeskSession.parse(await answer.json())
    expect(await openKeyring(said, made.secret)).toMatchObject({ ok: true, value: { unreadable: 0 } })
    expect(said.keys.every((one) => one.to === said.member)).toBe(true)
    expect((await session(service, cookie)).status).toBe(200)
  })

  test.each([
    ["on another page", { origin: "https://elsewhere.example" }],
    ["for another site", { rpId: "elsewhere.example" }],
    ["without its user verified", { isVerified: false }],
  ])("a passkey used %s does not sign in", async (_, ways) => {
    const { service, authenticator } = await started()
    const { answer } = await signIn(service, authenticator, ways)
    expect([answer.status, await answer.json()]).toEqual([401, refusal])
    expect(answer.headers.get("set-cookie")).toBeNull()
  })

  test("an answer sent twice, to a challenge long gone, or to one never given does not sign in", async () => {
    const { service, authenticator } = await started()
    const { authentication } = await signIn(service, authenticator)
    const finish = async (body: unknown) =>
      service.desk.request("/desk-api/session/finish", fromDesk("POST", { authentication: body }))
    expect((await finish(authentication)).status).toBe(401)
    expect((await finish(authenticator.authenticate("C".repeat(43)))).status).toBe(401)
    const begun = await service.desk.request("/desk-api/session/begin", fromDesk("POST", {}))
    const { challenge } = SessionBegun.parse(await begun.json())
    service.clock.now += 5 * MINUTE
    expect((await finish(authenticator.authenticate(challenge))).status).toBe(401)
  })

  test("somebody else's passkey does not sign in, nor does a changed signature", async () => {
    const { service, authenticator } = await started()
    expect((await signIn(service, anAuthenticator())).answer.status).toBe(401)
    const begun = await service.desk.request("/desk-api/session/begin", fromDesk("POST", {}))
    const { challenge } = SessionBegun.parse(await begun.json())
    const mine = authenticator.authenticate(challenge)
    const other = authenticator.authenticate("D".repeat(43))
    const authentication = { ...mine, response: { ...mine.response, signature: other.response.signature } }
    const answer = await service.desk.request(
      "/desk-api/session/finish",
      fromDesk("POST", { authentication }),
    )
    expect(answer.status).toBe(401)
  })

  test("a copied passkey is noticed by its counter", async () => {
    const { service, authenticator } = await started()
    await service.database.write((rows) => rows.updateTable("credentials").set({ counter: 1000 }).execute())
    expect((await signIn(service, authenticator)).answer.status).toBe(401)
  })

  test("somebody who left the team is signed out, and cannot sign in", async () => {
    const { service, authenticator, cookie } = await started()
    const left = { left_at: service.clock.now }
    await service.database.write((rows) => rows.updateTable("members").set(left).execute())
    expect((await session(service, cookie)).status).toBe(401)
    expect((await signIn(service, authenticator)).answer.status).toBe(401)
  })

  test("15 quiet minutes end a session; asking keeps it, up to 9 hours", async () => {
    const { service, cookie, authenticator } = await started()
    service.clock.now += 15 * MINUTE
    expect((await session(service, cookie)).status).toBe(401)
    const later = await signIn(service, authenticator)
    const began = service.clock.now
    while (service.clock.now < began + 9 * HOUR - 14 * MINUTE) {
      service.clock.now += 14 * MINUTE
      expect((await session(service, later.cookie)).status).toBe(200)
    }
    service.clock.now = began + 9 * HOUR
    expect((await session(service, later.cookie)).status).toBe(401)
    await purgeAll(service.services)
    expect(await service.database.rows.selectFrom("sessions").selectAll().execute()).toEqual([])
  })

  test("signing out ends the session at once, and twice is fine", async () => {
    const { service, cookie } = await started()
    for (const _ of [1, 2]) {
      const answer = await service.desk.request("/desk-api/session/end", fromDesk("POST", undefined, cookie))
      expect([answer.status, await answer.json()]).toEqual([200, { ended: true }])
      expect(cookieOf(answer)).toBe("__Host-desk=")
    }
    expect((await session(service, cookie)).status).toBe(401)
  })

  test("signing in again on the same browser ends the session before", async () => {
    const { service, cookie, authenticator } = await started()
    const begun = await service.desk.request("/desk-api/session/begin", fromDesk("POST", {}))
    const { challenge } = SessionBegun.parse(await begun.json())
    const authentication = authenticator.authenticate(challenge)
    const answer = await service.desk.request(
      "/desk-api/session/finish",
      fromDesk("POST", { authentication }, cookie),
    )
    expect(answer.status).toBe(200)
    expect((await session(service, cookie)).status).toBe(401)
    expect((await session(service, cookieOf(answer))).status).toBe(200)
  })

  test("the service keeps neither the cookie's token nor the link's", async () => {
    const { service, cookie, token } = await started()
    const { rows } = service.database
    const kept = JSON.stringify([
      await rows.selectFrom("sessions").selectAll().execute(),
      await rows.selectFrom("enrolments").selectAll().execute(),
    ])
    expect(kept).not.toContain(cookie.replace("__Host-desk=", ""))
    expect(kept).not.toContain(token)
  })

  describe("the next key epoch", () => {
    async function nearTheEnd() {
      const at = await started()
      at.service.clock.now += 350 * DAY
      const { answer, cookie } = await signIn(at.service, at.authenticator)
      const keyring = await openKeyring(DeskSession.parse(await answer.json()), at.made.secret)
      if (!keyring.ok) throw new Error("the keys do not open")
      const make = async (epoch: string) => {
        const next = await nextEpoch(keyring.value, at.service.clock.now, epoch)
        if (next === undefined) throw new Error("the root does not open")
        return { statement: next.statement, keys: next.keys }
      }
      const put = async (epoch: string, body: unknown, by = cookie) =>
        at.service.desk.request(`/desk-api/epochs/${epoch}`, fromDesk("PUT", body, by))
      return { ...at, cookie, make, put }
    }
    const [one, other] = ["10000000-0000-4000-8000-000000000001", "10000000-0000-4000-8000-000000000002"]

    test("is kept, once, and then opened beside the one before", async () => {
      const { make, put, made } = await nearTheEnd()
      const next = await make(one)
      for (const _ of [1, 2]) {
        const answer = await put(one, next)
        const session = DeskSession.parse(await answer.json())
        const keyring = await openKeyring(session, made.secret)
        expect(keyring).toMatchObject({ ok: true, value: { unreadable: 0 } })
        expect(session.roster.epochs).toEqual([made.team.epoch, next.statement])
      }
      expect((await put(one, await make(one))).status).toBe(422)
      expect((await put(other, await make(other))).status).toBe(409)
    })
    test("is refused from nobody, under another id, without all its keys, or signed by another root", async () => {
      const { make, put, made } = await nearTheEnd()
      const next = await make(one)
      expect((await put(one, next, "")).status).toBe(401)
      expect((await put(other, next)).status).toBe(400)
      expect((await put("one", next)).status).toBe(404)
      expect((await put(one, { ...next, keys: next.keys.slice(1) })).status).toBe(400)
      expect((await put(one, { ...next, statement: made.team.epoch })).status).toBe(400)
      const changed = `${next.statement.slice(0, -4)}AAAA`
      expect((await put(one, { ...next, statement: changed })).status).toBe(400)
    })
  })
})

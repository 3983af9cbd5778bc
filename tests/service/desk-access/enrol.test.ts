import { afterEach, describe, expect, test } from "vitest"
import { openKeyring } from "../../../src/desk/keys/keyring.ts"
import { DAY, MINUTE } from "../../../src/kit/instant.ts"
import { DeskSession } from "../../../src/wire/desk.ts"
import { anAuthenticator } from "../../support/authenticator.ts"
import { aFinish, anEnrolLink, beginEnrol, enrolled, fromDesk } from "../../support/desk.ts"
import { aHub, aService, databaseKinds } from "../../support/service.ts"

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const hubs = [aHub(), aHub({ id: "other-street", name: "Other Street" })]

describe.each(databaseKinds)("enrolling on %s", (kind) => {
  async function started() {
    const service = await aService(kind, { pack: { hubs, helplines: [] }, hasTeams: false })
    ends.push(service.end)
    return service
  }
  type Service = Awaited<ReturnType<typeof started>>
  const finish = async (service: Service, body: unknown) =>
    service.desk.request("/desk-api/enrol/finish", fromDesk("POST", body))
  const counts = async ({ database: { rows } }: Service) => ({
    teams: (await rows.selectFrom("teams").select("hub").execute()).length,
    members: (await rows.selectFrom("members").select("id").execute()).length,
    credentials: (await rows.selectFrom("credentials").select("id").execute()).length,
    epochs: (await rows.selectFrom("epochs").select("id").execute()).length,
    sealed: (await rows.selectFrom("sealed_keys").select("key").execute()).length,
    sessions: (await rows.selectFrom("sessions").select("member").execute()).length,
  })
  const nothing = { teams: 0, members: 0, credentials: 0, epochs: 0, sealed: 0, sessions: 0 }

  test("the first of a team makes it, is signed in, and holds its keys", async () => {
    const service = await started()
    const { answer, session, made } = await enrolled(service)
    expect(answer.status).toBe(201)
    expect(answer.headers.get("set-cookie")).toMatch(
      /^__Host-desk=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(session).toMatchObject({ hub: "example-street", hubName: "Example Street", name: "Kim Example" })
    expect(session.until).toBe(service.clock.now + 15 * MINUTE)
    const keyring = await openKeyring(session, made.secret)
    expect(keyring).toMatchObject({
      ok: true,
      value: { unreadable: 0, epochs: expect.toSatisfy((map) => map.size === 1) },
    })
    expect(await counts(service)).toEqual({
      teams: 1,
      members: 1,
      credentials: 1,
      epochs: 1,
      sealed: 5,
      sessions: 1,
    })
  })

  test("people are told of the team from then on", async () => {
    const service = await started()
    const { made } = await enrolled(service)
    const answer = await service.app.request("/api/hubs")
    const { hubs: shown } = await answer.json()
    expect(shown[0].team).toEqual({ root: made.team.root, epochs: [made.team.epoch] })
    expect(shown[1].team).toBeNull()
  })

  test("looking at a link does not use it up, finishing does", async () => {
    const service = await started()
    const token = await anEnrolLink(service)
    expect(await beginEnrol(service, token)).toMatchObject({ hubName: "Example Street", firstOfTeam: true })
    const begun = await beginEnrol(service, token)
    const { body } = await aFinish(begun, token, anAuthenticator())
    expect((await finish(service, body)).status).toBe(201)
    expect((await finish(service, body)).status).toBe(404)
    const again = await service.desk.request("/desk-api/enrol/begin", fromDesk("POST", { token }))
    expect(again.status).toBe(404)
  })

  test("a wrong link, a used one and one too old are the same 404", async () => {
    const service = await started()
    const { token: used } = await enrolled(service)
    const old = await anEnrolLink(service, "other-street")
    service.clock.now += 7 * DAY
    for (const token of ["A".repeat(43), used, old]) {
      const answer = await service.desk.request("/desk-api/enrol/begin", fromDesk("POST", { token }))
      expect([answer.status, await answer.json()]).toEqual([404, { code: "not-found", status: 404 }])
    }
  })

  test("a second first is told that the team is there, and changes nothing", async () => {
    const service = await started()
    const tokens = [await anEnrolLink(service), await anEnrolLink(service)]
    const bodies = await Promise.all(
      tokens.map(
        async (token) => (await aFinish(await beginEnrol(service, token), token, anAuthenticator())).body,
      ),
    )
    const answers = await Promise.all(bodies.map((body) => finish(service, body)))
    expect(answers.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([201, 409])
    const refused = answers.find((one) => one.status === 409)
    expect(await refused?.json()).toEqual({ code: "taken", status: 409 })
    expect(refused?.headers.get("set-cookie")).toBeNull()
    expect(await counts(service)).toMatchObject({
      teams: 1,
      members: 1,
      credentials: 1,
      epochs: 1,
      sealed: 5,
    })
  })

  describe("nothing is kept, and the link still works, when", () => {
    type Making = { readonly service: Service; readonly token: string }
    async function refused(change: (making: Making) => Promise<unknown>) {
      const service = await started()
      const token = await anEnrolLink(service)
      const answer = await finish(service, await change({ service, token }))
      expect([answer.status, await answer.json()]).toEqual([400, { code: "invalid", status: 400 }])
      expect(await counts(service)).toEqual(nothing)
      const { body } = await aFinish(await beginEnrol(service, token), token, anAuthenticator())
      expect((await finish(service, body)).status).toBe(201)
    }
    async function ready({ service, token }: Making) {
      const begun = await beginEnrol(service, token)
      const authenticator = anAuthenticator()
      return { begun, authenticator, ...(await aFinish(begun, token, authenticator)) }
    }

    test.each([
      ["the passkey was made on another page", { origin: "https://elsewhere.example" }],
      ["the passkey is another site's", { rpId: "elsewhere.example" }],
      ["the device verified nobody", { isVerified: false }],
    ])("%s", (_, ways) =>
      refused(async (making) => {
        const { body, authenticator, begun } = await ready(making)
        return { ...body, registration: authenticator.register(begun.passkey.challenge, ways) }
      }),
    )
    test("the challenge was never given out", () =>
      refused(async (making) => {
        const { body, authenticator } = await ready(making)
        return { ...body, registration: authenticator.register("B".repeat(43)) }
      }))
    test("the challenge was given to another link", () =>
      refused(async (making) => {
        const { body, authenticator } = await ready(making)
        const other = await beginEnrol(making.service, await anEnrolLink(making.service, "other-street"))
        return { ...body, registration: authenticator.register(other.passkey.challenge) }
      }))
    test("the challenge has run out", () =>
      refused(async (making) => {
        const { body } = await ready(making)
        making.service.clock.now += 15 * MINUTE
        return body
      }))
    test("another root signed the epoch", () =>
      refused(async (making) => {
        const [one, other] = [await ready(making), await ready(making)]
        return { ...one.body, team: { ...one.body.team, root: other.body.team.root } }
      }))
    test("the epoch is another hub's", () =>
      refused(async (making) => {
        const { begun, body, authenticator } = await ready(making)
        const elsewhere = { ...begun, hub: "other-street" }
        const { team } = (await aFinish(elsewhere, making.token, authenticator)).body
        return { ...body, team }
      }))
    test("the epoch would end too soon", () =>
      refused(async (making) => {
        const { begun, authenticator } = await ready(making)
        const early = { ...begun, now: begun.now - 390 * DAY }
        return (await aFinish(early, making.token, authenticator)).body
      }))
    test("a key is missing, doubled, or says it is for somebody else", async () => {
      await refused(async (making) => {
        const { body } = await ready(making)
        return { ...body, team: { ...body.team, keys: body.team.keys.slice(1) } }
      })
      await refused(async (making) => {
        const { body } = await ready(making)
        const [first, ...others] = body.team.keys
        return { ...body, team: { ...body.team, keys: [first, first, ...others.slice(1)] } }
      })
      await refused(async (making) => {
        const { body } = await ready(making)
        const [first, second, ...others] = body.team.keys
        const swapped = [{ ...first, sealed: second?.sealed }, second, ...others]
        return { ...body, team: { ...body.team, keys: swapped } }
      })
    })
    test("a key is not a point on the curve", () =>
      refused(async (making) => {
        const { body } = await ready(making)
        return { ...body, memberPublic: { ...body.memberPublic, y: body.memberPublic.x } }
      }))
    test("the browser's PRF output comes along", () =>
      refused(async (making) => {
        const { body } = await ready(making)
        const leaking = { prf: { enabled: true, results: { first: "secret" } } }
        return { ...body, registration: { ...body.registration, clientExtensionResults: leaking } }
      }))
  })

  test("what the service hands out after a restart is enough to open everything again", async () => {
    const service = await started()
    const { cookie, made } = await enrolled(service)
    const answer = await service.desk.request("/desk-api/session", fromDesk("GET", undefined, cookie))
    const session = DeskSession.parse(await answer.json())
    expect(await openKeyring(session, made.secret)).toMatchObject({ ok: true, value: { unreadable: 0 } })
  })
})

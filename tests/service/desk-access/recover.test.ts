import { afterEach, describe, expect, test } from "vitest"
import { newRecoveryCode } from "../../../src/crypto/recovery-code.ts"
import { openByCode } from "../../../src/desk/recover/recover.ts"
import { DAY } from "../../../src/kit/instant.ts"
import { anAuthenticator } from "../../support/authenticator.ts"
import { anEnrolLink, enrolled, fromDesk, signIn } from "../../support/desk.ts"
import {
  aRecoverFinish,
  askToRecover,
  beginRecover,
  everythingKept,
  recovered,
} from "../../support/desk-recovery.ts"
import { aHub, aService, databaseKinds } from "../../support/service.ts"

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const hubs = [aHub(), aHub({ id: "other-street", name: "Other Street" })]

describe.each(databaseKinds)("coming back with the printed code on %s", (kind) => {
  async function started() {
    const service = await aService(kind, { pack: { hubs, helplines: [] }, hasTeams: false })
    ends.push(service.end)
    return { service, first: await enrolled(service) }
  }
  test("link and code open the same root and every epoch, time after time, and the next epoch begins", async () => {
    const { service, first } = await started()
    service.clock.now += DAY
    const second = await recovered(service, first.code)
    expect(second.answer.status).toBe(201)
    expect(second.answer.headers.get("set-cookie")).toMatch(
      /^__Host-desk=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(second.session).toMatchObject({ hub: "example-street", name: "Ali Example" })
    expect(second.session.roster.root).toEqual(first.made.team.root)
    expect(second.session.roster.epochs).toEqual([first.made.team.epoch, second.body.epoch])
    service.clock.now += DAY
    const third = await recovered(service, first.code)
    expect(third.keyring).toMatchObject({ unreadable: 0, root: first.made.team.root })
    expect([...third.keyring.epochs.keys()]).toHaveLength(3)
    const shown = await (await service.app.request("/api/hubs")).json()
    expect(shown.hubs[0].team).toEqual(third.session.roster)
  })

  test("nobody from before signs in, stays signed in, or finds a key of theirs left", async () => {
    const { service, first } = await started()
    const back = await recovered(service, first.code)
    expect((await signIn(service, first.authenticator)).answer.status).toBe(401)
    const still = await service.desk.request("/desk-api/inbox", fromDesk("GET", undefined, first.cookie))
    expect(still.status).toBe(401)
    expect((await signIn(service, back.authenticator)).answer.status).toBe(200)
    const { members, credentials, sealed } = await everythingKept(service)
    const left = members.map(({ id, left_at }) => [id, left_at])
    expect(new Map(left.map(([id, at]) => [id, at]))).toEqual(
      new Map([
        [first.session.member, service.clock.now],
        [back.session.member, null],
      ]),
    )
    expect(credentials.map((one) => one.member)).toEqual([back.session.member])
    expect(new Set(sealed.map((one) => one.holder))).toEqual(
      new Set(["code", "recovery", back.session.member]),
    )
  })

  test("another hub's team is left as it was", async () => {
    const { service, first } = await started()
    const other = await enrolled(service, "other-street")
    await recovered(service, first.code)
    expect((await signIn(service, other.authenticator)).answer.status).toBe(200)
  })

  test("a link without the code is handed nothing that opens", async () => {
    const { service, first } = await started()
    const begun = await beginRecover(service, await anEnrolLink(service))
    expect(new Set(begun.keys.map((one) => one.to))).toEqual(new Set(["code", "recovery"]))
    const wrong = await newRecoveryCode()
    expect(await openByCode(begun, wrong.groups.join(" "))).toEqual({
      ok: false,
      problem: { kind: "another-code" },
    })
    expect(await openByCode(begun, first.code.groups.join(" ").toLowerCase())).toMatchObject({ ok: true })
  })

  test("a link that is wrong, used, too old, or of a hub without a team is the same 404", async () => {
    const { service, first } = await started()
    const { token: used, body } = await recovered(service, first.code)
    const old = await anEnrolLink(service)
    service.clock.now += 7 * DAY
    const elsewhere = await anEnrolLink(service, "other-street")
    const refused = { status: 404, body: { code: "not-found", status: 404 }, cookie: null }
    const before = await everythingKept(service)
    for (const token of ["A".repeat(43), used, old, elsewhere]) {
      const { links: _, ...kept } = before
      expect(await askToRecover(service, "begin", { token })).toEqual(refused)
      expect(await askToRecover(service, "finish", { ...body, token })).toEqual(refused)
      expect(await everythingKept(service)).toMatchObject(kept)
    }
  })

  test("of two who come by one link at once, one is let in", async () => {
    const { service, first } = await started()
    const token = await anEnrolLink(service)
    const make = async () =>
      aRecoverFinish(await beginRecover(service, token), token, first.code, anAuthenticator())
    const bodies = [await make(), await make()]
    const answers = await Promise.all(bodies.map((body) => askToRecover(service, "finish", body)))
    expect(answers.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([201, 404])
    expect((await everythingKept(service)).credentials).toHaveLength(1)
  })

  test("a key that no longer opens is left out, and hides no other", async () => {
    const { service, first } = await started()
    const { database } = service
    const epoch = first.session.keys.find((one) => one.key !== "root")?.key ?? ""
    await recovered(service, first.code)
    await database.write((rows) =>
      rows
        .updateTable("sealed_keys")
        .set({ sealed: "e30.e30.e30.e30.e30" })
        .where("holder", "=", "recovery")
        .where("key", "=", epoch)
        .execute(),
    )
    const { keyring } = await recovered(service, first.code)
    expect(keyring.unreadable).toBe(1)
    expect([...keyring.epochs.keys()]).toHaveLength(2)
    expect(keyring.epochs.has(epoch)).toBe(false)
  })

  test("it is asked from the desk's own page alone, and the log says the way and nothing else", async () => {
    const { service, first } = await started()
    const token = await anEnrolLink(service)
    for (const path of ["begin", "finish"]) {
      const from = fromDesk("POST", { token })
      const headers = { "content-type": "application/json", origin: "https://elsewhere.example" }
      const answer = await service.desk.request(`/desk-api/recover/${path}`, {
        ...from,
        headers,
      })
      expect(answer.status).toBe(403)
      expect((await service.app.request(`/desk-api/recover/${path}`, from)).status).toBe(404)
    }
    service.lines.splice(0)
    const { token: used } = await recovered(service, first.code)
    expect(service.lines.map((one) => `${one.route} ${one.status}`)).toEqual([
      "POST /desk-api/recover/begin 200",
      "POST /desk-api/recover/finish 201",
    ])
    expect(JSON.stringify(service.lines)).not.toContain(used)
  })
})

import { afterEach, describe, expect, test } from "vitest"
import { MINUTE } from "../../../src/kit/instant.ts"
import type { RecoverFinish } from "../../../src/wire/desk.ts"
import { anAuthenticator } from "../../support/authenticator.ts"
import { anEnrolLink, beginEnrol, enrolled, signIn } from "../../support/desk.ts"
import { aRecoverFinish, askToRecover, beginRecover, everythingKept } from "../../support/desk-recovery.ts"
import { aHub, aService, databaseKinds } from "../../support/service.ts"

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const hubs = [aHub(), aHub({ id: "other-street", name: "Other Street" })]

describe.each(databaseKinds)(
  "on %s nothing is kept, nobody loses their passkey, and the link still works, when",
  (kind) => {
    async function started() {
      const service = await aService(kind, { pack: { hubs, helplines: [] }, hasTeams: false })
      ends.push(service.end)
      return { service, first: await enrolled(service) }
    }
    type Making = Awaited<ReturnType<typeof started>> & {
      readonly token: string
      readonly authenticator: ReturnType<typeof anAuthenticator>
      readonly challenge: string
      readonly body: RecoverFinish
    }
    async function refused(change: (making: Making) => Promise<unknown>) {
      const standing = await started()
      const { service, first } = standing
      const token = await anEnrolLink(service)
      const authenticator = anAuthenticator()
      const begun = await beginRecover(service, token)
      const { challenge } = begun.passkey
      const body = await aRecoverFinish(begun, token, first.code, authenticator)
      const changed = await change({ ...standing, token, authenticator, challenge, body })
      const before = await everythingKept(service)
      const answer = await askToRecover(service, "finish", changed)
      expect(answer).toEqual({ status: 400, body: { code: "invalid", status: 400 }, cookie: null })
      expect(await everythingKept(service)).toEqual(before)
      expect((await signIn(service, first.authenticator)).answer.status).toBe(200)
      const again = await aRecoverFinish(
        await beginRecover(service, token),
        token,
        first.code,
        anAuthenticator(),
      )
      expect((await askToRecover(service, "finish", again)).status).toBe(201)
    }

    test("no root signed the statement: whoever has only the link gets no further", () =>
      refused(async ({ body }) => ({ ...body, epoch: `${body.epoch.slice(0, -4)}AAAA` })))
    test("the statement is one the root signed before", () =>
      refused(async ({ body, first }) => {
        const epoch = first.session.keys.find((one) => one.key !== "root")?.key ?? ""
        const last = body.keys.at(-1)?.key
        const standing = body.keys.filter((one) => one.key !== last)
        const again = [...standing, ...first.made.team.keys].filter((one) => one.key === epoch)
        const next = again.filter((one) => one.to !== first.session.member)
        expect(next.map((one) => one.to)).toEqual([expect.any(String), "recovery"])
        return { ...body, epoch: first.made.team.epoch, keys: [...standing, ...next] }
      }))
    test("another team's root signed it", () =>
      refused(async ({ body, service }) => {
        const other = await enrolled(service, "other-street")
        return { ...body, epoch: other.made.team.epoch }
      }))
    test.each([
      ["the passkey was made on another page", { origin: "https://elsewhere.example" }],
      ["the passkey is another site's", { rpId: "elsewhere.example" }],
      ["the device verified nobody", { isVerified: false }],
    ])("%s", (_, ways) =>
      refused(async ({ body, authenticator, challenge }) => ({
        ...body,
        registration: authenticator.register(challenge, ways),
      })),
    )
    test("the challenge was never given out, or to another link", async () => {
      await refused(async ({ body, authenticator }) => ({
        ...body,
        registration: authenticator.register("B".repeat(43)),
      }))
      await refused(async ({ body, authenticator, service }) => {
        const other = await beginEnrol(service, await anEnrolLink(service, "other-street"))
        return { ...body, registration: authenticator.register(other.passkey.challenge) }
      })
    })
    test("the challenge has run out", () =>
      refused(async ({ body, service }) => {
        service.clock.now += 15 * MINUTE
        return body
      }))
    test("the passkey is one the desk knows already", () =>
      refused(async ({ body, first, challenge }) => ({
        ...body,
        registration: first.authenticator.register(challenge),
      })))
    test("the root is missing, a key doubled, or one that the team never had", async () => {
      await refused(async ({ body }) => ({ ...body, keys: body.keys.filter((one) => one.key !== "root") }))
      await refused(async ({ body }) => ({ ...body, keys: [...body.keys, ...body.keys.slice(0, 1)] }))
      await refused(async ({ body, service }) => {
        const other = await enrolled(service, "other-street")
        const stray = other.made.team.keys.filter((one) => one.to === "recovery" && one.key !== "root")
        return { ...body, keys: [...body.keys, ...stray] }
      })
    })
    test("the next epoch is not sealed for the code, or says it is for somebody else", async () => {
      await refused(async ({ body }) => ({ ...body, keys: body.keys.filter((one) => one.to !== "recovery") }))
      await refused(async ({ body }) => {
        const [one, two, ...others] = body.keys
        return { ...body, keys: [{ ...one, sealed: two?.sealed }, two, ...others] }
      })
    })
    test("a key is not a point on the curve, or the browser's PRF output comes along", async () => {
      await refused(async ({ body }) => ({
        ...body,
        memberPublic: { ...body.memberPublic, y: body.memberPublic.x },
      }))
      await refused(async ({ body }) => ({
        ...body,
        registration: { ...body.registration, clientExtensionResults: { prf: { enabled: true } } },
      }))
    })
  },
)

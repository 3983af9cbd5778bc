// A desk for tests of the service: one-time links, passkeys and teams as the desk's own pages make them.
import { randomUUID } from "node:crypto"
import { newRecoveryCode, readRecoveryCode } from "../../src/crypto/recovery-code.ts"
import { makeTeam } from "../../src/desk/keys/new-team.ts"
import { wrapByPasskey } from "../../src/desk/keys/wrap.ts"
import { DAY } from "../../src/kit/instant.ts"
import { hashOf, newToken } from "../../src/service/tokens.ts"
import { DeskSession, EnrolBegun, type EnrolFinish, SessionBegun } from "../../src/wire/desk.ts"
import { anAuthenticator, type Authenticator } from "./authenticator.ts"
import type { aService } from "./service.ts"

export type TestService = Awaited<ReturnType<typeof aService>>

export const deskOrigin = "http://localhost:8788"

/** A call from the desk's own page, as `desk.request` takes it. */
export const fromDesk = (method: string, body?: unknown, cookie = ""): RequestInit => ({
  method,
  headers: { "content-type": "application/json", origin: deskOrigin, ...(cookie && { cookie }) },
  ...(body !== undefined && { body: JSON.stringify(body) }),
})

/** `__Host-desk=…` of an answer, ready to be sent back. */
export const cookieOf = (answer: Response): string =>
  (answer.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? ""

/** Puts a one-time link for a hub into the database, good for a week; answers its token. */
export async function anEnrolLink({ database, clock }: TestService, hub = "example-street") {
  const token = newToken()
  const row = {
    token_hash: hashOf(token),
    hub,
    made_at: clock.now,
    until: clock.now + 7 * DAY,
    used_at: null,
  }
  await database.write((rows) => rows.insertInto("enrolments").values(row).execute())
  return token
}

export async function beginEnrol({ desk }: TestService, token: string): Promise<EnrolBegun> {
  const answer = await desk.request("/desk-api/enrol/begin", fromDesk("POST", { token }))
  return EnrolBegun.parse(await answer.json())
}

/** What the desk's pages would send to finish, for an enrolment that was begun. */
export async function aFinish(begun: EnrolBegun, token: string, authenticator: Authenticator) {
  const code = await newRecoveryCode()
  const secretLetters = (await readRecoveryCode(code.groups.join("-"))) ?? ""
  const { hub, member, now } = begun
  const made = await makeTeam({ hub, member, code: secretLetters, now, newId: randomUUID })
  const body: EnrolFinish = {
    token,
    name: "Kim Example",
    registration: authenticator.register(begun.passkey.challenge),
    memberPublic: made.memberPublic,
    wrap: await wrapByPasskey(made.secret, { hub, member }, authenticator.prf),
    team: made.team,
  }
  return { body, made, code }
}

/** Enrols the first of a hub's team, whole. */
export async function enrolled(service: TestService, hub = "example-street") {
  const token = await anEnrolLink(service, hub)
  const authenticator = anAuthenticator()
  const { body, made, code } = await aFinish(await beginEnrol(service, token), token, authenticator)
  const answer = await service.desk.request("/desk-api/enrol/finish", fromDesk("POST", body))
  const session = DeskSession.parse(await answer.json())
  return { token, authenticator, body, made, code, answer, session, cookie: cookieOf(answer) }
}

/** Signs in with a passkey; answers what the service said. */
export async function signIn(
  { desk }: TestService,
  authenticator: Authenticator,
  ways: Parameters<Authenticator["authenticate"]>[1] = {},
) {
  const begun = await desk.request("/desk-api/session/begin", fromDesk("POST", {}))
  const { challenge } = SessionBegun.parse(await begun.json())
  const authentication = authenticator.authenticate(challenge, ways)
  const answer = await desk.request("/desk-api/session/finish", fromDesk("POST", { authentication }))
  return { answer, authentication, cookie: cookieOf(answer) }
}

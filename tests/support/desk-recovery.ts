// A team that comes back with its code, for tests of the service: everything as the desk's own pages make it.
import { randomUUID } from "node:crypto"
import type { RecoveryCode } from "../../src/crypto/recovery-code.ts"
import { openKeyring } from "../../src/desk/keys/keyring.ts"
import { unwrap } from "../../src/desk/keys/wrap.ts"
import { finishRecover, openByCode } from "../../src/desk/recover/recover.ts"
import { fail } from "../../src/kit/result.ts"
import { DeskSession, RecoverBegun, type RecoverFinish } from "../../src/wire/desk.ts"
import { anAuthenticator, type Authenticator } from "./authenticator.ts"
import { anEnrolLink, cookieOf, fromDesk, type TestService } from "./desk.ts"
import { aDeskClient, deskServices } from "./desk-client.ts"
import { quickStretcher } from "./desk-team.ts"

export async function beginRecover({ desk }: TestService, token: string): Promise<RecoverBegun> {
  const answer = await desk.request("/desk-api/recover/begin", fromDesk("POST", { token }))
  return RecoverBegun.parse(await answer.json())
}

/** What the desk's pages would send to finish: never sent here. */
export async function aRecoverFinish(
  begun: RecoverBegun,
  token: string,
  code: RecoveryCode,
  authenticator: Authenticator,
): Promise<RecoverFinish> {
  const keys = await openByCode(begun, code.groups.join("-"))
  if (!keys.ok) throw new Error(keys.problem.kind)
  const sent: RecoverFinish[] = []
  const finishing = aDeskClient({
    finishRecover: (body) => {
      sent.push(body)
      return Promise.resolve(fail({ kind: "offline" }))
    },
  })
  const made = { message: authenticator.register(begun.passkey.challenge), prf: authenticator.prf }
  const services = { ...deskServices(finishing), newId: randomUUID }
  const asked = { token, name: "Ali Example", keys: keys.value }
  await finishRecover(asked, { begun, made }, undefined, services)
  const [body] = sent
  if (body === undefined) throw new Error("nothing would be sent")
  return body
}

/** A team comes back by a fresh link, whole; `keyring` is what its new member opens. */
export async function recovered(service: TestService, code: RecoveryCode, hub = "example-street") {
  const token = await anEnrolLink(service, hub)
  const authenticator = anAuthenticator()
  const body = await aRecoverFinish(await beginRecover(service, token), token, code, authenticator)
  const answer = await service.desk.request("/desk-api/recover/finish", fromDesk("POST", body))
  const session = DeskSession.parse(await answer.json())
  const opener = { prf: authenticator.prf, passphrase: undefined }
  const secret = await unwrap(session.wrap, session, opener, quickStretcher)
  const keyring = secret.ok ? await openKeyring(session, secret.value) : secret
  if (!keyring.ok) throw new Error(keyring.problem.kind)
  return { token, authenticator, body, answer, session, keyring: keyring.value, cookie: cookieOf(answer) }
}

/** Asks as the desk's page does; answers what the service said. */
export async function askToRecover({ desk }: TestService, path: "begin" | "finish", body: unknown) {
  const answer = await desk.request(`/desk-api/recover/${path}`, fromDesk("POST", body))
  return { status: answer.status, body: await answer.json(), cookie: answer.headers.get("set-cookie") }
}

/** All the service keeps of its teams. */
export const everythingKept = async ({ database: { rows } }: TestService) => ({
  members: await rows.selectFrom("members").selectAll().orderBy("id").execute(),
  credentials: await rows.selectFrom("credentials").select(["id", "member"]).orderBy("id").execute(),
  epochs: await rows.selectFrom("epochs").select("id").orderBy("id").execute(),
  sealed: await rows.selectFrom("sealed_keys").selectAll().orderBy("sealed").execute(),
  sessions: await rows.selectFrom("sessions").select("token_hash").orderBy("token_hash").execute(),
  links: await rows
    .selectFrom("enrolments")
    .select(["token_hash", "used_at"])
    .orderBy("token_hash")
    .execute(),
})

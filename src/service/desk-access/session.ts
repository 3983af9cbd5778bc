import { Hono } from "hono"
import { SessionBegin, type SessionBegun, SessionFinish } from "../../wire/desk.ts"
import { readJson } from "../body.ts"
import { problem } from "../problems.ts"
import type { Services } from "../services.ts"
import { giveChallenge, takeChallenge } from "./challenges.ts"
import { checkAuthentication, partyOf } from "./passkeys.ts"
import { sessionAnswer } from "./session-answer.ts"
import { beginSession, endSession, giveCookie, takeCookieBack, whoIsSignedIn } from "./sessions.ts"

const mostBytes = 16 * 1024

/** Signing in and out. Whatever is wrong with a sign-in, the answer is the same 401. */
export function sessionRoutes(services: Services): Hono {
  const { database, now, addresses } = services
  const party = partyOf(addresses.deskUrl)
  const app = new Hono()

  app.post("/begin", async (c) => {
    const body = await readJson(c, SessionBegin, mostBytes)
    if (!body.ok) return problem(c, body.problem)
    const challenge = await giveChallenge(services, "sign-in", { enrolment: null, member: null })
    return c.json<SessionBegun>({ challenge, rpId: party.id })
  })

  app.post("/finish", async (c) => {
    const body = await readJson(c, SessionFinish, mostBytes)
    if (!body.ok) return problem(c, body.problem)
    const { authentication } = body.value
    const passkey = await database.rows
      .selectFrom("credentials")
      .innerJoin("members", "members.id", "credentials.member")
      .select(["credentials.id", "credentials.public_key", "credentials.counter"])
      .select(["members.id as member", "members.hub", "members.name", "members.wrap"])
      .select("members.public_key as member_key")
      .where("credentials.id", "=", authentication.id)
      .where("members.left_at", "is", null)
      .executeTakeFirst()
    const checked = passkey && (await checkAuthentication(authentication, passkey, party))
    if (!checked) return problem(c, "signed-out")
    const session = await database.write(async (rows) => {
      if (!(await takeChallenge(rows, "sign-in", checked.challenge, now()))) return undefined
      const used = { counter: checked.counter, used_at: now() }
      await rows.updateTable("credentials").set(used).where("id", "=", passkey.id).execute()
      return beginSession(rows, passkey.member, now())
    })
    if (!session) return problem(c, "signed-out")
    await endSession(c, services) // whoever was signed in here before
    giveCookie(c, session.token)
    const { member: id, hub, name, wrap, member_key: public_key } = passkey
    const member = { id, hub, name, wrap, public_key }
    return c.json(await sessionAnswer(services, { member, until: session.until }))
  })

  app.post("/end", async (c) => {
    await endSession(c, services)
    takeCookieBack(c)
    return c.json({ ended: true })
  })

  app.get("/", async (c) => {
    const who = await whoIsSignedIn(c, services)
    return who ? c.json(await sessionAnswer(services, who)) : problem(c, "signed-out")
  })

  return app
}

import { Hono } from "hono"
import { EnrolBegin, type EnrolBegun, EnrolFinish } from "../../wire/desk.ts"
import { readJson } from "../body.ts"
import { problem } from "../problems.ts"
import type { Services } from "../services.ts"
import { keepFirstMember, readTeam } from "./first-member.ts"
import { beginWith, findLink } from "./links.ts"
import { checkRegistration, partyOf } from "./passkeys.ts"
import { sessionAnswer } from "./session-answer.ts"
import { giveCookie } from "./sessions.ts"

const mostBytes = 64 * 1024

/** Enrolling by the operator's one-time link. A link that is wrong, used or too old is the same 404. */
export function enrolRoutes(services: Services): Hono {
  const { database, now, addresses } = services
  const party = partyOf(addresses.deskUrl)
  const app = new Hono()

  app.post("/begin", async (c) => {
    const body = await readJson(c, EnrolBegin, mostBytes)
    if (!body.ok) return problem(c, body.problem)
    const link = await findLink(services, body.value.token)
    if (!link) return problem(c, "not-found")
    const team = await database.rows
      .selectFrom("teams")
      .select("hub")
      .where("hub", "=", link.hub.id)
      .executeTakeFirst()
    return c.json<EnrolBegun>({ ...(await beginWith(services, link)), firstOfTeam: team === undefined })
  })

  app.post("/finish", async (c) => {
    const body = await readJson(c, EnrolFinish, mostBytes)
    if (!body.ok) return problem(c, body.problem)
    const link = await findLink(services, body.value.token)
    if (!link) return problem(c, "not-found")
    const passkey = await checkRegistration(body.value.registration, party)
    if (!passkey) return problem(c, "invalid")
    const team = readTeam(body.value, link.hub.id, now())
    if (!team) return problem(c, "invalid")
    const kept = await keepFirstMember(services, { link: link.hash, hub: link.hub.id, passkey, team })
    if (!kept.ok) return problem(c, kept.problem)
    giveCookie(c, kept.value.token)
    return c.json(await sessionAnswer(services, kept.value), 201)
  })

  return app
}

import { randomUUID } from "node:crypto"
import { Hono } from "hono"
import { EnrolBegin, type EnrolBegun, EnrolFinish } from "../../wire/desk.ts"
import { readJson } from "../body.ts"
import { problem } from "../problems.ts"
import type { Services } from "../services.ts"
import { hashOf } from "../tokens.ts"
import { giveChallenge } from "./challenges.ts"
import { checkRegistration, partyOf } from "./passkeys.ts"
import { sessionAnswer } from "./session-answer.ts"
import { giveCookie } from "./sessions.ts"
import { keepFirstMember, readTeam } from "./first-member.ts"

const mostBytes = 64 * 1024

/** Enrolling by the operator's one-time link. A link that is wrong, used or too old is the same 404. */
export function enrolRoutes(services: Services): Hono {
  const { database, pack, now, addresses } = services
  const party = partyOf(addresses.deskUrl)
  const app = new Hono()

  async function linkOf(token: string) {
    const link = await database.rows
      .selectFrom("enrolments")
      .select(["token_hash", "hub"])
      .where("token_hash", "=", hashOf(token))
      .where("used_at", "is", null)
      .where("until", ">", now())
      .executeTakeFirst()
    const hub = pack.hubs.find((one) => one.id === link?.hub)
    return link && hub && { hash: link.token_hash, hub }
  }

  // Looking at a link does not use it up: whoever shares a screen, or whose browser breaks half way, can open it again.
  app.post("/begin", async (c) => {
    const body = await readJson(c, EnrolBegin, mostBytes)
    if (!body.ok) return problem(c, body.problem)
    const link = await linkOf(body.value.token)
    if (!link) return problem(c, "not-found")
    const team = await database.rows
      .selectFrom("teams")
      .select("hub")
      .where("hub", "=", link.hub.id)
      .executeTakeFirst()
    const member = randomUUID()
    const challenge = await giveChallenge(services, "enrol", { enrolment: link.hash, member })
    const answer: EnrolBegun = {
      hub: link.hub.id,
      hubName: link.hub.name,
      madeUp: link.hub.madeUp,
      member,
      firstOfTeam: team === undefined,
      now: now(),
      passkey: {
        challenge,
        rpId: party.id,
        rpName: "Open Door desk",
        userId: Buffer.from(member).toString("base64url"),
        userName: link.hub.name, // what a passkey is listed under: the hub, not the person
      },
    }
    return c.json(answer)
  })

  app.post("/finish", async (c) => {
    const body = await readJson(c, EnrolFinish, mostBytes)
    if (!body.ok) return problem(c, body.problem)
    const link = await linkOf(body.value.token)
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

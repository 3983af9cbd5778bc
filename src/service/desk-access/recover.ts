import { Hono } from "hono"
import { EnrolBegin, type RecoverBegun, RecoverFinish } from "../../wire/desk.ts"
import { readJson } from "../body.ts"
import { problem } from "../problems.ts"
import type { Services } from "../services.ts"
import { readRosters } from "../teams/rosters.ts"
import { beginWith, findLink } from "./links.ts"
import { checkRegistration, partyOf } from "./passkeys.ts"
import { keepRecovered } from "./recovered-member.ts"
import { keysFor } from "./sealed-keys.ts"
import { sessionAnswer } from "./session-answer.ts"
import { giveCookie } from "./sessions.ts"
import { publicKeyOf, readStatement } from "./statement.ts"

const mostBytes = 512 * 1024

/**
 * A team that lost every passkey comes back: by the operator's one-time link and its printed code. The link alone is handed
 * envelopes that only the code opens, and keeps nothing without the root's signature; a link of a hub without a team is the same
 * 404 as one that is wrong, used or too old.
 */
export function recoverRoutes(services: Services): Hono {
  const { database, now, addresses } = services
  const party = partyOf(addresses.deskUrl)
  const app = new Hono()

  async function linkAndRoster(token: string) {
    const link = await findLink(services, token)
    const roster = link && (await readRosters(database.rows)).get(link.hub.id)
    return link && roster && { link, roster }
  }

  // The code is tried in the browser: a wrong one is never heard of here, and uses nothing up.
  app.post("/begin", async (c) => {
    const body = await readJson(c, EnrolBegin, mostBytes)
    if (!body.ok) return problem(c, body.problem)
    const found = await linkAndRoster(body.value.token)
    if (!found) return problem(c, "not-found")
    const { link, roster } = found
    const keys = await keysFor(database.rows, link.hub.id, ["code", "recovery"])
    return c.json<RecoverBegun>({ ...(await beginWith(services, link)), firstOfTeam: false, roster, keys })
  })

  app.post("/finish", async (c) => {
    const body = await readJson(c, RecoverFinish, mostBytes)
    if (!body.ok) return problem(c, body.problem)
    const found = await linkAndRoster(body.value.token)
    if (!found) return problem(c, "not-found")
    const { link, roster } = found
    const passkey = await checkRegistration(body.value.registration, party)
    const statement = readStatement(body.value.epoch, roster.root, link.hub.id, now())
    if (!passkey || !statement || !publicKeyOf(body.value.memberPublic)) return problem(c, "invalid")
    const newcomer = { link: link.hash, hub: link.hub.id, passkey }
    const kept = await keepRecovered(services, { ...newcomer, asked: body.value, statement })
    if (!kept.ok) return problem(c, kept.problem)
    giveCookie(c, kept.value.token)
    return c.json(await sessionAnswer(services, kept.value), 201)
  })

  return app
}

import { Hono } from "hono"
import * as z from "zod/mini"
import { DAY } from "../../kit/instant.ts"
import { PutEpoch } from "../../wire/desk.ts"
import { Id, PublicJwk } from "../../wire/fields.ts"
import type { ProblemCode } from "../../wire/problem.ts"
import { type EpochStatement, renewWithinDays } from "../../wire/roster.ts"
import { readJson } from "../body.ts"
import type { Rows } from "../db/database.ts"
import { problem } from "../problems.ts"
import type { Services } from "../services.ts"
import { keepEpoch } from "./keep-epoch.ts"
import { areTheKeys } from "./sealed-keys.ts"
import { sessionAnswer } from "./session-answer.ts"
import { whoIsSignedIn } from "./sessions.ts"
import { readStatement } from "./statement.ts"

const mostBytes = 512 * 1024

/** The team's next key epoch. `taken` while the present one still has long to go: another member was quicker. */
export function epochRoutes(services: Services): Hono {
  const { database, now } = services
  const app = new Hono()

  app.put("/:epoch", async (c) => {
    const who = await whoIsSignedIn(c, services)
    if (!who) return problem(c, "signed-out")
    const id = Id.safeParse(c.req.param("epoch"))
    if (!id.success) return problem(c, "not-found")
    const body = await readJson(c, PutEpoch, mostBytes)
    if (!body.ok) return problem(c, body.problem)
    const { hub } = who.member
    const statement = readStatement(body.value.statement, await rootOf(database.rows, hub), hub, now())
    if (statement?.epoch !== id.data) return problem(c, "invalid")
    const refusal = await database.write((rows) => keepNext(rows, body.value, statement, now()))
    return refusal ? problem(c, refusal) : c.json(await sessionAnswer(services, who))
  })

  return app
}

async function rootOf(rows: Rows, hub: string): Promise<z.infer<typeof PublicJwk>> {
  const team = await rows.selectFrom("teams").select("root").where("hub", "=", hub).executeTakeFirstOrThrow()
  return z.parse(PublicJwk, JSON.parse(team.root))
}

// Answers why not; everything is looked at before anything is written.
async function keepNext(
  rows: Rows,
  { statement: signed, keys }: PutEpoch,
  statement: EpochStatement,
  now: number,
): Promise<ProblemCode | undefined> {
  const { epoch, hub } = statement
  const known = await rows.selectFrom("epochs").select("statement").where("id", "=", epoch).executeTakeFirst()
  if (known) return known.statement === signed ? undefined : "same-id-other-body"
  const standing = await rows
    .selectFrom("epochs")
    .select("id")
    .where("hub", "=", hub)
    .where("valid_until", ">", now + renewWithinDays * DAY)
    .executeTakeFirst()
  if (standing) return "taken"
  const members = await rows
    .selectFrom("members")
    .select("id")
    .where("hub", "=", hub)
    .where("left_at", "is", null)
    .execute()
  const holders = [...members.map((one) => one.id), "recovery"]
  const wanted = holders.map((to) => ({ key: epoch, to }))
  if (!areTheKeys(keys, wanted, hub)) return "invalid"
  await keepEpoch(rows, statement, signed, keys, now)
  return undefined
}

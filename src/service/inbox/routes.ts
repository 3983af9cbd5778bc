import { Hono } from "hono"
import * as z from "zod/mini"
import { Id } from "../../wire/fields.ts"
import { type InboxAnswer, PutInbox } from "../../wire/inbox.ts"
import { readJson } from "../body.ts"
import type { InboxRow } from "../db/tables.ts"
import { problem } from "../problems.ts"
import type { Services } from "../services.ts"
import { holdsToken } from "../tokens.ts"
import { endItem, findItem, putItem } from "./keep.ts"

/** Everything under `/api/inbox`: something sealed for a team, from the side of whoever put it there. */
export function routes({ database, now, limits, pack }: Services): Hono {
  const app = new Hono()
  const answer = (item: InboxRow): InboxAnswer => ({
    id: item.id,
    state: item.state === "there" && item.until > now() ? "there" : "ended",
    until: item.until,
  })

  app.put("/:id", async (c) => {
    const body = await readJson(c, PutInbox, limits.bookingBytes)
    if (!body.ok) return problem(c, body.problem)
    const id = z.safeParse(Id, c.req.param("id"))
    const isHub = pack.hubs.some((hub) => hub.id === body.value.hub)
    if (!id.success || !isHub) return problem(c, "invalid")
    const put = await database.write((rows) => putItem(rows, id.data, body.value, now()))
    if (!put.ok) return problem(c, put.problem)
    return c.json(answer(put.value.item), put.value.isNew ? 201 : 200)
  })

  app.post("/:id/end", async (c) => {
    const ended = await database.write(async (rows) => {
      const item = await findItem(rows, c.req.param("id"))
      return holdsToken(c, item?.token_hash) && item !== undefined ? await endItem(rows, item) : undefined
    })
    return ended === undefined ? problem(c, "not-found") : c.json(answer(ended))
  })

  return app
}

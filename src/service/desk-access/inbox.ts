import { Hono } from "hono"
import { AtTheirWord, type DeskEnded, type DeskInboxItem } from "../../wire/desk.ts"
import { readJson } from "../body.ts"
import { endItem, findItem } from "../inbox/keep.ts"
import { problem } from "../problems.ts"
import type { Services } from "../services.ts"
import { endShare, findShare } from "../shares/keep.ts"
import { whoIsSignedIn } from "./sessions.ts"

/** The inbox of the member's own team: what is there now, newest first, as envelopes. Another hub's item is a 404 like one that never was. */
export function inboxRoutes(services: Services): Hono {
  const { database, now, limits } = services
  const app = new Hono()

  app.get("/", async (c) => {
    const who = await whoIsSignedIn(c, services)
    if (!who) return problem(c, "signed-out")
    const found = await database.rows
      .selectFrom("inbox")
      .select(["id", "epoch", "sealed", "received_at"])
      .where("hub", "=", who.member.hub)
      .where("state", "=", "there")
      .where("until", ">", now())
      .orderBy("received_at", "desc")
      .execute()
    const items: readonly DeskInboxItem[] = found.map(({ received_at, ...item }) => ({
      ...item,
      receivedAt: received_at,
    }))
    return c.json({ items })
  })

  // At the person's word. The share goes first: whoever ends or fills one takes its row before the inbox, so none waits for another.
  app.post("/:id/end", async (c) => {
    const who = await whoIsSignedIn(c, services)
    if (!who) return problem(c, "signed-out")
    const body = await readJson(c, AtTheirWord, limits.bookingBytes)
    if (!body.ok) return problem(c, body.problem)
    const ended = await database.write(async (rows) => {
      const item = await findItem(rows, c.req.param("id"))
      if (item?.hub !== who.member.hub) return undefined
      const share = await findShare(rows, item.share)
      if (share) await endShare(rows, share, now())
      return endItem(rows, item)
    })
    return ended ? c.json<DeskEnded>({ id: ended.id, state: "ended" }) : problem(c, "not-found")
  })

  return app
}

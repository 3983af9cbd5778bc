import { Hono } from "hono"
import type { DeskInboxItem } from "../../wire/desk.ts"
import { problem } from "../problems.ts"
import type { Services } from "../services.ts"
import { whoIsSignedIn } from "./sessions.ts"

/** What is in the inbox of the member's own team now, newest first, as envelopes. */
export function inboxRoutes(services: Services): Hono {
  const { database, now } = services
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

  return app
}

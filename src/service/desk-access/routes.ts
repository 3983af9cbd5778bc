import { Hono, type MiddlewareHandler } from "hono"
import { problem } from "../problems.ts"
import type { Services } from "../services.ts"
import { bookingRoutes } from "./bookings.ts"
import { enrolRoutes } from "./enrol.ts"
import { epochRoutes } from "./epochs.ts"
import { inboxRoutes } from "./inbox.ts"
import { recoverRoutes } from "./recover.ts"
import { sessionRoutes } from "./session.ts"

/** Everything under `/desk-api`, on the desk's listener only. */
export function routes(services: Services): Hono {
  const desk = new Hono()
  desk.use(fromOurPage(services.addresses.deskUrl))
  desk.route("/enrol", enrolRoutes(services))
  desk.route("/recover", recoverRoutes(services))
  desk.route("/session", sessionRoutes(services))
  desk.route("/epochs", epochRoutes(services))
  desk.route("/bookings", bookingRoutes(services))
  desk.route("/inbox", inboxRoutes(services))
  return desk
}

// A browser puts `Origin` on every unsafe call and no page can forge it; without one, it was no page of ours.
const fromOurPage =
  (deskUrl: string): MiddlewareHandler =>
  async (c, next) => {
    const isSafe = c.req.method === "GET" || c.req.method === "HEAD"
    if (!isSafe && c.req.header("origin") !== deskUrl) return problem(c, "wrong-origin")
    return next()
  }

import { Hono } from "hono"
import { problem } from "../problems.ts"
import type { Services } from "../services.ts"

/** `GET /healthz`: the process is alive. `GET /readyz`: a write would be kept. */
export function routes({ database }: Services): Hono {
  const app = new Hono()
  app.get("/healthz", (c) => c.json({ alive: true }))
  app.get("/readyz", async (c) => {
    return (await database.isWritable()) ? c.json({ ready: true }) : problem(c, "unavailable")
  })
  return app
}

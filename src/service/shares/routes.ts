import { Hono } from "hono"
import type { Services } from "../services.ts"

/** Everything under `/api/shares`. */
export function routes(_services: Services): Hono {
  return new Hono()
}

/** Everything under `/shl`, on both listeners. */
export function publicRoutes(_services: Services): Hono {
  return new Hono()
}

import { Hono } from "hono"
import type { Services } from "../services.ts"

/** Everything under `/api/bookings`. */
export function routes(_services: Services): Hono {
  return new Hono()
}

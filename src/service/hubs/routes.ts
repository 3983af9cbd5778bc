import { Hono } from "hono"
import type { Services } from "../services.ts"

/** Everything under `/api/hubs`. */
export function routes(_services: Services): Hono {
  return new Hono()
}

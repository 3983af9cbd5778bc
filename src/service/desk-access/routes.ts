import { Hono } from "hono"
import type { Services } from "../services.ts"

/** Everything under `/desk-api`, on the desk's listener only. */
export function routes(_services: Services): Hono {
  return new Hono()
}

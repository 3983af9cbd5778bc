import type { Context } from "hono"
import { type Problem, type ProblemCode, statusOf } from "../wire/problem.ts"
import { faultOf } from "./db/faults.ts"

/** How long a caller waits before asking again when the database is away, in seconds. */
const retryAfterSeconds = 2

/** Answers a refusal as `application/problem+json` (RFC 9457): a code and its status, never free text. `next`: free times, with `taken`. */
export function problem(c: Context, code: ProblemCode, next?: readonly number[]): Response {
  const body: Problem = { code, status: statusOf[code], ...(next && { next: [...next] }) }
  if (code === "unavailable" || code === "service-full") c.header("Retry-After", String(retryAfterSeconds))
  return c.body(JSON.stringify(body), statusOf[code], { "Content-Type": "application/problem+json" })
}

/** The answer when something was thrown: the database's troubles by their name, anything else is ours. */
export function problemOfThrown(c: Context, thrown: unknown): Response {
  return problem(c, faultOf(thrown) ?? "our-fault")
}

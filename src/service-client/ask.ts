import type * as z from "zod/mini"
import type { Instant } from "../kit/instant.ts"
import { fail, ok } from "../kit/result.ts"
import { Problem } from "../wire/problem.ts"
import type { Call, CallProblem } from "./port.ts"

/** One call: where, how, what the answer must look like. `path` begins with a slash. `token` goes as a bearer. */
export type Question<T> = {
  readonly method: "GET" | "PUT" | "POST"
  readonly path: string
  readonly shape: z.ZodMiniType<T>
  readonly token?: string
  readonly body?: unknown
}

/** Told what time it is at the service, in whole seconds, with each answer that is surely the service's own. */
export type Hear = (at: Instant) => void

/** Long enough for a slow phone on a bad line; then it counts as no answer, and may be asked again. */
const patienceMilliseconds = 20_000

/**
 * Asks the service at `origin` ("" is the page's own) and reads its answer through `shape`. Problems: those of
 * `CallProblem`, told apart by the answer's code alone. Never throws for anything the network can do. No cookies go
 * along unless `credentials` says so: only the desk has a session.
 */
export async function ask<T>(
  origin: string,
  question: Question<T>,
  credentials: "omit" | "same-origin" = "omit",
  hear: Hear = () => {},
): Call<T> {
  const { method, path, shape, token, body } = question
  const answer = await reach(`${origin}${path}`, {
    method,
    credentials,
    cache: "no-store",
    referrerPolicy: "no-referrer",
    redirect: "manual", // a wifi's sign-in page is not an answer
    signal: AbortSignal.timeout(patienceMilliseconds),
    headers: {
      Accept: "application/json",
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (answer === undefined) return fail({ kind: "offline" })
  const read = answer.ok ? shape.safeParse(answer.json) : undefined
  const said = read?.success ? ok(read.data) : fail(answer.ok ? notUnderstood : problemIn(answer))
  // A wifi's sign-in page has a clock too, and nobody goes by it.
  if (answer.at !== undefined && (said.ok || said.problem !== notUnderstood)) hear(answer.at)
  return said
}

const notUnderstood: CallProblem = { kind: "not-understood" }

type Answer = {
  readonly ok: boolean
  readonly status: number
  readonly json: unknown
  readonly at: Instant | undefined
}

/** `undefined`: no answer, or it broke off. An answer that is not JSON has `json` undefined. */
async function reach(address: string, request: RequestInit): Promise<Answer | undefined> {
  try {
    const response = await fetch(address, request)
    const text = await response.text()
    const { ok: isOk, status, headers } = response
    return { ok: isOk, status, json: parsed(text), at: instantIn(headers.get("date")) }
  } catch {
    return undefined
  }
}

// RFC 9110: whole seconds, always in GMT.
function instantIn(date: string | null): Instant | undefined {
  const at = Date.parse(date ?? "")
  return Number.isNaN(at) ? undefined : Math.floor(at / 1000)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function problemIn({ json, status }: Answer): CallProblem {
  const problem = Problem.safeParse(json)
  if (!problem.success || problem.data.status !== status) return notUnderstood
  const { code, next } = problem.data
  return next === undefined ? { kind: code } : { kind: code, next }
}

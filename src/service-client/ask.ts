import type * as z from "zod/mini"
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
  if (!answer.ok) return fail(problemIn(answer))
  const read = shape.safeParse(answer.json)
  return read.success ? ok(read.data) : fail({ kind: "not-understood" })
}

type Answer = { readonly ok: boolean; readonly status: number; readonly json: unknown }

/** `undefined`: no answer, or it broke off. An answer that is not JSON has `json` undefined. */
async function reach(address: string, request: RequestInit): Promise<Answer | undefined> {
  try {
    const response = await fetch(address, request)
    const text = await response.text()
    return { ok: response.ok, status: response.status, json: parsed(text) }
  } catch {
    return undefined
  }
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
  if (!problem.success || problem.data.status !== status) return { kind: "not-understood" }
  const { code, next } = problem.data
  return next === undefined ? { kind: code } : { kind: code, next }
}

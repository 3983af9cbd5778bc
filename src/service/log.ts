import type { MiddlewareHandler } from "hono"
import { routePath } from "hono/route"
import { newRequestId } from "./tokens.ts"

/** All that is ever noted of a call: no body, query, id, agent or address (safety.md, The service). */
export type LogLine = {
  readonly time: string
  readonly route: string // method and template, `PUT /api/bookings/:id`, never the address asked for
  readonly status: number
  readonly ms: number
  readonly request: string
}

/** Notes each call once it is answered. */
export function logged(log: (line: LogLine) => void): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now()
    const request = newRequestId()
    await next()
    log({
      time: timeNow(),
      route: `${knownMethods.has(c.req.method) ? c.req.method : "other"} ${routePath(c)}`,
      status: c.res.status,
      ms: Math.round(performance.now() - started),
      request,
    })
  }
}

// Written out once in a millisecond, however many calls are answered in it.
function timeNow(): string {
  const now = Date.now()
  if (now !== told.at) told = { at: now, text: new Date(now).toISOString() }
  return told.text
}
let told = { at: Number.NaN, text: "" }

const knownMethods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])

const printEveryMs = 100
let waiting: string[] = []

/** Writes a line of the log to standard output, together with those of the same moment: each write holds up everyone. */
export function printLine(line: LogLine): void {
  if (waiting.push(JSON.stringify(line)) === 1) setTimeout(printWaiting, printEveryMs)
}

/** Writes what waits to be written; to be called before the program ends. */
export function printWaiting(): void {
  if (waiting.length > 0) say(waiting.join("\n"))
  waiting = []
}

/** Says a sentence to whoever started the program. The one room that may use the console. */
export function say(sentence: string): void {
  // oxlint-disable-next-line no-console -- this is where the program speaks
  console.log(sentence)
}

/** Says what is wrong to whoever started the program. */
export function complain(sentence: string): void {
  // oxlint-disable-next-line no-console -- this is where the program speaks
  console.error(sentence)
}

/** What is the matter with the database: no room, or not to be reached. `undefined`: not the database's doing. */
export type DatabaseFault = "service-full" | "unavailable"

// SQLite primary result codes (sqlite.org/rescode.html, read 2026-11-22)
const sqliteFull = 13
const sqliteUnavailable = new Set([
  5, // busy
  6, // locked
  8, // read-only
  10, // input or output failed
  11, // damaged
  14, // cannot open
  26, // not a database
])

// Postgres error classes (PostgreSQL 18, appendix A, read 2026-11-22): 08 connection, 53 resources, 57 operator, 58 system
const postgresFull = "53100"
const postgresUnavailable = /^(08|53|57|58|25006)/
// Before Postgres could say anything: Node's own words, and the pool's when nobody answered in time
const networkCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "ENOENT",
])

/** Tells a database in trouble from a bug of ours. */
export function faultOf(error: unknown): DatabaseFault | undefined {
  if (!(error instanceof Error)) return undefined
  if ("errcode" in error && typeof error.errcode === "number") {
    const primary = error.errcode & 0xff
    if (primary === sqliteFull) return "service-full"
    return sqliteUnavailable.has(primary) ? "unavailable" : undefined
  }
  if ("code" in error && typeof error.code === "string") {
    if (error.code === postgresFull || error.code === "ENOSPC") return "service-full"
    if (networkCodes.has(error.code) || postgresUnavailable.test(error.code)) return "unavailable"
    return undefined
  }
  // pg gives these two no code (pg-pool 3 and pg 8, read in their source 2026-11-22)
  return /timeout exceeded when trying to connect|Query read timeout|Connection terminated/.test(
    error.message,
  )
    ? "unavailable"
    : undefined
}

/** Whether another transaction was faster, so that the same work should simply be done again. */
export function isLostRace(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false
  return error.code === "23505" || error.code === "40001" || error.code === "40P01"
}

import type { Context } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import { HOUR, MINUTE } from "../../kit/instant.ts"
import type { Rows } from "../db/database.ts"
import { faultOf } from "../db/faults.ts"
import type { MemberRow } from "../db/tables.ts"
import type { Services } from "../services.ts"
import { hashOf, newToken } from "../tokens.ts"

// `__Host-desk`: only from the desk's own host, only over a secure connection (or localhost), never to a script.
const cookieName = "desk"
const asHost = { prefix: "host", path: "/", secure: true, httpOnly: true, sameSite: "Strict" } as const

// safety.md, The service: 15 minutes idle, 9 hours at most
const idleSeconds = 15 * MINUTE
const mostSeconds = 9 * HOUR
const noteAfterSeconds = 30 // a page asks several things at once; noting one of them is enough

/** Who is asking, and until when this session stands if nothing more is asked. */
export type SignedIn = {
  readonly member: Pick<MemberRow, "id" | "hub" | "name" | "public_key" | "wrap">
  readonly until: number
}

/** Begins a session inside `rows`; its token goes into a cookie with `giveCookie`, and only its SHA-256 is kept. */
export async function beginSession(rows: Rows, member: string, now: number) {
  const token = newToken()
  const until = now + idleSeconds
  await rows.deleteFrom("sessions").where("until", "<=", now).execute()
  const row = { token_hash: hashOf(token), member, made_at: now, seen_at: now, until }
  await rows.insertInto("sessions").values(row).execute()
  return { token, until }
}

/** Hands a session's token to the browser, in a cookie no script reads and no other host gets. */
export const giveCookie = (c: Context, token: string): void => setCookie(c, cookieName, token, asHost)

/** Has the browser forget its session. */
export const takeCookieBack = (c: Context): void => void deleteCookie(c, cookieName, asHost)

/** Ends the session of the call's cookie, if there is one. */
export async function endSession(c: Context, { database }: Services): Promise<void> {
  const token = getCookie(c, cookieName, "host")
  if (token === undefined) return
  await database.write((rows) =>
    rows.deleteFrom("sessions").where("token_hash", "=", hashOf(token)).execute(),
  )
}

/** Who is signed in with the call's cookie; `undefined` when nobody is, any more. Being asked keeps the session alive. */
export async function whoIsSignedIn(c: Context, services: Services): Promise<SignedIn | undefined> {
  const token = getCookie(c, cookieName, "host")
  if (token === undefined) return undefined
  const { database, now } = services
  const found = await database.rows
    .selectFrom("sessions")
    .innerJoin("members", "members.id", "sessions.member")
    .select(["members.id", "members.hub", "members.name", "members.public_key", "members.wrap"])
    .select(["sessions.made_at", "sessions.seen_at", "sessions.until"])
    .where("sessions.token_hash", "=", hashOf(token))
    .where("sessions.until", ">", now())
    .where("members.left_at", "is", null)
    .executeTakeFirst()
  if (!found) return undefined
  const { made_at, seen_at, until, ...member } = found
  const later = Math.min(now() + idleSeconds, made_at + mostSeconds)
  if (now() - seen_at < noteAfterSeconds) return { member, until }
  return { member, until: (await noted(services, hashOf(token), later)) ? later : until }
}

// A database that cannot be written still lets the team read, until the session it knows of is over.
async function noted({ database, now }: Services, hash: string, until: number): Promise<boolean> {
  try {
    await database.write((rows) =>
      rows.updateTable("sessions").set({ seen_at: now(), until }).where("token_hash", "=", hash).execute(),
    )
    return true
  } catch (fault) {
    if (faultOf(fault) === undefined) throw fault
    return false
  }
}

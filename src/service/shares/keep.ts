import * as z from "zod/mini"
import { DAY, HOUR, type Instant } from "../../kit/instant.ts"
import { fail, ok, type Result } from "../../kit/result.ts"
import { Id } from "../../wire/fields.ts"
import type { ProblemCode } from "../../wire/problem.ts"
import type { PutFile, PutShare, ShareAnswer, ShareLog } from "../../wire/shares.ts"
import type { Rows } from "../db/database.ts"
import type { ShareRow } from "../db/tables.ts"
import { jweHeader } from "../envelopes.ts"
import { hashOf } from "../tokens.ts"

const lifetimeTries = 5 // wrong passcodes in a share's whole life (safety.md, Sharing)
const longestSeconds = 366 * DAY // a year at most, and a day for a device whose clock is not ours
/** A share holds at most so many files. */
export const mostFiles = 10

type Made = { readonly share: ShareRow; readonly isNew: boolean }

/** The share of this id, whatever became of it; none for a text that is no id. */
export const findShare = async (rows: Rows, id: string): Promise<ShareRow | undefined> =>
  z.safeParse(Id, id).success
    ? await rows.selectFrom("shares").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined

/** The share people reach by this path, while it can be opened at all. */
export async function shareAt(rows: Rows, path: string, now: Instant): Promise<ShareRow | undefined> {
  const hash = hashOf(path)
  const share = await rows.selectFrom("shares").selectAll().where("path_hash", "=", hash).executeTakeFirst()
  return share !== undefined && isOpen(share, now) ? share : undefined
}

/**
 * Holds a share open until this write is over, so that nothing is put into it while another process ends it; answers
 * whether it is open at all. The update changes nothing: it takes the row's lock, in the words both databases know.
 */
export async function holdOpen(rows: Rows, id: string, now: Instant): Promise<ShareRow | undefined> {
  return await rows
    .updateTable("shares")
    .set({ state: "open" })
    .where("id", "=", id)
    .where("state", "=", "open")
    .where("expires_at", ">", now)
    .returningAll()
    .executeTakeFirst()
}

/** Whether a share can still be opened: not ended, not expired. */
export const isOpen = (share: ShareRow, now: Instant): boolean =>
  share.state === "open" && share.expires_at > now

/** What its owner is told of a share. */
export const shareAnswer = (share: ShareRow, now: Instant): ShareAnswer => ({
  id: share.id,
  state: isOpen(share, now) ? "open" : "ended",
  expiresAt: share.expires_at,
})

/**
 * Makes a share, or recognises the one made before by the same words. Problems: `same-id-other-body`; `invalid` for an end
 * that is past or more than a year away; `taken` for a path in use (a fresh one never is).
 */
export async function makeShare(
  rows: Rows,
  id: string,
  body: PutShare,
  now: Instant,
): Promise<Result<Made, ProblemCode>> {
  const { path, manageTokenHash, expiresAt, passcode } = body
  const bodyHash = hashOf(
    JSON.stringify([path, manageTokenHash, expiresAt, passcode?.salt ?? null, passcode?.verifier ?? null]),
  )
  const pathHash = hashOf(path)
  // One look for both, so that another process's commit cannot fall between two.
  const known = await rows
    .selectFrom("shares")
    .selectAll()
    .where((row) => row.or([row("id", "=", id), row("path_hash", "=", pathHash)]))
    .execute()
  const same = known.find((one) => one.id === id)
  if (same !== undefined)
    return same.body_hash === bodyHash ? ok({ share: same, isNew: false }) : fail("same-id-other-body")
  if (expiresAt <= now || expiresAt > now + longestSeconds) return fail("invalid")
  if (known.length > 0) return fail("taken")
  const share: ShareRow = {
    id,
    path_hash: pathHash,
    manage_token_hash: manageTokenHash,
    expires_at: expiresAt,
    passcode_salt: passcode?.salt ?? null,
    passcode_verifier: passcode?.verifier ?? null,
    tries_left: lifetimeTries,
    state: "open",
    body_hash: bodyHash,
    made_at: now,
    ended_at: null,
  }
  await rows.insertInto("shares").values(share).execute()
  return ok({ share, isNew: true })
}

/**
 * Keeps a file's ciphertext in place of an earlier one; the same bytes again change nothing. Problems: `not-found` once the
 * share is over; `invalid` when the envelope is not the one the standard asks for, or comes with an IV used before.
 */
export async function putFile(
  rows: Rows,
  share: ShareRow,
  n: number,
  file: PutFile,
  now: Instant,
): Promise<Result<Made, ProblemCode>> {
  if ((await holdOpen(rows, share.id, now)) === undefined) return fail("not-found")
  const header = jweHeader(file.jwe)
  if (header?.["alg"] !== "dir" || header["enc"] !== "A256GCM" || header["cty"] !== file.contentType)
    return fail("invalid")
  const files = await filesOf(rows, share.id)
  const before = files.find((one) => one.n === n)
  if (before?.jwe === file.jwe) return ok({ share, isNew: false })
  if (files.some((one) => ivOf(one.jwe) === ivOf(file.jwe))) return fail("invalid")
  const row = { content_type: file.contentType, jwe: file.jwe, updated_at: now }
  await rows
    .insertInto("share_files")
    .values({ share: share.id, n, ...row })
    .onConflict((known) => known.columns(["share", "n"]).doUpdateSet(row))
    .execute()
  return ok({ share, isNew: before === undefined })
}

const ivOf = (jwe: string): string | undefined => jwe.split(".")[2]

/** The files of a share in their order. */
export const filesOf = (rows: Rows, share: string) =>
  rows.selectFrom("share_files").selectAll().where("share", "=", share).orderBy("n").execute()

/** Ends a share for good: its ciphertext goes, and what stands in a team's inbox for it. Ending it again changes nothing. */
export async function endShare(rows: Rows, share: ShareRow, now: Instant): Promise<ShareRow> {
  const ended: ShareRow = { ...share, state: "ended", ended_at: share.ended_at ?? now }
  await rows
    .updateTable("shares")
    .set({ state: "ended", ended_at: ended.ended_at })
    .where("id", "=", share.id)
    .execute()
  await rows.deleteFrom("share_files").where("share", "=", share.id).execute()
  await rows.updateTable("inbox").set({ state: "ended", sealed: "" }).where("share", "=", share.id).execute()
  return ended
}

/** Counts one open, in the hour it happened. */
export async function countOpen(rows: Rows, share: string, now: Instant): Promise<void> {
  await rows
    .insertInto("share_opens")
    .values({ share, hour: now - (now % HOUR), count: 1 })
    .onConflict((known) =>
      known.columns(["share", "hour"]).doUpdateSet((row) => ({ count: row("share_opens.count", "+", 1) })),
    )
    .execute()
}

/** When a share was opened, by the hour, earliest first. */
export const opensOf = (rows: Rows, share: string): Promise<ShareLog["opens"]> =>
  rows
    .selectFrom("share_opens")
    .select(["hour", "count"])
    .where("share", "=", share)
    .orderBy("hour")
    .execute()

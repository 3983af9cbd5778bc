import { fail, ok, type Result } from "../../kit/result.ts"
import type { EnrolFinish } from "../../wire/desk.ts"
import type { Database, Rows } from "../db/database.ts"
import { takeChallenge } from "./challenges.ts"
import type { NewPasskey } from "./passkeys.ts"
import { beginSession, type SignedIn } from "./sessions.ts"

/** Somebody new at the desk of `hub`, by the link whose hash is `link`. */
export type Newcomer = { readonly link: string; readonly hub: string; readonly passkey: NewPasskey }

/**
 * `not-found` the link was used meanwhile · `invalid` the challenge, the passkey, the statement or the envelopes are not those
 * wanted · `taken` the hub has a team already.
 */
export type Refusal = "not-found" | "invalid" | "taken"

/** Thrown inside `keptOrRefused`, so that the transaction is undone. */
export class Refused extends Error {
  readonly code: Refusal
  constructor(code: Refusal) {
    super(code)
    this.code = code
  }
}

/** Does the work as one whole. Whatever it refuses, nothing was kept. */
export async function keptOrRefused<T>(
  database: Database,
  work: (rows: Rows) => Promise<T>,
): Promise<Result<T, Refusal>> {
  try {
    return ok(await database.write(work))
  } catch (refused) {
    if (refused instanceof Refused) return fail(refused.code)
    throw refused
  }
}

/** Uses up the link and the challenge given for it, for a passkey nobody has yet. Answers the id the member was promised. */
export async function useLink(rows: Rows, { link, passkey }: Newcomer, now: number): Promise<string> {
  const used = await rows
    .updateTable("enrolments")
    .set({ used_at: now })
    .where("token_hash", "=", link)
    .where("used_at", "is", null)
    .executeTakeFirst()
  if (used.numUpdatedRows !== 1n) throw new Refused("not-found")
  const given = await takeChallenge(rows, "enrol", passkey.challenge, now)
  if (!given?.member || given.enrolment !== link) throw new Refused("invalid")
  const known = await rows
    .selectFrom("credentials")
    .select("id")
    .where("id", "=", passkey.row.id)
    .executeTakeFirst()
  if (known) throw new Refused("invalid")
  return given.member
}

type Said = Pick<EnrolFinish, "name" | "memberPublic" | "wrap">

/** Keeps the member and their passkey, and signs them in. */
export async function keepMember(
  rows: Rows,
  { hub, passkey }: Newcomer,
  id: string,
  { name, memberPublic, wrap }: Said,
  now: number,
): Promise<SignedIn & { readonly token: string }> {
  const member = { id, hub, name, public_key: JSON.stringify(memberPublic), wrap: JSON.stringify(wrap) }
  await rows
    .insertInto("members")
    .values({ ...member, made_at: now, left_at: null })
    .execute()
  const credential = { ...passkey.row, member: id, made_at: now, used_at: now }
  await rows.insertInto("credentials").values(credential).execute()
  return { member, ...(await beginSession(rows, id, now)) }
}

/** Whether an epoch of this id was ever kept. */
export async function isKnownEpoch(rows: Rows, epoch: string): Promise<boolean> {
  const known = await rows.selectFrom("epochs").select("id").where("id", "=", epoch).executeTakeFirst()
  return known !== undefined
}

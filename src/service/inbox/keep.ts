import * as z from "zod/mini"
import { DAY, type Instant } from "../../kit/instant.ts"
import { fail, ok, type Result } from "../../kit/result.ts"
import { Id } from "../../wire/fields.ts"
import { inboxTyp, type PutInbox } from "../../wire/inbox.ts"
import type { ProblemCode } from "../../wire/problem.ts"
import type { Rows } from "../db/database.ts"
import type { InboxRow } from "../db/tables.ts"
import { jweHeader } from "../envelopes.ts"
import { holdOpen } from "../shares/keep.ts"
import { isValidEpoch } from "../teams/rosters.ts"
import { hashOf } from "../tokens.ts"

const longestSeconds = 90 * DAY // safety.md, The service; shown to the person

/** The item of this id, whatever became of it; none for a text that is no id. */
export const findItem = async (rows: Rows, id: string): Promise<InboxRow | undefined> =>
  z.safeParse(Id, id).success
    ? await rows.selectFrom("inbox").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined

/**
 * Puts something into a team's inbox until its share is over, 90 days at most, or recognises what was put there before.
 * Problems: `same-id-other-body`; `invalid` when the envelope says it is something else; `epoch-expired` when the team's key
 * is not (any longer) one to seal to, nothing is stored; `not-found` when the share it carries is not open.
 */
export async function putItem(
  rows: Rows,
  id: string,
  body: PutInbox,
  now: Instant,
): Promise<Result<{ readonly item: InboxRow; readonly isNew: boolean }, ProblemCode>> {
  const { hub, epoch, sealed, tokenHash, share } = body
  const bodyHash = hashOf(JSON.stringify([hub, epoch, sealed, tokenHash, share]))
  const known = await findItem(rows, id)
  if (known !== undefined)
    return known.body_hash === bodyHash ? ok({ item: known, isNew: false }) : fail("same-id-other-body")
  const header = jweHeader(sealed)
  if (header?.["typ"] !== inboxTyp || header["item"] !== id) return fail("invalid")
  if (header["hub"] !== hub || header["epoch"] !== epoch) return fail("invalid")
  if (!(await isValidEpoch(rows, hub, epoch, now))) return fail("epoch-expired")
  const carried = await holdOpen(rows, share, now)
  if (carried === undefined) return fail("not-found")
  const item: InboxRow = {
    id,
    hub,
    epoch,
    sealed,
    body_hash: bodyHash,
    token_hash: tokenHash,
    share,
    state: "there",
    received_at: now,
    until: Math.min(carried.expires_at, now + longestSeconds),
  }
  await rows.insertInto("inbox").values(item).execute()
  return ok({ item, isNew: true })
}

/** Takes an item out of the inbox for good. Ending it again changes nothing. */
export async function endItem(rows: Rows, item: InboxRow): Promise<InboxRow> {
  await rows.updateTable("inbox").set({ state: "ended", sealed: "" }).where("id", "=", item.id).execute()
  return { ...item, state: "ended", sealed: "" }
}

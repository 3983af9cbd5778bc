import { fail, ok, type Result } from "../../kit/result.ts"
import type { PutBooking } from "../../wire/bookings.ts"
import type { ProblemCode } from "../../wire/problem.ts"
import type { Rows } from "../db/database.ts"
import type { BookingRow } from "../db/tables.ts"
import type { Start } from "../slots/patterns.ts"
import { isValidEpoch } from "../teams/rosters.ts"
import { hashOf } from "../tokens.ts"

export type Asked = { readonly id: string; readonly body: PutBooking; readonly start: Start | undefined }
export type Booked = { readonly row: BookingRow; readonly isNew: boolean }

/**
 * Gives the lowest free seat of the asked start, or answers what already stands under this id. Run inside `write`, where it is
 * whole: two people never hold one seat. Every problem but `same-id-other-body` and `gone` stored nothing.
 */
export async function book(rows: Rows, asked: Asked, now: number): Promise<Result<Booked, ProblemCode>> {
  const { id, body, start } = asked
  const bodyHash = hashOfBody(body)
  const known = await rows.selectFrom("bookings").selectAll().where("id", "=", id).executeTakeFirst()
  if (known) {
    if (known.body_hash !== bodyHash) return fail("same-id-other-body")
    return known.state === "cancelled" ? fail("gone") : ok({ row: known, isNew: false })
  }
  if (!(await isValidEpoch(rows, body.hub, body.epoch, now))) return fail("epoch-expired")
  if (!start) return fail("not-a-slot")
  const seat = await lowestFreeSeat(rows, body.hub, start)
  if (seat === undefined) return fail("taken")
  const row: BookingRow = {
    id,
    hub: body.hub,
    starts_at: start.startsAt,
    minutes: start.minutes,
    seat,
    state: "booked",
    epoch: body.epoch,
    sealed: body.sealed,
    body_hash: bodyHash,
    manage_token_hash: body.manageTokenHash,
    made_at: now,
    cancelled_at: null,
  }
  await rows.insertInto("bookings").values(row).execute()
  return ok({ row, isNew: true })
}

async function lowestFreeSeat(rows: Rows, hub: string, { startsAt, seats }: Start) {
  const found = await rows
    .selectFrom("bookings")
    .select("seat")
    .where("hub", "=", hub)
    .where("starts_at", "=", startsAt)
    .where("seat", "is not", null)
    .execute()
  const taken = new Set(found.map((one) => one.seat))
  for (let seat = 0; seat < seats; seat++) if (!taken.has(seat)) return seat
  return undefined
}

const hashOfBody = ({ hub, startsAt, epoch, sealed, manageTokenHash }: PutBooking): string =>
  hashOf(JSON.stringify([hub, startsAt, epoch, sealed, manageTokenHash]))

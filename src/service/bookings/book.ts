import { fail, ok, type Result } from "../../kit/result.ts"
import type { PutBooking } from "../../wire/bookings.ts"
import type { ProblemCode } from "../../wire/problem.ts"
import type { Rows } from "../db/database.ts"
import { prepared } from "../db/prepared.ts"
import type { BookingRow } from "../db/tables.ts"
import type { Start } from "../slots/patterns.ts"
import { hashOf } from "../tokens.ts"

export type Asked = { readonly id: string; readonly body: PutBooking; readonly start: Start | undefined }
export type Booked = { readonly row: BookingRow; readonly isNew: boolean }

/**
 * Gives the lowest free seat of the asked start, or answers what already stands under this id. Run inside `write`, where it is
 * whole: two people never hold one seat. Every problem but `same-id-other-body` and `gone` stored nothing.
 */
export async function book(rows: Rows, asked: Asked, now: number): Promise<Result<Booked, ProblemCode>> {
  const { id, body, start } = asked
  const found = await before(rows, [id, body.hub, body.startsAt, body.epoch, now])
  const marks = new Set(found.map((one) => one.seat))
  if (marks.has(idIsKnown)) return again(rows, id, body)
  if (!marks.has(epochIsValid)) return fail("epoch-expired")
  if (!start) return fail("not-a-slot")
  let seat = 0
  while (marks.has(seat)) seat++
  if (seat >= start.seats) return fail("taken")
  const row: BookingRow = {
    id,
    hub: body.hub,
    starts_at: start.startsAt,
    minutes: start.minutes,
    seat,
    state: "booked",
    epoch: body.epoch,
    sealed: body.sealed,
    body_hash: hashOfBody(body),
    manage_token_hash: body.manageTokenHash,
    made_at: now,
    cancelled_at: null,
  }
  await insert(
    rows,
    columns.map((column) => row[column]),
  )
  return ok({ row, isNew: true })
}

async function again(rows: Rows, id: string, body: PutBooking): Promise<Result<Booked, ProblemCode>> {
  const row = await rows.selectFrom("bookings").selectAll().where("id", "=", id).executeTakeFirstOrThrow()
  if (row.body_hash !== hashOfBody(body)) return fail("same-id-other-body")
  return row.state === "cancelled" ? fail("gone") : ok({ row, isNew: false })
}

const hashOfBody = ({ hub, startsAt, epoch, sealed, manageTokenHash }: PutBooking): string =>
  hashOf(JSON.stringify([hub, startsAt, epoch, sealed, manageTokenHash]))

// All there is to know first, in one question: the seats taken, and as marks whether the id is known and the epoch valid.
const idIsKnown = -1
const epochIsValid = -2
const before = prepared((rows, { text, number }) =>
  rows
    .selectFrom("bookings")
    .select("seat")
    .where("hub", "=", text(1))
    .where("starts_at", "=", number(2))
    .where("seat", "is not", null)
    .unionAll(
      rows
        .selectFrom("bookings")
        .select((row) => row.lit(idIsKnown).as("seat"))
        .where("id", "=", text(0)),
    )
    .unionAll(
      rows
        .selectFrom("epochs")
        .select((row) => row.lit(epochIsValid).as("seat"))
        .where("id", "=", text(3))
        .where("hub", "=", text(1))
        .where("valid_from", "<=", number(4))
        .where("valid_until", ">", number(4)),
    ),
)

const columns = [
  "id",
  "hub",
  "starts_at",
  "minutes",
  "seat",
  "state",
  "epoch",
  "sealed",
  "body_hash",
  "manage_token_hash",
  "made_at",
  "cancelled_at",
] as const satisfies readonly (keyof BookingRow)[]
const insert = prepared((rows, { text, number }) =>
  rows.insertInto("bookings").values({
    id: text(0),
    hub: text(1),
    starts_at: number(2),
    minutes: number(3),
    seat: number(4),
    state: "booked",
    epoch: text(6),
    sealed: text(7),
    body_hash: text(8),
    manage_token_hash: text(9),
    made_at: number(10),
    cancelled_at: null,
  }),
)

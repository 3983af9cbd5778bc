import { type Context, Hono } from "hono"
import * as z from "zod/mini"
import { type BookingAnswer, PutBooking } from "../../wire/bookings.ts"
import { Id } from "../../wire/fields.ts"
import { readJson } from "../body.ts"
import type { Rows } from "../db/database.ts"
import type { BookingRow } from "../db/tables.ts"
import { problem } from "../problems.ts"
import type { Services } from "../services.ts"
import type { Calendar } from "../slots/calendar.ts"
import { holdsToken } from "../tokens.ts"
import { book } from "./book.ts"
import { cancelBooking } from "./cancel.ts"
import { nextFree } from "./next-free.ts"

/** Everything under `/api/bookings`. */
export function routes(services: Services, calendars: ReadonlyMap<string, Calendar>): Hono {
  const { database, now, limits } = services
  const app = new Hono()

  app.put("/:id", async (c) => {
    const body = await readJson(c, PutBooking, limits.bookingBytes)
    if (!body.ok) return problem(c, body.problem)
    const id = c.req.param("id")
    const calendar = calendars.get(body.value.hub)
    if (!z.safeParse(Id, id).success || !calendar) return problem(c, "invalid")
    const asked = { id, body: body.value, start: calendar.at(body.value.startsAt, now()) }
    const booked = await database.write((rows) => book(rows, asked, now()))
    if (booked.ok) return answer(c, database.rows, booked.value.row, booked.value.isNew ? 201 : 200)
    if (booked.problem !== "taken") return problem(c, booked.problem)
    return problem(c, "taken", await nextFree(database.rows, body.value, calendar, now()))
  })

  app.get("/:id", async (c) => {
    const row = await ownBooking(c, database.rows)
    return row ? answer(c, database.rows, row, 200) : problem(c, "not-found")
  })

  app.post("/:id/cancel", async (c) => {
    const row = await ownBooking(c, database.rows)
    if (!row) return problem(c, "not-found")
    if (row.state === "booked") await database.write((rows) => cancelBooking(rows, row.id, now()))
    return answer(c, database.rows, { ...row, state: "cancelled" }, 200)
  })

  return app
}

// The booking of a call that holds its manage token; missing and not theirs are one and the same.
async function ownBooking(c: Context, rows: Rows): Promise<BookingRow | undefined> {
  const id = c.req.param("id") ?? ""
  const row = z.safeParse(Id, id).success
    ? await rows.selectFrom("bookings").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined
  return holdsToken(c, row?.manage_token_hash) ? row : undefined
}

async function answer(c: Context, rows: Rows, row: BookingRow, status: 200 | 201): Promise<Response> {
  const answers =
    status === 201
      ? []
      : await rows
          .selectFrom("booking_answers")
          .select(["id", "sealed", "at"])
          .where("booking", "=", row.id)
          .orderBy("at")
          .orderBy("id")
          .execute()
  const { id, hub, starts_at: startsAt, minutes, state } = row
  return c.json({ id, hub, startsAt, minutes, state, answers } satisfies BookingAnswer, status)
}

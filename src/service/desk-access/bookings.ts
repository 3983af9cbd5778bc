import { Hono } from "hono"
import { DAY } from "../../kit/instant.ts"
import type { SealedAnswer } from "../../wire/bookings.ts"
import { AtTheirWord, type DeskBooking, type DeskCancelled, PutAnswer } from "../../wire/desk.ts"
import { Id } from "../../wire/fields.ts"
import type { ProblemCode } from "../../wire/problem.ts"
import { cancelBooking } from "../bookings/cancel.ts"
import { readJson } from "../body.ts"
import type { Rows } from "../db/database.ts"
import { problem } from "../problems.ts"
import type { Services } from "../services.ts"
import { type SignedIn, whoIsSignedIn } from "./sessions.ts"

const mostAnswers = 50 // to one booking; each is up to 30 kB

/** The team's side of bookings: those of the member's own hub, as envelopes. Another hub's is a 404 like one that never was. */
export function bookingRoutes(services: Services): Hono {
  const { database, now, limits } = services
  const app = new Hono()

  app.get("/", async (c) => {
    const who = await whoIsSignedIn(c, services)
    if (!who) return problem(c, "signed-out")
    return c.json({ bookings: await comingBookings(database.rows, who.member.hub, now()) })
  })

  // At the person's word: nothing says afterwards who asked, and the seat is free again.
  app.post("/:id/cancel", async (c) => {
    const who = await whoIsSignedIn(c, services)
    if (!who) return problem(c, "signed-out")
    const id = Id.safeParse(c.req.param("id"))
    if (!id.success) return problem(c, "not-found")
    const body = await readJson(c, AtTheirWord, limits.bookingBytes)
    if (!body.ok) return problem(c, body.problem)
    const isOurs = await database.write(async (rows) => {
      const found = await ownBooking(rows, who.member.hub, id.data)
      if (found) await cancelBooking(rows, id.data, now())
      return found !== undefined
    })
    return isOurs ? c.json<DeskCancelled>({ id: id.data, state: "cancelled" }) : problem(c, "not-found")
  })

  app.put("/:id/answers/:answer", async (c) => {
    const who = await whoIsSignedIn(c, services)
    if (!who) return problem(c, "signed-out")
    const id = Id.safeParse(c.req.param("id"))
    const answer = Id.safeParse(c.req.param("answer"))
    if (!id.success || !answer.success) return problem(c, "not-found")
    const body = await readJson(c, PutAnswer, limits.bookingBytes)
    if (!body.ok) return problem(c, body.problem)
    const said = { id: answer.data, sealed: body.value.sealed, at: now() }
    const kept = await database.write((rows) => keepAnswer(rows, who.member, id.data, said))
    return typeof kept === "string" ? problem(c, kept) : c.json(kept)
  })

  return app
}

async function comingBookings(rows: Rows, hub: string, now: number): Promise<readonly DeskBooking[]> {
  const since = now - DAY
  const bookings = await rows
    .selectFrom("bookings")
    .select(["id", "starts_at", "minutes", "state", "epoch", "sealed"])
    .where("hub", "=", hub)
    .where("starts_at", ">", since)
    .orderBy("starts_at")
    .orderBy("made_at")
    .execute()
  const answers = await rows
    .selectFrom("booking_answers")
    .innerJoin("bookings", "bookings.id", "booking_answers.booking")
    .select(["booking_answers.id", "booking_answers.booking", "booking_answers.sealed", "booking_answers.at"])
    .where("bookings.hub", "=", hub)
    .where("bookings.starts_at", ">", since)
    .orderBy("booking_answers.at")
    .execute()
  const byBooking = Map.groupBy(answers, (one) => one.booking)
  return bookings.map(({ starts_at, ...booking }) => ({
    ...booking,
    startsAt: starts_at,
    answers: (byBooking.get(booking.id) ?? []).map(({ id, sealed, at }) => ({ id, sealed, at })),
  }))
}

const ownBooking = (rows: Rows, hub: string, id: string) =>
  rows.selectFrom("bookings").select("state").where("id", "=", id).where("hub", "=", hub).executeTakeFirst()

// Sent again with the same bytes it is the same answer, even after the person cancelled meanwhile.
async function keepAnswer(
  rows: Rows,
  member: SignedIn["member"],
  booking: string,
  said: SealedAnswer,
): Promise<SealedAnswer | ProblemCode> {
  const found = await ownBooking(rows, member.hub, booking)
  if (!found) return "not-found"
  const answers = await rows
    .selectFrom("booking_answers")
    .select(["id", "sealed", "at"])
    .where("booking", "=", booking)
    .execute()
  const known = answers.find((one) => one.id === said.id)
  if (known) return known.sealed === said.sealed ? known : "same-id-other-body"
  if (found.state === "cancelled") return "gone"
  if (answers.length >= mostAnswers) return "too-many"
  const row = { ...said, booking, member: member.id }
  await rows.insertInto("booking_answers").values(row).execute()
  return said
}

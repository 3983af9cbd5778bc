import { expect, test } from "vitest"
import { randomBytes } from "../../src/crypto/random.ts"
import { sealDirect } from "../../src/crypto/jwe.ts"
import { toBase64url } from "../../src/kit/base64url.ts"
import { withAnswers } from "../../src/outbox/answers.ts"
import { aBooking, anId } from "../support/things.ts"

const key = randomBytes(32)
const booking = aBooking({ state: "booked", replyKey: toBase64url(key) })
const now = 1_795_000_100
const seal = (inside: unknown, by = key) =>
  sealDirect(by, JSON.stringify(inside), {
    typ: "open-door/answer",
    booking: booking.id,
    cty: "application/json",
  })
const said = async (...sealed: Promise<string>[]) => ({
  id: booking.id,
  hub: booking.hub,
  startsAt: 1_795_100_400,
  minutes: 45,
  state: "booked" as const,
  answers: (await Promise.all(sealed)).map((one, at) => ({ id: anId(at), sealed: one, at: now - 10 })),
})

test("the team's answer stands on the booking, once", async () => {
  const answer = await said(seal({ v: 1, cannot: false, text: "See you then" }))
  const once = await withAnswers(booking, answer, now)
  expect(once).toEqual({
    ...booking,
    answers: [{ id: anId(0), cannot: false, text: "See you then", at: now - 10 }],
    changedAt: now,
  })
  expect(await withAnswers(once, answer, now + 5)).toBe(once)
})

test("'we can't do this one' needs no words", async () => {
  const answer = await said(seal({ v: 1, cannot: true, text: "" }))
  expect(await withAnswers(booking, answer, now)).toMatchObject({ answers: [{ cannot: true, text: "" }] })
})

test("an answer that does not open, or says nothing readable, is left out", async () => {
  const answer = await said(
    seal({ v: 1, cannot: false, text: "not theirs" }, randomBytes(32)),
    seal({ v: 1, cannot: false, text: "  " }),
    seal({ v: 2 }),
    sealDirect(key, "not json", { cty: "application/json" }),
    seal({ v: 1, cannot: false, text: "bell\u0007" }),
    sealDirect(key, JSON.stringify({ v: 1, cannot: false, text: "to another" }), {
      typ: "open-door/answer",
      booking: anId(99),
      cty: "application/json",
    }),
  )
  expect(await withAnswers(booking, answer, now)).toBe(booking)
})

test("a booking cancelled at the desk is cancelled here", async () => {
  const answer = { ...(await said()), state: "cancelled" as const }
  expect(await withAnswers(booking, answer, now)).toMatchObject({ state: "cancelled", changedAt: now })
  const waiting = aBooking({ state: "cancel-waiting" })
  expect(await withAnswers(waiting, { ...answer, id: waiting.id }, now)).toBe(waiting)
})

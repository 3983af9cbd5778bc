import { expect, test } from "vitest"
import { Problem, statusOf } from "../../src/wire/problem.ts"
import { BookingAnswer, PutBooking } from "../../src/wire/bookings.ts"
import { Bytes32, compactJwe } from "../../src/wire/fields.ts"

test("every code of the closed list is understood, and no other", () => {
  for (const [code, status] of Object.entries(statusOf))
    expect(Problem.safeParse({ code, status }).success).toBe(true)
  expect(Problem.safeParse({ code: "made-up", status: 400 }).success).toBe(false)
})

test("what the service is asked is strict, and what it answers may grow", () => {
  const answer = {
    id: crypto.randomUUID(),
    hub: "example-street",
    startsAt: 1,
    minutes: 30,
    state: "booked",
    answers: [],
  }
  expect(BookingAnswer.safeParse({ ...answer, newInNextVersion: true }).success).toBe(true)
  const asked = {
    hub: "example-street",
    startsAt: 1,
    epoch: crypto.randomUUID(),
    sealed: "e30..aa.aa.aa",
    manageTokenHash: "a".repeat(43),
  }
  expect(PutBooking.safeParse(asked).success).toBe(true)
  expect(PutBooking.safeParse({ ...asked, words: "in clear" }).success).toBe(false)
})

test("an envelope has five segments and 32 bytes have 43 letters", () => {
  expect(compactJwe(100).safeParse("a.b.c.d.e").success).toBe(true)
  expect(compactJwe(100).safeParse("a.b.c.d").success).toBe(false)
  expect(compactJwe(5).safeParse("aa.b.c.d.e").success).toBe(false)
  expect(Bytes32.safeParse("a".repeat(44)).success).toBe(false)
})

import { expect, test } from "vitest"
import { sortBookings, standing } from "../../../src/features/booking/bookings.ts"
import { DAY, HOUR } from "../../../src/kit/instant.ts"
import { aBooking, anId } from "../../support/things.ts"

const now = 1_795_000_000
const sorted = (...bookings: readonly Partial<ReturnType<typeof aBooking>>[]) => {
  const { ahead, over } = sortBookings(bookings.map(aBooking), now)
  return { ahead: ahead.map((one) => one.id), over: over.map((one) => one.id) }
}

test("a booking matters until an hour after its time", () => {
  const [late, soon, over] = [anId(1), anId(2), anId(3)]
  expect(
    sorted(
      { id: late, startsAt: now + DAY, state: "booked" },
      { id: soon, startsAt: now - HOUR + 1, state: "booked" },
      { id: over, startsAt: now - HOUR - 1, state: "booked" },
    ),
  ).toEqual({ ahead: [soon, late], over: [over] })
})
test("what was cancelled is shown for a day more, and telling the hub is shown until it is told", () => {
  const [fresh, old, telling] = [anId(1), anId(2), anId(3)]
  expect(
    sorted(
      { id: fresh, startsAt: now + 5 * DAY, state: "cancelled", changedAt: now - HOUR },
      { id: old, startsAt: now + 5 * DAY, state: "cancelled", changedAt: now - 2 * DAY },
      { id: telling, startsAt: now - DAY, state: "cancel-waiting" },
    ),
  ).toEqual({ ahead: [telling, fresh], over: [old] })
})
test("just coming in stays until it is taken off", () => {
  const id = anId(1)
  expect(sorted({ id, startsAt: null, state: "coming-in", madeAt: now - 100 * DAY }).ahead).toEqual([id])
})
test("a booking the team can't do does not stand as booked", () => {
  const answers = [{ id: anId(1), cannot: true, text: "", at: now }]
  expect(standing(aBooking({ state: "booked", answers }))).toBe("declined")
  expect(standing(aBooking({ state: "cancelled", answers }))).toBe("cancelled")
})

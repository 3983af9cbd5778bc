import { describe, expect, test } from "vitest"
import { nextBooking, nextThing } from "../../../src/features/home/next.ts"
import { aBooking, aPerson, aStatement } from "../../support/things.ts"

const now = 1_795_000_000
const strength = aStatement()
const helps = aStatement({ kind: "helps" })
const nothing = { statements: [], people: [], bookings: [] }

describe("the one thing to do next", () => {
  test("is a strength before anything else", () => {
    expect(nextThing(nothing, now)).toBe("strength")
    expect(nextThing({ ...nothing, statements: [helps], people: [aPerson()] }, now)).toBe("strength")
  })
  test("is a carer's own side for who looks after someone, until something of it is written", () => {
    const carer = { ...nothing, isCarer: true }
    expect(nextThing(carer, now)).toBe("carer")
    const written = [aStatement({ kind: "carer-break" })]
    expect(nextThing({ ...carer, statements: written }, now)).toBe("strength")
    expect(nextThing({ ...nothing, statements: written }, now)).toBe("strength")
  })
  test("is then what Right now will need: what helps, and someone to ring", () => {
    expect(nextThing({ ...nothing, statements: [strength] }, now)).toBe("helps")
    expect(nextThing({ ...nothing, statements: [strength, helps] }, now)).toBe("person")
    const notToBeTold = [aPerson({ notToBeTold: true })]
    expect(nextThing({ ...nothing, statements: [strength, helps], people: notToBeTold }, now)).toBe("person")
  })
  test("counts a strength that is used when not well as something that helps", () => {
    const used = aStatement({ stages: ["steady", "not-well"] })
    expect(nextThing({ ...nothing, statements: [used] }, now)).toBe("person")
  })
  test("is then the hub, and the plan itself once something is booked", () => {
    const kept = { statements: [strength, helps], people: [aPerson()] }
    expect(nextThing({ ...kept, bookings: [] }, now)).toBe("book")
    const cancelled = aBooking({ state: "cancelled", startsAt: now + 60 })
    expect(nextThing({ ...kept, bookings: [cancelled] }, now)).toBe("book")
    expect(nextThing({ ...kept, bookings: [aBooking({ startsAt: now + 60 })] }, now)).toBe("plan")
  })
})

describe("the booking on Home", () => {
  const soon = aBooking({ startsAt: now + 3600, state: "booked" })
  const later = aBooking({ startsAt: now + 7200, state: "waiting" })
  const comingIn = aBooking({ startsAt: null, state: "coming-in" })
  test("is the soonest, and one without a time comes last", () => {
    expect(nextBooking([comingIn, later, soon], now)).toEqual({ booking: soon, standing: "booked" })
    expect(nextBooking([comingIn], now)).toEqual({ booking: comingIn, standing: "coming-in" })
  })
  test("is never one that was cancelled, or that is over", () => {
    const cancelled = aBooking({ startsAt: now + 60, state: "cancelled" })
    const over = aBooking({ startsAt: now - 3600, state: "booked" })
    expect(nextBooking([cancelled, over], now)).toBeUndefined()
  })
  test("that the team answered it cannot do is declined", () => {
    const answers = [{ id: "a", cannot: true, text: "", at: now }]
    expect(nextBooking([{ ...soon, answers }], now)?.standing).toBe("declined")
  })
})

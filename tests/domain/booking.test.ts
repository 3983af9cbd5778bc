import { describe, expect, test } from "vitest"
import { Booking, BookingWords, isComing } from "../../src/domain/booking.ts"
import { aBooking } from "../support/things.ts"

const startsAt = 1_795_100_400

describe("a booking", () => {
  test.each(["waiting", "booked"] as const)("that is %s is coming until an hour after it began", (state) => {
    const booking = aBooking({ state, startsAt })
    expect(isComing(booking, startsAt - 1)).toBe(true)
    expect(isComing(booking, startsAt + 3599)).toBe(true)
    expect(isComing(booking, startsAt + 3600)).toBe(false)
  })
  test("without a time is coming for as long as the person says so", () => {
    expect(isComing(aBooking({ state: "coming-in", startsAt: null }), startsAt)).toBe(true)
    expect(isComing(aBooking({ state: "cancelled", startsAt: null }), startsAt)).toBe(false)
  })
  test.each(["taken", "refused", "cancel-waiting", "cancelled"] as const)(
    "that is %s is not coming",
    (state) => {
      expect(isComing(aBooking({ state, startsAt }), startsAt - 1)).toBe(false)
    },
  )
  test("needs none of its words", () => {
    const nothing = {
      chosenName: "",
      way: null,
      whoComes: "",
      whatHelps: "",
      talkAbout: "",
      notTalkAbout: "",
      needs: "",
      safeWays: "",
    }
    expect(BookingWords.safeParse(nothing).success).toBe(true)
    expect(Booking.safeParse(aBooking({ words: nothing })).success).toBe(true)
    expect(Booking.safeParse({ ...aBooking(), reason: "low mood" }).success).toBe(false)
  })
})

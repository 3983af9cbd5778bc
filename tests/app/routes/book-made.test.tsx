// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { sealDirect } from "../../../src/crypto/jwe.ts"
import { fromBase64url } from "../../../src/kit/base64url.ts"
import { answerTyp } from "../../../src/wire/bookings.ts"
import { aSunday } from "../../support/app.ts"
import { press } from "../../support/on-page.ts"
import { anId } from "../../support/things.ts"
import { bookFirst, bookPage, firstTime, isBooked, sealedWords, timesAreKept } from "./book-steps.ts"

describe("a booking on the page", () => {
  const booked = async () => {
    const app = await bookPage()
    await bookFirst()
    await isBooked()
    return app
  }
  test("is cancelled with one press, which frees the time and can be followed by another booking", async () => {
    const app = await booked()
    await press("Cancel: Monday 23 November, 10:00 am")
    expect(await screen.findByText("Cancelled. You can book again any time.")).toBeTruthy()
    expect([...app.service.bookings.values()][0]?.state).toBe("cancelled")
    await bookFirst()
    expect(await isBooked()).toBeTruthy()
  })

  test("says while the hub does not know of the cancelling yet", async () => {
    const app = await booked()
    app.service.offline = true
    await press("Cancel: Monday 23 November, 10:00 am")
    expect(await screen.findByText("Waiting to tell the hub that you are not coming.")).toBeTruthy()
    expect(await screen.findByText("We will tell the hub as soon as we can reach it.")).toBeTruthy()
  })

  test("whose time went offers three more, and one press takes one with the same words", async () => {
    const app = await bookPage()
    await timesAreKept(app)
    const [slot] = app.slots
    const other = {
      id: anId(5),
      body: {
        hub: app.hub.id,
        startsAt: slot?.startsAt ?? 0,
        epoch: [...app.service.epochs][0] ?? "",
        sealed: "a.b.c.d.e",
        manageTokenHash: "m",
      },
    }
    await app.client.putBooking(other.id, other.body)
    await userEvent.type(screen.getByRole("textbox", { name: "Who comes with me" }), "my sister")
    await bookFirst()
    expect(await screen.findByText("That time went. You can choose another.")).toBeTruthy()
    const times = screen.getByRole("list", { name: "Other free times" })
    expect(times.querySelectorAll("button")).toHaveLength(3)
    await press("Tuesday 24 November, 10:00 am")
    expect(await isBooked()).toBeTruthy()
    expect(screen.queryByText("That time went. You can choose another.")).toBeNull()
    app.service.bookings.delete(other.id)
    expect(await sealedWords(app)).toMatchObject({ whoComes: "my sister" })
  })

  test("shows what the team wrote, and that it can't do this one", async () => {
    const app = await booked()
    const [booking] = app.state.bookings.value
    const key = fromBase64url(booking?.replyKey ?? "")
    if (booking === undefined || key === undefined) throw new Error("no booking")
    const header = { typ: answerTyp, booking: booking.id, cty: "application/json" }
    const sealed = await sealDirect(
      key,
      JSON.stringify({ v: 1, cannot: true, text: "Come on Friday?" }),
      header,
    )
    app.service.bookings.get(booking.id)?.answers.push({ id: anId(7), sealed, at: aSunday })
    await app.sending.fetchAnswers()
    expect(await screen.findByText("The team can't do this one. It is not because of you.")).toBeTruthy()
    expect(screen.getByText("Come on Friday?")).toBeTruthy()
    expect(await firstTime()).toBeTruthy()
  })

  test("that is over can be taken off the list, and put back", async () => {
    const app = await booked()
    await press(/^Cancel:/)
    await screen.findByText("Cancelled. It cost nothing, and you can book again.")
    await press(/^Take it off my list:/)
    await waitFor(() => expect(app.state.bookings.value).toEqual([]))
    await press("Undo")
    await waitFor(() => expect(app.state.bookings.value).toHaveLength(1))
  })
})

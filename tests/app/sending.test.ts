import { expect, test } from "vitest"
import { newToken } from "../../src/crypto/hash.ts"
import { sealDirect } from "../../src/crypto/jwe.ts"
import { newId } from "../../src/crypto/random.ts"
import type { Booking } from "../../src/domain/booking.ts"
import { fromBase64url } from "../../src/kit/base64url.ts"
import { DAY } from "../../src/kit/instant.ts"
import { bookingChanges, cancelBooking } from "../../src/outbox/booking.ts"
import { answerTyp, bookingTyp } from "../../src/wire/bookings.ts"
import { type AnApp, anApp, anEpoch, aSunday, handed } from "../support/app.ts"
import { readByTeam } from "../support/hubs.ts"
import { aBooking, anId } from "../support/things.ts"

async function save(app: AnApp, with_: Partial<Booking> = {}): Promise<Booking> {
  const startsAt = app.slots[0]?.startsAt ?? 0
  const booking = aBooking({ id: newId(), startsAt, manageToken: newToken(), replyKey: newToken(), ...with_ })
  await app.state.act(bookingChanges(booking, handed(app)))
  return booking
}
const states = (app: Pick<AnApp, "state">) => app.state.bookings.value.map((one) => one.state)

test("a booking is booked only when the service said so, and the team reads the words with its own key", async () => {
  const app = await anApp()
  const booking = await save(app)
  expect(states(app)).toEqual(["waiting"])
  await app.sending.send(true)
  expect(states(app)).toEqual(["booked"])
  const kept = app.service.bookings.get(booking.id)
  const header = {
    typ: bookingTyp,
    booking: booking.id,
    hub: booking.hub,
    startsAt: String(booking.startsAt),
    epoch: anEpoch,
  }
  expect(await readByTeam(app.team, kept?.body.sealed, header)).toEqual({
    v: 1,
    ...booking.words,
    replyKey: booking.replyKey,
  })
})

test("an app that starts without a network shows the booking as waiting, and sends it when the network is back", async () => {
  const app = await anApp()
  app.service.offline = true
  await save(app)
  await app.sending.send(true)
  const next = app.again()
  await next.state.read()
  await next.sending.send(true)
  expect(states(next)).toEqual(["waiting"])
  app.service.offline = false
  await next.sending.send(true)
  expect(states(next)).toEqual(["booked"])
  expect(app.service.bookings.size).toBe(1)
})

test("a reply that was lost books nothing twice: the same bytes go again", async () => {
  const app = await anApp()
  const booking = await save(app)
  app.service.dropReplies = 3
  for (const _ of [1, 2, 3]) await app.sending.send(true)
  expect(states(app)).toEqual(["waiting"])
  const first = app.service.bookings.get(booking.id)?.body
  await app.sending.send(true)
  expect(states(app)).toEqual(["booked"])
  expect(app.service.bookings.size).toBe(1)
  expect(app.service.bookings.get(booking.id)?.body).toEqual(first)
})

test("a service with troubles of its own leaves the booking waiting", async () => {
  const app = await anApp()
  await save(app)
  for (const kind of ["our-fault", "unavailable", "service-full", "too-many", "not-understood"] as const) {
    app.service.refusals.push({ kind })
    await app.sending.send(true)
    expect(states(app)).toEqual(["waiting"])
  }
})

test("a time that went says so, with the next free times", async () => {
  const app = await anApp()
  const other = await save(app)
  await app.sending.send(true)
  const late = await save(app, { startsAt: other.startsAt })
  await app.sending.send(true)
  expect(states(app)).toEqual(["booked", "taken"])
  expect(app.sending.nextTimes.value[late.id]).toEqual(app.slots.slice(1, 4).map((slot) => slot.startsAt))
})

test("after the team changed its key the same words are sealed anew to it, under a new id", async () => {
  const app = await anApp()
  const booking = await save(app)
  app.service.epochs.clear()
  await app.sending.send(true)
  expect(app.service.bookings.size).toBe(0)
  expect(states(app)).toEqual(["waiting"])

  const epoch = anId(900_002)
  const renewed = await app.team.renew({ hub: app.hub.id, epoch, from: aSunday, until: aSunday + 300 * DAY })
  app.service.hubs = { hubs: [{ ...app.hub, team: renewed.roster }], helplines: [] }
  app.service.epochs.add(epoch)
  await app.sending.send(true)
  expect(states(app)).toEqual(["booked"])
  const [id, kept] = [...app.service.bookings][0] ?? []
  expect(id).not.toBe(booking.id)
  const header = { typ: bookingTyp, booking: id ?? "", epoch }
  expect(JSON.stringify(await readByTeam(renewed, kept?.body.sealed, header))).toContain("a quiet corner")
})

test("what was cancelled while it waited is never sent", async () => {
  const app = await anApp()
  app.service.offline = true
  const booking = await save(app)
  await cancelBooking(app.vault, booking.id, handed(app))
  await app.state.read()
  app.service.offline = false
  await app.sending.send(true)
  expect(states(app)).toEqual(["cancelled"])
  expect(app.service.calls).not.toContain("putBooking")
})

test("cancelling without a network waits, and is told to the service when it is back", async () => {
  const app = await anApp()
  const booking = await save(app)
  await app.sending.send(true)
  app.service.offline = true
  await cancelBooking(app.vault, booking.id, handed(app))
  await app.sending.send(true)
  await app.state.read()
  expect(states(app)).toEqual(["cancel-waiting"])
  app.service.offline = false
  await app.sending.send(true)
  expect(states(app)).toEqual(["cancelled"])
  expect(app.service.bookings.get(booking.id)?.state).toBe("cancelled")
})

test("a team's answer comes to its own booking, once; one sealed with another key does not", async () => {
  const app = await anApp()
  const booking = await save(app)
  await app.sending.send(true)
  const header = { typ: answerTyp, booking: booking.id, cty: "application/json" }
  const say = async (key: string, text: string) => {
    const bytes = fromBase64url(key)
    if (bytes === undefined) throw new Error("no key")
    return await sealDirect(bytes, JSON.stringify({ v: 1, cannot: false, text }), header)
  }
  app.service.bookings
    .get(booking.id)
    ?.answers.push(
      { id: anId(1), sealed: await say(booking.replyKey, "See you then."), at: aSunday },
      { id: anId(2), sealed: await say(newToken(), "Pay here first."), at: aSunday },
    )
  await app.sending.fetchAnswers()
  await app.sending.fetchAnswers()
  expect(app.state.bookings.value[0]?.answers).toEqual([
    { id: anId(1), cannot: false, text: "See you then.", at: aSunday },
  ])
})

test("a booking the team ended at the person's word is shown as cancelled", async () => {
  const app = await anApp()
  const booking = await save(app)
  await app.sending.send(true)
  const kept = app.service.bookings.get(booking.id)
  if (kept !== undefined) kept.state = "cancelled"
  await app.sending.fetchAnswers()
  expect(states(app)).toEqual(["cancelled"])
})

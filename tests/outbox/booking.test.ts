import { expect, test } from "vitest"
import { openWith } from "../../src/crypto/jwe.ts"
import { hashToken } from "../../src/crypto/hash.ts"
import { bookingChanges, cancelBooking } from "../../src/outbox/booking.ts"
import { aDevice, epoch, team } from "../support/outbox.ts"
import { aBooking, anId } from "../support/things.ts"

const offline = { before: { kind: "offline" } } as const

async function waitingBooking(with_: Parameters<typeof aBooking>[0] = {}) {
  const device = aDevice()
  const booking = aBooking(with_)
  await device.vault.change(bookingChanges(booking, device.handed))
  return { ...device, booking }
}

test("a booking waits, is sent, and is booked only when the service says so", async () => {
  const { booking, bookings, items, send } = await waitingBooking()
  expect(await bookings()).toMatchObject([{ id: booking.id, state: "waiting" }])
  const sent = await send()
  expect(sent).toMatchObject({ settled: [{ about: { what: "booking", id: booking.id } }], waiting: 0 })
  expect(await bookings()).toMatchObject([{ state: "booked" }])
  expect(await items()).toEqual([])
})

test("the words go sealed to the team, bound to the booking, the hub, the time and the key", async () => {
  const { booking, service, send } = await waitingBooking()
  await send()
  const body = service.bookings.get(booking.id)?.body
  expect(body).toMatchObject({ hub: booking.hub, startsAt: booking.startsAt, epoch: epoch.epoch })
  expect(body?.manageTokenHash).toBe(await hashToken(booking.manageToken))
  expect(JSON.stringify(body)).not.toContain(booking.words.whatHelps)
  const header = {
    typ: "open-door/booking",
    booking: booking.id,
    hub: booking.hub,
    startsAt: String(booking.startsAt),
    epoch: epoch.epoch,
  }
  const opened = await openWith(team.privateJwk, body?.sealed ?? "", header)
  expect(opened.ok && JSON.parse(opened.value)).toEqual({
    v: 1,
    ...booking.words,
    replyKey: booking.replyKey,
  })
})

test("without the team's key nothing is sent, and the words wait under the vault's key", async () => {
  const { keys, items, send, service } = await waitingBooking()
  keys.epoch = undefined
  expect(await send()).toEqual({ settled: [], waiting: 1, nextTryAt: undefined })
  expect(service.calls).toEqual([])
  expect(await items()).toMatchObject([{ calls: [], attempts: 0 }])
  keys.epoch = epoch
  expect(await send()).toMatchObject({ waiting: 0 })
})

test("a booking that met no network is sent again with the same bytes", async () => {
  const { clock, items, send, service, bookings } = await waitingBooking()
  service.next.push(offline)
  expect(await send()).toMatchObject({ settled: [], waiting: 1, nextTryAt: clock.now + 5 })
  const [first] = await items()
  expect(await send()).toMatchObject({ waiting: 1 }) // not due yet
  expect(service.calls).toHaveLength(1)
  service.next.push(offline)
  await send(true)
  const [second] = await items()
  expect(second?.calls).toEqual(first?.calls)
  expect(second).toMatchObject({ attempts: 2 })
  await send(true)
  expect(await bookings()).toMatchObject([{ state: "booked" }])
})

test.each(["offline", "not-understood", "too-many", "our-fault", "unavailable", "service-full"] as const)(
  "after '%s' a booking keeps waiting",
  async (kind) => {
    const { bookings, items, send, service } = await waitingBooking()
    service.next.push({ before: { kind } })
    expect(await send()).toMatchObject({ settled: [], waiting: 1 })
    expect(await bookings()).toMatchObject([{ state: "waiting" }])
    expect(await items()).toHaveLength(1)
  },
)

test.each([
  ["taken", "taken"],
  ["gone", "cancelled"],
  ["not-a-slot", "refused"],
  ["invalid", "refused"],
  ["too-large", "refused"],
] as const)("after '%s' a booking is %s for good", async (kind, state) => {
  const { bookings, items, send, service } = await waitingBooking()
  service.next.push({ before: { kind, next: [1_795_104_000] } })
  const sent = await send()
  expect(sent.settled).toMatchObject([
    { outcome: { kind: "refused", problem: { kind, next: [1_795_104_000] } } },
  ])
  expect(await bookings()).toMatchObject([{ state }])
  expect(await items()).toEqual([])
})

test("an answer about another booking is not an answer", async () => {
  const { bookings, sending, send } = await waitingBooking()
  const real = { ...sending.client }
  sending.client.putBooking = async (_id, body) => await real.putBooking(anId(7), body)
  expect(await send()).toMatchObject({ settled: [], waiting: 1 })
  expect(await bookings()).toMatchObject([{ state: "waiting" }])
})

test("when the team's key had expired the same words are sealed anew, under a new id", async () => {
  const { booking, bookings, items, keys, send, service } = await waitingBooking()
  service.next.push({ before: { kind: "epoch-expired" } })
  await send()
  const [again] = await bookings()
  expect(again).toMatchObject({ state: "waiting", words: booking.words })
  expect(again?.id).not.toBe(booking.id)
  expect(await items()).toMatchObject([{ about: { id: again?.id }, calls: [], notEpoch: epoch.epoch }])
  expect(service.calls).toHaveLength(1) // the expired key is not tried again
  const newer = { epoch: anId(900_002), key: team.publicJwk }
  keys.epoch = newer
  await send()
  expect(await bookings()).toMatchObject([{ id: again?.id, state: "booked" }])
  expect(service.bookings.get(again?.id ?? "")?.body.epoch).toBe(newer.epoch)
})

test("cancelling a booking the service was never told of is done at once", async () => {
  const { booking, bookings, handed, items, send, service, vault } = await waitingBooking()
  await cancelBooking(vault, booking.id, handed)
  expect(await bookings()).toMatchObject([{ state: "cancelled" }])
  expect(await items()).toEqual([])
  await send()
  expect(service.calls).toEqual([])
})

test("cancelling a booking waits for the service to say so", async () => {
  const { booking, bookings, handed, send, service, vault } = await waitingBooking()
  await send()
  await cancelBooking(vault, booking.id, handed)
  expect(await bookings()).toMatchObject([{ state: "cancel-waiting" }])
  service.next.push(offline)
  await send()
  expect(await bookings()).toMatchObject([{ state: "cancel-waiting" }])
  await send(true)
  expect(await bookings()).toMatchObject([{ state: "cancelled" }])
  expect(service.bookings.get(booking.id)?.state).toBe("ended")
})

test("cancelling a booking in doubt makes sure of it first, so that none is left behind", async () => {
  const { booking, bookings, handed, items, send, service, vault } = await waitingBooking()
  service.next.push({ before: { kind: "unavailable" } })
  await send()
  await cancelBooking(vault, booking.id, handed)
  expect((await items()).map((one) => one.calls.map((call) => call.call))).toEqual([
    ["putBooking", "cancelBooking"],
  ])
  await send(true)
  expect(await bookings()).toMatchObject([{ state: "cancelled" }])
  expect(service.bookings.get(booking.id)?.state).toBe("ended")
})

test("a tap on cancel while the answer is under way wins", async () => {
  const { booking, bookings, handed, items, send, sending, service, vault } = await waitingBooking()
  const real = { ...sending.client }
  sending.client.putBooking = async (id, body) => {
    const answer = await real.putBooking(id, body)
    await cancelBooking(vault, booking.id, handed)
    return answer
  }
  await send()
  expect(await bookings()).toMatchObject([{ state: "cancelled" }])
  expect(service.bookings.get(booking.id)?.state).toBe("ended")
  expect(await items()).toEqual([])
})

test("cancelling a visit without a time tells nobody", async () => {
  const { handed, bookings, items, vault } = aDevice()
  const booking = aBooking({ state: "coming-in", startsAt: null, minutes: null })
  await vault.change([{ do: "put", store: "bookings", id: booking.id, thing: booking }])
  await cancelBooking(vault, booking.id, handed)
  expect(await bookings()).toMatchObject([{ state: "cancelled" }])
  expect(await items()).toEqual([])
})

test("cancelling what is over, or was never there, changes nothing", async () => {
  const { handed, bookings, vault } = aDevice()
  const booking = aBooking({ state: "taken" })
  await vault.change([{ do: "put", store: "bookings", id: booking.id, thing: booking }])
  expect((await cancelBooking(vault, booking.id, handed)).ok).toBe(true)
  expect((await cancelBooking(vault, anId(1), handed)).ok).toBe(true)
  expect(await bookings()).toEqual([booking])
})

test("a vault that cannot record the answer keeps the item, and the next try finds the same answer", async () => {
  const { bookings, disk, items, send, sending, service } = await waitingBooking()
  const real = { ...sending.client }
  sending.client.putBooking = async (id, body) => {
    disk.fails.push("full")
    return await real.putBooking(id, body)
  }
  await expect(send()).rejects.toThrow("full")
  expect(await bookings()).toMatchObject([{ state: "waiting" }])
  expect(await items()).toHaveLength(1)
  sending.client.putBooking = (id, body) => real.putBooking(id, body)
  await send(true)
  expect(await bookings()).toMatchObject([{ state: "booked" }])
  expect(service.bookings.size).toBe(1)
})

test("a booking brought back from a copy made before it was sent is booked once, not twice", async () => {
  const { booking, bookings, send, service, vault, handed } = await waitingBooking()
  await send()
  await vault.change(bookingChanges(booking, handed)) // as the copy holds it: waiting, its words not sealed yet
  await send()
  expect(service.calls).toEqual(["putBooking", "putBooking"])
  expect(service.bookings.size).toBe(1)
  expect(await bookings()).toMatchObject([{ id: booking.id, state: "booked" }])
})

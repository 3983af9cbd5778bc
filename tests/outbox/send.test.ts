import fc from "fast-check"
import { expect, test } from "vitest"
import { bookingChanges, cancelBooking } from "../../src/outbox/booking.ts"
import { isDue, newItem, nextTryAt } from "../../src/outbox/item.ts"
import { shareChanges } from "../../src/outbox/share.ts"
import { aDevice } from "../support/outbox.ts"
import { aBooking, anId, aShare } from "../support/things.ts"

const file = { contentType: "application/fhir+json", jwe: "aaaa..bbbb.cccc.dddd" } as const

test("200 intents with replies dropped at random: none lost, none doubled", { timeout: 60_000 }, async () => {
  let intents = 0
  const aRun = fc.record({
    seed: fc.array(fc.constantFrom("fine", "lost before", "lost after", "busy"), {
      minLength: 20,
      maxLength: 60,
    }),
    cancels: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
  })
  await fc.assert(
    fc.asyncProperty(aRun, async ({ seed, cancels }) => {
      const device = aDevice()
      const { bookings, clock, handed, items, send, service, vault } = device
      let call = 0
      // Every fifth call goes through, so that a run ends.
      service.interruptWith(() => {
        const weather = seed[(call += 1) % seed.length]
        if (call % 5 === 0 || weather === "fine") return undefined
        if (weather === "busy") return { before: { kind: "unavailable" } }
        return weather === "lost before" ? { before: { kind: "offline" } } : { after: { kind: "offline" } }
      })
      const wanted = cancels.map((_, at) => aBooking({ startsAt: 1_795_100_000 + at * 3600 }))
      for (const [at, booking] of wanted.entries()) {
        intents += 1
        await vault.change(bookingChanges(booking, handed))
        if (at % 3 === 0) await send()
        if (cancels[at]) await cancelBooking(vault, booking.id, handed)
      }
      for (let round = 0; round < 500 && (await items()).length > 0; round += 1) {
        clock.now += 3600
        await send(round % 2 === 0)
      }
      const kept = await bookings()
      const seats = [...service.bookings.values()].filter((one) => one.state === "there")
      expect(seats).toHaveLength(cancels.filter((cancelled) => !cancelled).length)
      expect(kept).toHaveLength(wanted.length)
      for (const [at, { id }] of wanted.entries()) {
        const state = kept.find((one) => one.id === id)?.state
        const there = service.bookings.get(id)?.state === "there"
        expect({ state, there }).toEqual(
          cancels[at] ? { state: "cancelled", there: false } : { state: "booked", there: true },
        )
      }
    }),
    { numRuns: 10 },
  )
  expect(intents).toBeGreaterThanOrEqual(200)
})

test("a phone with no network is asked once a round, not once an item", async () => {
  const { handed, send, service, vault } = aDevice()
  for (const startsAt of [1_795_100_000, 1_795_103_600])
    await vault.change(bookingChanges(aBooking({ startsAt }), handed))
  service.next.push({ before: { kind: "offline" } })
  expect(await send()).toMatchObject({ waiting: 2 })
  expect(service.calls).toHaveLength(1)
})

test("one item the service cannot take now does not hold up the next", async () => {
  const { handed, send, service, vault } = aDevice()
  const share = aShare()
  await vault.change(bookingChanges(aBooking(), handed))
  await vault.change(await shareChanges({ share, path: "p".repeat(43), file, chosenName: "" }, handed))
  service.next.push({ before: { kind: "unavailable" } })
  expect(await send()).toMatchObject({ waiting: 1, settled: [{ about: { what: "share" } }] })
})

test("two tabs that send at once send each thing once", async () => {
  const { handed, send, service, vault } = aDevice()
  await vault.change(bookingChanges(aBooking(), handed))
  await Promise.all([send(), send()])
  expect(service.calls).toEqual(["putBooking"])
})

test("an item that cannot be read is left where it is, and the others go", async () => {
  const { handed, send, vault } = aDevice()
  await vault.change([{ do: "put", store: "outbox", id: "torn", thing: { id: "torn" } }])
  await vault.change(bookingChanges(aBooking(), handed))
  expect(await send()).toMatchObject({ waiting: 0, settled: [{ about: { what: "booking" } }] })
  expect(await vault.all("outbox")).toMatchObject({ value: { kept: [{ id: "torn" }] } })
})

test("an item whose booking is gone is not sent", async () => {
  const { handed, items, send, service, vault } = aDevice()
  const booking = aBooking()
  await vault.change(bookingChanges(booking, handed))
  await vault.change([{ do: "remove", store: "bookings", id: booking.id }])
  await send()
  expect(service.calls).toEqual([])
  expect(await items()).toEqual([])
})

test("tries come further and further apart, a quarter of an hour at most", () => {
  const about = { what: "booking", id: anId(1) } as const
  const item = newItem({ id: anId(2), about, madeAt: 1000 })
  expect(
    [item, ...[1, 2, 3, 8, 9, 50].map((attempts) => ({ ...item, attempts, triedAt: 1000 }))].map(nextTryAt),
  ).toEqual([1000, 1005, 1010, 1020, 1640, 1900, 1900])
})

test("a clock that was set back makes nobody wait", () => {
  const about = { what: "booking", id: anId(1) } as const
  const item = newItem({ id: anId(2), about, madeAt: 1000, attempts: 1, triedAt: 1000 })
  expect([999, 1000, 1004, 1005].map((now) => isDue(item, now))).toEqual([true, false, false, true])
})

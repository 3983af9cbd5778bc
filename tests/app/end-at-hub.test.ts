import { expect, test } from "vitest"
import { endAtHub } from "../../src/app/end-at-hub.ts"
import { memoryDisk } from "../../src/vault/memory.ts"
import { keep } from "../../src/vault/stores/list.ts"
import { anApp, aSunday } from "../support/app.ts"
import { aBooking, anId, aShare } from "../support/things.ts"

const startsAt = aSunday + 86_400
const things = (id: number) => [
  keep("bookings", aBooking({ id: anId(id), state: "booked", startsAt })),
  keep("shares", aShare({ id: anId(id + 1), state: "sent", endsAt: startsAt, hubName: "Example Street" })),
]

test("what stands at the hub is ended by its tokens; what is over or was never told is left alone", async () => {
  const app = await anApp()
  await app.state.act([
    ...things(1),
    keep("bookings", aBooking({ id: anId(5), state: "booked", startsAt: aSunday - 86_400 })),
    keep("shares", aShare({ id: anId(6), state: "ended" })),
    keep("bookings", aBooking({ id: anId(7), state: "coming-in", startsAt: null })),
  ])
  const stands = await endAtHub(app)
  expect(stands).toEqual({ kind: "known", left: [] })
  expect(app.service.calls.filter((call) => /cancel|end/i.test(call))).toHaveLength(2)
})

test("a hub that does not answer is named, and asking again ends it", async () => {
  const app = await anApp()
  await app.state.act(things(1))
  app.service.offline = true
  expect(await endAtHub(app)).toMatchObject({
    kind: "known",
    left: [{ what: "share", hubName: "Example Street" }, { what: "booking" }],
  })
  app.service.offline = false
  expect(await endAtHub(app)).toEqual({ kind: "known", left: [] })
})

test("a vault that does not open is said, since nobody knows what stands at a hub", async () => {
  const disk = memoryDisk()
  const app = await anApp({ disk })
  disk.fails.push(...Array.from({ length: 20 }, () => "unopenable" as const))
  expect(await endAtHub(app)).toEqual({ kind: "unread" })
})

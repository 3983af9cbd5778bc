import { describe, expect, test } from "vitest"
import { hashToken, newToken } from "../../src/crypto/hash.ts"
import { newId } from "../../src/crypto/random.ts"
import { memoryClient, memoryService } from "../../src/service-client/memory.ts"
import { holdToContract } from "../contracts/service-client.ts"
import { aHubFact } from "../support/hubs.ts"

const tenOClock = Date.UTC(2026, 2, 9, 10) / 1000
const times = [0, 1, 2, 3].map((n) => tenOClock + n * 1800)
const epoch = "00000000-0000-4000-8000-000000000001"
const aService = () => {
  const slots = times.map((startsAt) => ({ startsAt, minutes: 30, ways: ["in-person" as const], free: 1 }))
  const hubs = { hubs: [aHubFact()], helplines: [] }
  return memoryService(hubs, { slots: new Map([["example-street", slots]]), epochs: new Set([epoch]) })
}

describe("the memory client", () => {
  holdToContract(() =>
    Promise.resolve({
      client: memoryClient(aService(), hashToken),
      hub: "example-street",
      day: "2026-03-09",
      times,
      epoch,
      inAYear: tenOClock + 300 * 86_400,
      end: () => Promise.resolve(),
    }),
  )
})

test("a lost reply was done all the same, and without a network nothing is", async () => {
  const service = aService()
  const client = memoryClient(service, hashToken)
  const token = newToken()
  const id = newId()
  const body = {
    hub: "example-street",
    startsAt: tenOClock,
    epoch,
    sealed: "a.b.c.d.e",
    manageTokenHash: await hashToken(token),
  }
  service.offline = true
  expect(await client.putBooking(id, body)).toEqual({ ok: false, problem: { kind: "offline" } })
  expect(service.bookings.size).toBe(0)
  service.offline = false
  service.dropReplies = 1
  expect(await client.putBooking(id, body)).toEqual({ ok: false, problem: { kind: "offline" } })
  expect(await client.booking(id, token)).toMatchObject({ ok: true, value: { state: "booked" } })
})

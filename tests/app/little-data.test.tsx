// @vitest-environment happy-dom
import "../support/dom.ts"
import { cleanup, waitFor } from "@testing-library/preact"
import { afterEach, beforeEach, expect, test } from "vitest"
import { createHubs } from "../../src/app/hubs.ts"
import { dress } from "../../src/app/look.ts"
import { createSending } from "../../src/app/sending.ts"
import { nobodyYet } from "../../src/domain/me.ts"
import { DAY, HOUR } from "../../src/kit/instant.ts"
import { usual } from "../../src/preferences/preferences.ts"
import type { ServiceClient } from "../../src/service-client/port.ts"
import { keepMe } from "../../src/vault/stores/me.ts"
import { keep } from "../../src/vault/stores/list.ts"
import { anApp } from "../support/app.ts"
import { drawApp } from "../support/draw-app.tsx"
import { aBooking, anId, aShare } from "../support/things.ts"

beforeEach(() => dress({ littleData: true }))
afterEach(() => dress(usual))

/** An app with a hub, a booking and a share, that notes each thing it asks of the service. */
async function anAppThatCounts() {
  const app = await anApp()
  const asked: string[] = []
  const client: ServiceClient = {
    ...app.client,
    hubs: () => (asked.push("hubs"), app.client.hubs()),
    booking: (...one) => (asked.push("booking"), app.client.booking(...one)),
    shareLog: (...one) => (asked.push("shareLog"), app.client.shareLog(...one)),
  }
  await app.state.act([
    keepMe({ ...nobodyYet, hub: "example-street", welcomedAt: 1 }),
    keep("bookings", aBooking({ id: anId(1), state: "booked", startsAt: app.slots[0]?.startsAt ?? 0 })),
    keep("shares", aShare({ id: anId(2), state: "sent", endsAt: app.now() + DAY })),
  ])
  await app.state.read()
  const hubs = createHubs(app.vault, client, app.hubClock)
  const sending = createSending({ ...app, client, hubs })
  asked.length = 0
  return { app, asked, sending }
}

test("at a start, and each time it is looked at again, nothing is asked; usually hubs, answers and opens are", async () => {
  const { asked, sending } = await anAppThatCounts()
  const stop = sending.start()
  document.dispatchEvent(new Event("visibilitychange"))
  dispatchEvent(new Event("online"))
  await new Promise((done) => setTimeout(done))
  stop()
  expect(asked).toEqual([])

  await dress({ littleData: false })
  const stopUsual = sending.start()
  await waitFor(() => expect([...asked].toSorted()).toEqual(["booking", "hubs", "shareLog"]))
  stopUsual()
})

test("hubs are asked once a day, however often their page is opened; usually each time", async () => {
  const { app } = await anAppThatCounts()
  let times = 0
  const hubs = { ...app.hubs, refresh: () => ((times += 1), app.hubs.refresh()) }
  const open = async () => {
    await drawApp({ ...app, hubs }, "/hubs")
    await waitFor(() => expect(app.hubs.saidAt.value).toBeDefined())
    cleanup()
  }
  await open()
  await open()
  app.clock.now += 23 * HOUR
  await open()
  expect(times).toBe(1)
  app.clock.now += 2 * HOUR
  await open()
  expect(times).toBe(2)
  await dress({ littleData: false })
  await open()
  await open()
  expect(times).toBe(4)
})

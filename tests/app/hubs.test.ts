import { expect, test } from "vitest"
import { nobodyYet } from "../../src/domain/me.ts"
import { keepMe } from "../../src/vault/stores/me.ts"
import { hasTeam, hubById } from "../../src/app/hubs.ts"
import { aHubFact, aTeam } from "../support/hubs.ts"
import { anApp, anEpoch, aSunday } from "../support/app.ts"
import { anId } from "../support/things.ts"

test("what the service said about hubs is there again without a network, with when it said so", async () => {
  const { hubs, service, again, state } = await anApp()
  await state.act([keepMe({ ...nobodyYet, welcomedAt: aSunday })])
  await hubs.refresh()
  service.offline = true
  const next = again()
  expect(next.hubs.saidAt.value).toBeUndefined()
  await next.hubs.read()
  expect(next.hubs.all.value.map((hub) => hub.name)).toEqual(["Example Street"])
  expect(next.hubs.saidAt.value).toBe(aSunday)
  await next.hubs.refresh()
  expect(next.hubs.problem.value).toEqual({ kind: "offline" })
  expect(next.hubs.all.value).toHaveLength(1)
})

test("the same answer soon after is not written again, a new one is", async () => {
  const { hubs, vault, service, hub, clock } = await anApp()
  await hubs.refresh()
  const kept = async () => {
    const found = await vault.all("kept")
    return found.ok ? found.value.kept.find((one) => one.id === "hubs")?.thing : undefined
  }
  clock.now += 60
  await hubs.refresh()
  expect(await kept()).toMatchObject({ at: aSunday })
  clock.now += 3600
  await hubs.refresh()
  expect(await kept()).toMatchObject({ at: aSunday + 3660 })
  service.hubs = { hubs: [{ ...hub, name: "New Street" }], helplines: [] }
  await hubs.refresh()
  expect(await kept()).toMatchObject({ answer: { hubs: [{ name: "New Street" }] } })
})

test("asking many times at once asks once", async () => {
  const { hubs, service } = await anApp()
  await Promise.all([hubs.refresh(), hubs.refresh(), hubs.keyOf("example-street")])
  expect(service.calls).toEqual(["hubs"])
})

test("the key of a team is the one its root signed", async () => {
  const { hubs } = await anApp()
  const key = await hubs.keyOf("example-street")
  expect(key).toMatchObject({ ok: true, value: { epoch: anEpoch } })
})

test("a team that shows another root than the first time gets nothing sealed to it, on any later day", async () => {
  const { hubs, service, hub, again, state } = await anApp()
  await hubs.refresh()
  await state.act([keepMe({ ...nobodyYet, welcomedAt: aSunday })])
  const bounds = { hub: hub.id, epoch: anId(2), from: 0, until: aSunday * 2 }
  const other = await aTeam([bounds])
  service.hubs = { hubs: [{ ...hub, team: other.roster }], helplines: [] }
  expect(await hubs.keyOf(hub.id)).toEqual({ ok: false, problem: { kind: "other-root" } })
  expect(hubs.otherRoots.value).toEqual([hub.id])
  const next = again()
  await next.hubs.read()
  expect(next.hubs.otherRoots.value).toEqual([hub.id])
  expect(hasTeam(hubById(next.hubs.all.value, hub.id), next.hubs.otherRoots.value)).toBe(false)
})

test("without an answer from the service there is no key, because it could be an old one", async () => {
  const { hubs, service } = await anApp()
  await hubs.refresh()
  service.offline = true
  expect(await hubs.keyOf("example-street")).toEqual({ ok: false, problem: { kind: "offline" } })
})

test("a hub nobody knows and a hub without a team have no key", async () => {
  const { hubs } = await anApp({ more: [aHubFact({ id: "no-team-yet", team: null })] })
  expect(await hubs.keyOf("nowhere")).toEqual({ ok: false, problem: { kind: "no-hub" } })
  expect(await hubs.keyOf("no-team-yet")).toEqual({ ok: false, problem: { kind: "no-team" } })
})

test("a key that ended, or begins later, is not used", async () => {
  const { hubs, clock } = await anApp()
  clock.now = aSunday * 2
  expect(await hubs.keyOf("example-street")).toEqual({ ok: false, problem: { kind: "no-epoch" } })
})

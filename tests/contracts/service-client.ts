import { afterAll, beforeAll, expect, test } from "vitest"
import { hashToken, newToken } from "../../src/crypto/hash.ts"
import { newSealingPair, type PublicJwk, sealDirect, sealTo } from "../../src/crypto/jwe.ts"
import { newId, randomBytes } from "../../src/crypto/random.ts"
import type { ServiceClient } from "../../src/service-client/port.ts"
import type { PutBooking } from "../../src/wire/bookings.ts"
import { inboxTyp, type PutInbox } from "../../src/wire/inbox.ts"
import type { PutFile, PutShare } from "../../src/wire/shares.ts"

/** A service to hold a client against: one hub with free times of one seat each, on one day, and a key epoch. */
export type World = {
  readonly client: ServiceClient
  readonly hub: string
  readonly day: string
  readonly times: readonly number[] // three or more
  readonly epoch: string
  readonly inAYear: number
  readonly end: () => Promise<void>
}

/** What any service client must do, asked of each. Tests share one service; each uses times and ids of its own. */
export function holdToContract(open: () => Promise<World>): void {
  let world: World
  let key: PublicJwk
  let untaken: number[] = []
  beforeAll(async () => {
    world = await open()
    key = (await newSealingPair()).publicJwk
    untaken = [...world.times]
  })
  afterAll(() => world.end())

  const aTime = (): number => untaken.shift() ?? 0
  const aBooking = async (changes: Partial<PutBooking> = {}) => {
    const token = newToken()
    const body: PutBooking = {
      hub: world.hub,
      startsAt: 0,
      epoch: world.epoch,
      sealed: await sealTo(key, "words", { typ: "test" }),
      manageTokenHash: await hashToken(token),
      ...changes,
    }
    return { id: newId(), token, body }
  }
  const aShare = async () => {
    const token = newToken()
    const body: PutShare = {
      path: newToken(),
      manageTokenHash: await hashToken(token),
      expiresAt: world.inAYear,
      passcode: null,
    }
    return { id: newId(), token, body }
  }
  const aFile = async (): Promise<PutFile> => ({
    contentType: "application/fhir+json",
    jwe: await sealDirect(randomBytes(32), "{}", { cty: "application/fhir+json" }),
  })
  const anItem = async (share: string, epoch = world.epoch) => {
    const [id, token] = [newId(), newToken()]
    const header = { typ: inboxTyp, item: id, hub: world.hub, epoch }
    const sealed = await sealTo(key, "link", header)
    const body: PutInbox = { hub: world.hub, epoch, sealed, tokenHash: await hashToken(token), share }
    return { id, token, body }
  }
  const free = async () => {
    const answer = await world.client.slots(world.hub, world.day, world.day)
    return answer.ok ? answer.value.slots.map((slot) => slot.startsAt) : answer.problem
  }
  const failure = (kind: string) => ({ ok: false, problem: { kind } })

  test("the hubs are named, and a hub nobody knows has no times", async () => {
    const hubs = await world.client.hubs()
    expect(hubs).toMatchObject({ ok: true, value: { hubs: [{ id: world.hub }] } })
    expect(await world.client.slots("nowhere", world.day, world.day)).toEqual(failure("not-found"))
    expect(await free()).toEqual(world.times)
  })

  test("a time is booked once: sent again it is the same booking, and nobody else gets it", async () => {
    const startsAt = aTime()
    const { id, token, body } = await aBooking({ startsAt })
    const booked = await world.client.putBooking(id, body)
    expect(booked).toMatchObject({
      ok: true,
      value: { id, hub: world.hub, startsAt, state: "booked", answers: [] },
    })
    expect(await world.client.putBooking(id, body)).toEqual(booked)
    expect(await world.client.booking(id, token)).toEqual(booked)
    expect(await free()).not.toContain(startsAt)
    const late = await aBooking({ startsAt })
    const refused = await world.client.putBooking(late.id, late.body)
    expect(refused).toMatchObject({ ok: false, problem: { kind: "taken", next: expect.any(Array) } })
    expect(refused.ok ? [] : refused.problem.next).not.toContain(startsAt)
    expect(await world.client.booking(late.id, late.token)).toEqual(failure("not-found"))
  })

  test("one id stands for one body", async () => {
    const { id, body } = await aBooking({ startsAt: aTime() })
    await world.client.putBooking(id, body)
    const other = await aBooking({ startsAt: body.startsAt })
    expect(await world.client.putBooking(id, other.body)).toEqual(failure("same-id-other-body"))
  })

  test("a key that is not the team's, a time nobody offers and a hub nobody knows store nothing", async () => {
    const startsAt = untaken[0] ?? 0
    const wrongKey = await aBooking({ startsAt, epoch: newId() })
    expect(await world.client.putBooking(wrongKey.id, wrongKey.body)).toEqual(failure("epoch-expired"))
    const noTime = await aBooking({ startsAt: startsAt + 1 })
    expect(await world.client.putBooking(noTime.id, noTime.body)).toEqual(failure("not-a-slot"))
    const noHub = await aBooking({ startsAt, hub: "nowhere" })
    expect(await world.client.putBooking(noHub.id, noHub.body)).toEqual(failure("invalid"))
    for (const { id, token } of [wrongKey, noTime, noHub])
      expect(await world.client.booking(id, token)).toEqual(failure("not-found"))
  })

  test("only the one who holds the token sees or cancels a booking, and cancelling frees the time", async () => {
    const startsAt = aTime()
    const { id, token, body } = await aBooking({ startsAt })
    await world.client.putBooking(id, body)
    expect(await world.client.booking(id, newToken())).toEqual(failure("not-found"))
    expect(await world.client.cancelBooking(id, newToken())).toEqual(failure("not-found"))
    const cancelled = await world.client.cancelBooking(id, token)
    expect(cancelled).toMatchObject({ ok: true, value: { id, state: "cancelled" } })
    expect(await world.client.cancelBooking(id, token)).toEqual(cancelled)
    expect(await free()).toContain(startsAt)
    expect(await world.client.putBooking(id, body)).toEqual(failure("gone"))
  })

  test("a share is made once, takes its file, and is over for good when ended", async () => {
    const { id, token, body } = await aShare()
    const made = await world.client.putShare(id, body)
    expect(made).toEqual({ ok: true, value: { id, state: "open", expiresAt: world.inAYear } })
    expect(await world.client.putShare(id, body)).toEqual(made)
    expect(await world.client.putShare(id, (await aShare()).body)).toEqual(failure("same-id-other-body"))
    const file = await aFile()
    expect(await world.client.putShareFile(id, 0, newToken(), file)).toEqual(failure("not-found"))
    expect(await world.client.putShareFile(id, 0, token, file)).toEqual(made)
    expect(await world.client.putShareFile(id, 0, token, file)).toEqual(made)
    expect(await world.client.shareLog(id, token)).toEqual({
      ok: true,
      value: { state: "open", opens: [] },
    })
    expect(await world.client.shareLog(id, newToken())).toEqual(failure("not-found"))
    expect(await world.client.endShare(id, newToken())).toEqual(failure("not-found"))
    const ended = await world.client.endShare(id, token)
    expect(ended).toMatchObject({ ok: true, value: { id, state: "ended" } })
    expect(await world.client.endShare(id, token)).toEqual(ended)
    expect(await world.client.shareLog(id, token)).toEqual({ ok: true, value: { state: "ended", opens: [] } })
    expect(await world.client.putShareFile(id, 0, token, await aFile())).toEqual(failure("not-found"))
    expect(await world.client.putShare(id, body)).toMatchObject({ ok: true, value: { state: "ended" } })
  })

  test("what lies in the inbox ends with its share, or by its own token", async () => {
    const share = await aShare()
    await world.client.putShare(share.id, share.body)
    const [first, second] = [await anItem(share.id), await anItem(share.id)]
    const put = await world.client.putInbox(first.id, first.body)
    expect(put).toMatchObject({ ok: true, value: { id: first.id, state: "there" } })
    expect(await world.client.putInbox(first.id, first.body)).toEqual(put)
    expect(await world.client.putInbox(first.id, second.body)).toEqual(failure("same-id-other-body"))
    await world.client.putInbox(second.id, second.body)
    expect(await world.client.endInbox(second.id, newToken())).toEqual(failure("not-found"))
    expect(await world.client.endInbox(second.id, second.token)).toMatchObject({ value: { state: "ended" } })
    await world.client.endShare(share.id, share.token)
    expect(await world.client.endInbox(first.id, first.token)).toMatchObject({ value: { state: "ended" } })
  })

  test("nothing is put into the inbox under an unknown key, or for a share that is not there", async () => {
    const share = await aShare()
    await world.client.putShare(share.id, share.body)
    const [oldKey, noShare] = [await anItem(share.id, newId()), await anItem(newId())]
    expect(await world.client.putInbox(oldKey.id, oldKey.body)).toEqual(failure("epoch-expired"))
    expect(await world.client.putInbox(noShare.id, noShare.body)).toEqual(failure("not-found"))
    for (const { id, token } of [oldKey, noShare])
      expect(await world.client.endInbox(id, token)).toEqual(failure("not-found"))
  })
}

import { expect, test } from "vitest"
import { openWith } from "../../src/crypto/jwe.ts"
import { hashToken } from "../../src/crypto/hash.ts"
import { endShare, shareChanges } from "../../src/outbox/share.ts"
import { aDevice, epoch, team } from "../support/outbox.ts"
import { anId, aShare } from "../support/things.ts"

const file = { contentType: "application/fhir+json", jwe: "aaaa..bbbb.cccc.dddd" } as const
const path = "p".repeat(43)

async function sendingShare() {
  const device = aDevice()
  const share = aShare({ link: "shlink:/canary" })
  const parcel = { share, path, file, chosenName: "Jo Example" }
  await device.vault.change(await shareChanges(parcel, device.handed))
  return { ...device, share, parcel }
}

test("a share is sent in order, and is sent only when the last yes is there", async () => {
  const { send, service, share, shares } = await sendingShare()
  expect(await shares()).toMatchObject([{ state: "sending" }])
  expect(await send()).toMatchObject({ waiting: 0, settled: [{ about: { what: "share", id: share.id } }] })
  expect(service.calls).toEqual(["putShare", "putShareFile", "putInbox"])
  expect(await shares()).toMatchObject([{ state: "sent" }])
})

test("the service learns hashes of tokens, and the link is sealed to the team", async () => {
  const { send, service, share } = await sendingShare()
  await send()
  expect(service.shares.get(share.id)?.body).toEqual({
    path,
    manageTokenHash: await hashToken(share.manageToken),
    expiresAt: share.endsAt,
    passcode: null,
  })
  const item = service.inbox.get(share.inboxId)?.body
  expect(item).toMatchObject({ share: share.id, tokenHash: await hashToken(share.inboxToken) })
  expect(JSON.stringify(item)).not.toContain(share.link)
  const header = { typ: "open-door/inbox", item: share.inboxId, hub: share.hub, epoch: epoch.epoch }
  const opened = await openWith(team.privateJwk, item?.sealed ?? "", header)
  expect(opened.ok && JSON.parse(opened.value)).toEqual({
    v: 1,
    what: "share",
    chosenName: "Jo Example",
    link: share.link,
  })
})

test("after a break in the middle only what is missing is sent", async () => {
  const { send, service, shares } = await sendingShare()
  service.next.push({}, {}, { before: { kind: "offline" } })
  await send()
  expect(await shares()).toMatchObject([{ state: "sending" }])
  await send(true)
  expect(service.calls).toEqual(["putShare", "putShareFile", "putInbox", "putInbox"])
  expect(await shares()).toMatchObject([{ state: "sent" }])
})

test("an expired key changes the envelope alone", async () => {
  const { keys, send, service, share, shares } = await sendingShare()
  service.next.push({}, {}, { before: { kind: "epoch-expired" } })
  await send()
  const [again] = await shares()
  expect(again).toMatchObject({ id: share.id, state: "sending" })
  expect(again?.inboxId).not.toBe(share.inboxId)
  keys.epoch = { epoch: anId(900_002), key: team.publicJwk }
  await send()
  expect(service.calls).toEqual(["putShare", "putShareFile", "putInbox", "putInbox"])
  expect([...service.inbox.keys()]).toEqual([again?.inboxId])
  expect(await shares()).toMatchObject([{ state: "sent" }])
})

test("a share refused half-way leaves nothing lying at the service", async () => {
  const { send, service, share, shares, items } = await sendingShare()
  service.next.push({}, { before: { kind: "too-large" } })
  await send()
  expect(await shares()).toMatchObject([{ state: "refused" }])
  await send()
  expect(service.shares.get(share.id)?.state).toBe("ended")
  expect(await items()).toEqual([])
  expect(await shares()).toMatchObject([{ state: "refused" }])
})

test("ending a share the service was never told of is done at once", async () => {
  const { handed, items, send, service, share, shares, vault } = await sendingShare()
  await endShare(vault, share.id, handed)
  expect(await shares()).toMatchObject([{ state: "ended", endedAt: handed.now }])
  expect(await items()).toEqual([])
  await send()
  expect(service.calls).toEqual([])
})

test("ending a share waits for the service to say so", async () => {
  const { handed, send, service, share, shares, vault } = await sendingShare()
  await send()
  await endShare(vault, share.id, handed)
  service.next.push({ before: { kind: "offline" } })
  await send()
  expect(await shares()).toMatchObject([{ state: "end-waiting", endedAt: null }])
  await send(true)
  expect(await shares()).toMatchObject([{ state: "ended" }])
  expect(service.shares.get(share.id)?.state).toBe("ended")
})

test("ending a share in doubt makes sure of it first, and never tells the team", async () => {
  const { handed, send, service, share, shares, vault } = await sendingShare()
  service.next.push({ before: { kind: "offline" } })
  await send()
  await endShare(vault, share.id, handed)
  await send(true)
  expect(service.calls).toEqual(["putShare", "putShare", "endShare"])
  expect(service.shares.get(share.id)?.state).toBe("ended")
  expect(service.inbox.size).toBe(0)
  expect(await shares()).toMatchObject([{ state: "ended" }])
})

test("a share that expired at the service counts as ended", async () => {
  const { handed, send, service, share, shares, vault } = await sendingShare()
  await send()
  service.shares.clear()
  await endShare(vault, share.id, handed)
  await send()
  expect(await shares()).toMatchObject([{ state: "ended" }])
})

test("a share brought back from a copy made before it was sent is sent once, not refused", async () => {
  const { send, service, vault, parcel, handed, shares } = await sendingShare()
  await send()
  await vault.change(await shareChanges(parcel, handed))
  await send()
  expect([service.shares.size, service.inbox.size]).toEqual([1, 1])
  expect(await shares()).toMatchObject([{ state: "sent" }])
})

test("a share made without a network by a clock years ahead lasts as long as was chosen, from when it is sent", async () => {
  const device = aDevice()
  const years = 3650 * 86_400
  const share = aShare({ madeAt: device.clock.now + years, endsAt: device.clock.now + years + 7 * 86_400 })
  const parcel = { share, path, file, chosenName: "Jo Example" }
  await device.vault.change(await shareChanges(parcel, device.handed))
  await device.send()
  const inAWeek = device.clock.now + 7 * 86_400
  expect(device.service.shares.get(share.id)?.body.expiresAt).toBe(inAWeek)
  expect(await device.shares()).toMatchObject([{ state: "sent", madeAt: device.clock.now, endsAt: inAWeek }])
})

test("a share that waited is sent with the end the person saw, and by a clock a little ahead too", async () => {
  for (const later of [3 * 86_400, -200]) {
    const { clock, send, service, share, shares } = await sendingShare()
    clock.now = share.madeAt + later
    await send(true)
    expect(service.shares.get(share.id)?.body.expiresAt).toBe(share.endsAt)
    expect(await shares()).toMatchObject([{ state: "sent", endsAt: share.endsAt }])
  }
})

import { expect, test } from "vitest"
import { newToken } from "../../src/crypto/hash.ts"
import { newId } from "../../src/crypto/random.ts"
import { DAY } from "../../src/kit/instant.ts"
import { endShare, shareChanges } from "../../src/outbox/share.ts"
import { sealFile } from "../../src/shl/seal.ts"
import { inboxTyp } from "../../src/wire/inbox.ts"
import { type AnApp, anApp, anEpoch, aSunday, handed } from "../support/app.ts"
import { readByTeam } from "../support/hubs.ts"
import { aShare } from "../support/things.ts"

async function shareIt(app: AnApp) {
  const share = aShare({
    id: newId(),
    inboxId: newId(),
    manageToken: newToken(),
    inboxToken: newToken(),
    madeAt: aSunday,
    endsAt: aSunday + 7 * DAY,
  })
  const file = await sealFile(newToken(), '{"resourceType":"Bundle"}')
  if (!file.ok) throw new Error("not sealed")
  const parcel = { share, path: newToken(), file: file.value, chosenName: "Jo" }
  await app.state.act(await shareChanges(parcel, handed(app)))
  return share
}

test("a share is sent with its file and its link, and the link opens with the team's key alone", async () => {
  const app = await anApp()
  const share = await shareIt(app)
  app.service.dropReplies = 2
  for (const _ of [1, 2, 3]) await app.sending.send(true)
  expect(app.state.shares.value[0]?.state).toBe("sent")
  expect(app.service.shares.get(share.id)?.files.size).toBe(1)
  const item = app.service.inbox.get(share.inboxId)
  const header = { typ: inboxTyp, item: share.inboxId, hub: share.hub, epoch: anEpoch }
  expect(await readByTeam(app.team, item?.body.sealed, header)).toMatchObject({
    what: "share",
    link: share.link,
    chosenName: "Jo",
  })
})

test("when a share was opened is brought by the hour, and ending it ends the link and the envelope", async () => {
  const app = await anApp()
  const share = await shareIt(app)
  await app.sending.send(true)
  app.service.shares.get(share.id)?.opens.push({ hour: aSunday, count: 1 })
  await app.sending.fetchOpens()
  expect(app.state.shares.value[0]?.opens).toEqual([{ hour: aSunday, count: 1 }])
  app.service.offline = true
  await endShare(app.vault, share.id, handed(app))
  await app.sending.send(true)
  await app.state.read()
  expect(app.state.shares.value[0]?.state).toBe("end-waiting")
  app.service.offline = false
  await app.sending.send(true)
  expect(app.state.shares.value[0]).toMatchObject({ state: "ended", opens: [{ count: 1 }] })
  expect(app.service.shares.get(share.id)?.ended).toBe(true)
  expect(app.service.inbox.get(share.inboxId)?.ended).toBe(true)
})

test("a share the team ended at the person's word is shown as ended, with when it had been opened", async () => {
  const app = await anApp()
  const share = await shareIt(app)
  await app.sending.send(true)
  const kept = app.service.shares.get(share.id)
  kept?.opens.push({ hour: aSunday, count: 1 })
  if (kept !== undefined) kept.ended = true
  await app.sending.fetchOpens()
  const shown = { state: "ended-by-hub", endedAt: null, opens: [{ hour: aSunday, count: 1 }] }
  expect(app.state.shares.value).toMatchObject([shown])
  const asked = app.service.calls.length
  await app.sending.fetchOpens()
  expect(app.service.calls).toHaveLength(asked) // there is nothing more to learn of it
})

test("a share the person is ending stays theirs to end, whatever the team did meanwhile", async () => {
  const app = await anApp()
  const share = await shareIt(app)
  await app.sending.send(true)
  const kept = app.service.shares.get(share.id)
  if (kept !== undefined) kept.ended = true
  const asking = app.sending.fetchOpens()
  await endShare(app.vault, share.id, handed(app))
  await asking
  expect(app.state.shares.value[0]?.state).toBe("end-waiting")
  await app.sending.send(true)
  expect(app.state.shares.value[0]).toMatchObject({ state: "ended", endedAt: aSunday })
})

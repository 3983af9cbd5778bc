import { randomUUID } from "node:crypto"
import { afterEach, describe, expect, test } from "vitest"
import { purgeAll } from "../../../src/service/purge.ts"
import { hashOf, newToken } from "../../../src/service/tokens.ts"
import { InboxAnswer, inboxTyp } from "../../../src/wire/inbox.ts"
import { aMonday, aService, bearing, databaseKinds, sending } from "../../support/service.ts"
import { aShare } from "../shares/shares.ts"

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const day = 86_400
const epoch = "00000000-0000-4000-8000-000000000001"

describe.each(databaseKinds)("a team's inbox on %s", (kind) => {
  async function started(share = aShare()) {
    const service = await aService(kind)
    ends.push(service.end)
    const { app } = service
    await app.request(`/api/shares/${share.id}`, sending("PUT", share.body))
    const put = ({ id, body }: { id: string; body: unknown }) =>
      app.request(`/api/inbox/${id}`, sending("PUT", body))
    const end = (id: string, token: string) => app.request(`/api/inbox/${id}/end`, bearing(token, "POST"))
    const items = () => service.database.rows.selectFrom("inbox").selectAll().execute()
    return { ...service, share, put, endItem: end, items }
  }

  function anItem(
    share: string,
    changes: Record<string, unknown> = {},
    header: Record<string, unknown> = {},
  ) {
    const [id, token] = [randomUUID(), newToken()]
    const said = {
      typ: inboxTyp,
      item: id,
      hub: "example-street",
      epoch,
      alg: "ECDH-ES+A256KW",
      enc: "A256GCM",
    }
    const head = Buffer.from(JSON.stringify({ ...said, ...header })).toString("base64url")
    const body = {
      hub: "example-street",
      epoch,
      sealed: `${head}.${newToken()}.${"c".repeat(16)}.${newToken()}.${"d".repeat(22)}`,
      tokenHash: hashOf(token),
      share,
      ...changes,
    }
    return { id, token, body }
  }

  test("something for the team is put there once, and known again by the same bytes", async () => {
    const { put, share, items } = await started()
    const item = anItem(share.id)
    const made = await put(item)
    expect(made.status).toBe(201)
    const answer = { id: item.id, state: "there", until: share.body.expiresAt }
    expect(InboxAnswer.parse(await made.json())).toEqual(answer)
    const again = await put(item)
    expect([again.status, await again.json()]).toEqual([200, answer])
    const other = await put({ ...item, body: { ...item.body, tokenHash: newToken() } })
    expect([other.status, (await other.json()).code]).toEqual([422, "same-id-other-body"])
    expect(await items()).toHaveLength(1)
  })

  test("it stays 90 days at most, and never longer than the share it carries", async () => {
    const long = await started(aShare({ expiresAt: aMonday + 365 * day }))
    expect(await (await long.put(anItem(long.share.id))).json()).toMatchObject({ until: aMonday + 90 * day })
    const short = await started(aShare({ expiresAt: aMonday + day }))
    expect(await (await short.put(anItem(short.share.id))).json()).toMatchObject({ until: aMonday + day })
  })

  test("ending it empties it, twice is fine, and a late retry is told so", async () => {
    const { put, endItem, share, items } = await started()
    const item = anItem(share.id)
    await put(item)
    const answer = { id: item.id, state: "ended", until: share.body.expiresAt }
    for (const ended of [
      await endItem(item.id, item.token),
      await endItem(item.id, item.token),
      await put(item),
    ])
      expect([ended.status, await ended.json()]).toEqual([200, answer])
    expect(await items()).toMatchObject([{ state: "ended", sealed: "" }])
  })

  test("ending the share it carries ends it, and nothing new can be put there for that share", async () => {
    const { app, put, share, items } = await started()
    const [first, second] = [anItem(share.id), anItem(share.id)]
    await put(first)
    await app.request(`/api/shares/${share.id}/end`, bearing(share.token, "POST"))
    expect(await items()).toMatchObject([{ state: "ended", sealed: "" }])
    expect((await put(second)).status).toBe(404)
  })

  test("something put there while its share is being ended never outlives it", async () => {
    const { app, put, items } = await started()
    for (let round = 0; round < 10; round++) {
      const share = aShare()
      await app.request(`/api/shares/${share.id}`, sending("PUT", share.body))
      const end = () => app.request(`/api/shares/${share.id}/end`, bearing(share.token, "POST"))
      await Promise.all([...Array.from({ length: 5 }, () => put(anItem(share.id))), end()])
    }
    expect((await items()).filter((one) => one.state === "there" || one.sealed !== "")).toEqual([])
  })

  test("without its token it is not there", async () => {
    const { put, endItem, share, items } = await started()
    const item = anItem(share.id)
    await put(item)
    for (const [id, token] of [
      [item.id, newToken()],
      [item.id, share.token],
      [randomUUID(), item.token],
      ["no id at all", item.token],
      ["%00", item.token],
    ] as const) {
      const refused = await endItem(id, token)
      expect([refused.status, await refused.text()]).toEqual([404, '{"code":"not-found","status":404}'])
    }
    expect(await items()).toMatchObject([{ state: "there" }])
  })

  test("when its time is over it is emptied by itself, and a month later forgotten", async () => {
    const { put, share, services, clock, items } = await started()
    await put(anItem(share.id))
    clock.now = share.body.expiresAt
    await purgeAll(services)
    expect(await items()).toMatchObject([{ state: "ended", sealed: "" }])
    clock.now += 30 * day
    await purgeAll(services)
    expect(await items()).toEqual([])
  })

  test("a key that is not (any longer) the team's is refused, and nothing is stored", async () => {
    const { put, share, clock, items } = await started()
    const unknown = randomUUID()
    const refused = await put(anItem(share.id, { epoch: unknown }, { epoch: unknown }))
    expect([refused.status, await refused.json()]).toEqual([409, { code: "epoch-expired", status: 409 }])
    clock.now = aMonday + 366 * day
    expect((await put(anItem(share.id))).status).toBe(409)
    expect(await items()).toEqual([])
  })

  test.each([
    ["an unknown hub", { hub: "elsewhere" }, { hub: "elsewhere" }],
    ["a hub that is no name", { hub: "../x" }, {}],
    ["an envelope for another hub", {}, { hub: "elsewhere" }],
    ["an envelope of another item", {}, { item: randomUUID() }],
    ["an envelope of another epoch", {}, { epoch: randomUUID() }],
    ["an envelope of another kind", {}, { typ: "open-door/booking" }],
    ["no envelope", { sealed: "hello" }, {}],
    ["a token in clear", { tokenHash: "token" }, {}],
    ["a share that is no id", { share: "mine" }, {}],
    ["something more", { words: "hello" }, {}],
  ])("refuses %s", async (_, wrong, header) => {
    const { put, share, items } = await started()
    const refused = await put(anItem(share.id, wrong, header))
    expect([refused.status, (await refused.json()).code]).toEqual([400, "invalid"])
    expect(await items()).toEqual([])
  })

  test("a share nobody knows cannot be carried", async () => {
    const { put } = await started()
    expect((await put(anItem(randomUUID()))).status).toBe(404)
  })

  test("broken JSON, another type, too much and another method are refused", async () => {
    const { app } = await started()
    const path = `/api/inbox/${randomUUID()}`
    const json = { "content-type": "application/json" }
    const calls = [
      await app.request(path, { method: "PUT", headers: json, body: "{" }),
      await app.request(path, { method: "PUT", headers: { "content-type": "text/plain" }, body: "{}" }),
      await app.request(path, { method: "PUT", headers: json, body: "x".repeat(70_000) }),
      await app.request("/api/inbox/not-an-id", sending("PUT", anItem(randomUUID()).body)),
      await app.request(path),
    ]
    const codes = await Promise.all(calls.map(async (one) => (await one.json()).code))
    expect(codes).toEqual(["bad-json", "wrong-type", "too-large", "invalid", "wrong-method"])
  })
})

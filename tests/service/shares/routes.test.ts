import { randomUUID } from "node:crypto"
import { afterEach, describe, expect, test } from "vitest"
import { purgeAll } from "../../../src/service/purge.ts"
import { newToken } from "../../../src/service/tokens.ts"
import { ShareAnswer, ShareLog } from "../../../src/wire/shares.ts"
import { aMonday, aService, bearing, databaseKinds, sending } from "../../support/service.ts"
import { aJwe, aShare, asking, fhir, holding } from "./shares.ts"

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const day = 86_400
type Sent = Omit<ReturnType<typeof aShare>, "id"> & { readonly id: string }

describe.each(databaseKinds)("a person's shares on %s", (kind) => {
  async function started() {
    const service = await aService(kind)
    ends.push(service.end)
    const { app } = service
    const put = async (share: Sent) => app.request(`/api/shares/${share.id}`, sending("PUT", share.body))
    const putFile = (share: Sent, jwe = aJwe(share.key, "{}"), n = "0") =>
      app.request(
        `/api/shares/${share.id}/files/${n}`,
        holding(share.token, "PUT", { contentType: fhir, jwe }),
      )
    const end = (share: Sent, token = share.token) =>
      app.request(`/api/shares/${share.id}/end`, bearing(token, "POST"))
    const open = async (share: Sent) => app.request(`/shl/${share.path}`, asking())
    const log = (share: Sent, token = share.token) =>
      app.request(`/api/shares/${share.id}/log`, bearing(token))
    return { ...service, put, putFile, endShare: end, open, log }
  }

  test("a share is made once; the same bytes again are the same share; other bytes are refused", async () => {
    const { put } = await started()
    const share = aShare()
    const made = await put(share)
    expect(made.status).toBe(201)
    const answer = { id: share.id, state: "open", expiresAt: aMonday + 7 * day }
    expect(ShareAnswer.parse(await made.json())).toEqual(answer)
    const again = await put(share)
    expect([again.status, await again.json()]).toEqual([200, answer])
    for (const other of [
      { expiresAt: aMonday + day },
      { path: newToken() },
      { manageTokenHash: newToken() },
    ]) {
      const refused = await put({ ...share, body: { ...share.body, ...other } })
      expect([refused.status, await refused.json()]).toEqual([
        422,
        { code: "same-id-other-body", status: 422 },
      ])
    }
  })

  test("many sendings of one share at once make one", async () => {
    const { put, database } = await started()
    const share = aShare()
    const answers = await Promise.all(Array.from({ length: 20 }, () => put(share)))
    expect(answers.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([...Array(19).fill(200), 201])
    expect(await database.rows.selectFrom("shares").select("id").execute()).toHaveLength(1)
  })

  test("a path in use is not given twice", async () => {
    const { put } = await started()
    const share = aShare()
    await put(share)
    expect((await put(aShare({ path: share.path }))).status).toBe(409)
  })

  test("the service keeps neither the path nor the token, only their hashes", async () => {
    const { put, putFile, database } = await started()
    const share = aShare()
    await put(share)
    await putFile(share, aJwe(share.key, "what helps me"))
    const rows = JSON.stringify([
      await database.rows.selectFrom("shares").selectAll().execute(),
      await database.rows.selectFrom("share_files").selectAll().execute(),
    ])
    for (const secret of [share.path, share.token, share.key, "what helps me"])
      expect(rows).not.toContain(secret)
  })

  test("a file is kept, kept again unchanged, and replaced by a newer one under the same link", async () => {
    const { put, putFile, app, clock } = await started()
    const share = aShare()
    await put(share)
    const first = aJwe(share.key, "one")
    expect((await putFile(share, first)).status).toBe(201)
    clock.now += 60
    expect((await putFile(share, first)).status).toBe(200)
    const ask = async () =>
      (await app.request(`/shl/${share.path}`, asking({ embeddedLengthMax: 9999 }))).json()
    expect(await ask()).toMatchObject({ files: [{ embedded: first, lastUpdated: "2026-03-09T08:00:00Z" }] })
    const second = aJwe(share.key, "two")
    expect((await putFile(share, second)).status).toBe(200)
    expect(await ask()).toMatchObject({ files: [{ embedded: second, lastUpdated: "2026-03-09T08:01:00Z" }] })
  })

  test("a newer version under an IV used before is refused", async () => {
    const { put, putFile } = await started()
    const share = aShare()
    await put(share)
    const first = aJwe(share.key, "one").split(".")
    const second = aJwe(share.key, "two").split(".")
    await putFile(share, first.join("."))
    expect(
      (await putFile(share, [...second.slice(0, 2), first[2], ...second.slice(3)].join("."))).status,
    ).toBe(400)
  })

  test("ending deletes the ciphertext and stops new opens at once; ending again is fine", async () => {
    const { put, putFile, endShare, open, database } = await started()
    const share = aShare()
    await put(share)
    await putFile(share)
    expect((await open(share)).status).toBe(200)
    const answer = { id: share.id, state: "ended", expiresAt: share.body.expiresAt }
    for (const ended of [await endShare(share), await endShare(share)])
      expect([ended.status, await ended.json()]).toEqual([200, answer])
    expect((await open(share)).status).toBe(404)
    expect(await database.rows.selectFrom("share_files").selectAll().execute()).toEqual([])
    expect((await putFile(share)).status).toBe(404)
    const replay = await put(share)
    expect([replay.status, await replay.json()]).toEqual([200, answer])
  })

  test("a file sent while the share is being ended never outlives it", async () => {
    const { put, putFile, endShare, database } = await started()
    for (let round = 0; round < 10; round++) {
      const share = aShare()
      await put(share)
      await Promise.all([
        ...Array.from({ length: 5 }, (_, n) => putFile(share, aJwe(share.key, "{}"), String(n))),
        endShare(share),
      ])
    }
    expect(await database.rows.selectFrom("share_files").selectAll().execute()).toEqual([])
  })

  test("opens are counted once a manifest, by the hour, and can be looked at after the end", async () => {
    const { put, putFile, endShare, open, log, clock } = await started()
    const share = aShare()
    await put(share)
    await putFile(share)
    clock.now = aMonday + 1799
    await open(share)
    await open(share)
    clock.now = aMonday + 3600
    await open(share)
    await endShare(share)
    await open(share)
    expect(ShareLog.parse(await (await log(share)).json())).toEqual({
      state: "ended",
      opens: [
        { hour: aMonday, count: 2 },
        { hour: aMonday + 3600, count: 1 },
      ],
    })
  })

  test("opens at once are all counted", async () => {
    const { put, putFile, open, log } = await started()
    const share = aShare()
    await put(share)
    await putFile(share)
    await Promise.all(Array.from({ length: 30 }, () => open(share)))
    expect(await (await log(share)).json()).toEqual({
      state: "open",
      opens: [{ hour: aMonday, count: 30 }],
    })
  })

  test("without its token a share is not there: the same 404 as for one that never was", async () => {
    const { put, putFile, endShare, log, app, open } = await started()
    const share = aShare()
    await put(share)
    await putFile(share)
    const refusals = [
      await endShare(share, newToken()),
      await endShare({ ...share, id: randomUUID() }),
      await endShare({ ...share, id: "no id at all" }),
      await endShare({ ...share, id: "%00" }),
      await log(share, newToken()),
      await log({ ...share, id: randomUUID() }),
      await putFile({ ...share, token: newToken() }),
      await putFile({ ...share, id: randomUUID() }),
      await app.request(`/api/shares/${share.id}/end`, { method: "POST" }),
    ]
    for (const one of refusals)
      expect([one.status, await one.text()]).toEqual([404, '{"code":"not-found","status":404}'])
    expect((await open(share)).status).toBe(200)
  })

  test("at its end the ciphertext goes by itself, and a month later so does the rest", async () => {
    const { put, putFile, services, database, clock, log, open } = await started()
    const [short, long] = [aShare({ expiresAt: aMonday + day }), aShare()]
    for (const share of [short, long]) {
      await put(share)
      await putFile(share)
      await open(share)
    }
    clock.now = aMonday + day
    expect((await open(short)).status).toBe(404)
    await purgeAll(services)
    const kept = await database.rows.selectFrom("share_files").select("share").execute()
    expect(kept).toEqual([{ share: long.id }])
    expect(await (await log(short)).json()).toMatchObject({ state: "ended" })
    clock.now = aMonday + 31 * day
    await purgeAll(services)
    expect((await log(short)).status).toBe(404)
    expect((await log(long)).status).toBe(200)
    expect(await database.rows.selectFrom("share_opens").select("share").execute()).toEqual([
      { share: long.id },
    ])
  })
})

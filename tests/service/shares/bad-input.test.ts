import { randomUUID } from "node:crypto"
import { afterAll, describe, expect, test } from "vitest"
import { newToken } from "../../../src/service/tokens.ts"
import { aMonday, aService, databaseKinds, sending } from "../../support/service.ts"
import { aJwe, aShare, fhir, holding } from "./shares.ts"

const day = 86_400

describe.each(databaseKinds)("what is no share or no file on %s", (kind) => {
  // One service for the whole table: nothing refused is kept, so no row disturbs the next.
  let one: ReturnType<typeof aService> | undefined
  afterAll(async () => {
    await (await one)?.end()
  })

  async function started() {
    const service = await (one ??= aService(kind))
    const put = (share: ReturnType<typeof aShare>) =>
      service.app.request(`/api/shares/${share.id}`, sending("PUT", share.body))
    return { ...service, put }
  }

  test.each([
    ["an end that has been", { expiresAt: aMonday }],
    ["an end in two years", { expiresAt: aMonday + 730 * day }],
    ["an end in milliseconds", { expiresAt: aMonday * 1000 }],
    ["an end that is text", { expiresAt: "tomorrow" }],
    ["a short path", { path: "short" }],
    ["a path that walks", { path: `../${"a".repeat(40)}` }],
    ["a token in clear", { manageTokenHash: "token" }],
    ["a passcode itself", { passcode: "ABCD2345" }],
    ["half a passcode", { passcode: { salt: newToken() } }],
    ["something more", { label: "My plan" }],
    ["a character no database keeps", { path: `${"a".repeat(42)}\u0000` }],
  ])("refuses a share with %s", async (_, wrong) => {
    const { app, database } = await started()
    const share = aShare()
    const answer = await app.request(`/api/shares/${share.id}`, sending("PUT", { ...share.body, ...wrong }))
    expect([answer.status, await answer.json()]).toEqual([400, { code: "invalid", status: 400 }])
    expect(
      await database.rows.selectFrom("shares").select("id").where("id", "=", share.id).execute(),
    ).toEqual([])
  })

  test.each([
    ["another content type", { contentType: "text/html" }, 400],
    ["no envelope", { jwe: "hello" }, 400],
    ["an empty envelope", { jwe: "...." }, 400],
    ["another algorithm", { jwe: aJwe(newToken(), "{}", { alg: "none" }) }, 400],
    ["another cipher", { jwe: aJwe(newToken(), "{}", { enc: "A128GCM" }) }, 400],
    ["another content under the seal", { jwe: aJwe(newToken(), "{}", { cty: "text/html" }) }, 400],
    ["a header that is not JSON", { jwe: aJwe(newToken(), "{}").replace(/^[^.]+/, "YQ") }, 400],
    ["a header that is null", { jwe: aJwe(newToken(), "{}").replace(/^[^.]+/, "bnVsbA") }, 400],
    ["something more", { name: "plan.json" }, 400],
    ["more than is taken", { jwe: aJwe(newToken(), "x".repeat(200_000)) }, 413],
    ["just more than is kept", { jwe: aJwe(newToken(), "x".repeat(188_000)) }, 400],
  ])("refuses a file with %s", async (_, wrong, status) => {
    const { put, app, database } = await started()
    const share = aShare()
    await put(share)
    const body = { contentType: fhir, jwe: aJwe(share.key, "{}"), ...wrong }
    const answer = await app.request(`/api/shares/${share.id}/files/0`, holding(share.token, "PUT", body))
    expect(answer.status).toBe(status)
    expect(await database.rows.selectFrom("share_files").select("n").execute()).toEqual([])
  })

  test.each(["10", "-1", "x", "1.5", "00"])("there is no file number %s", async (n) => {
    const { put, app } = await started()
    const share = aShare()
    await put(share)
    const body = { contentType: fhir, jwe: aJwe(share.key, "{}") }
    const path = `/api/shares/${share.id}/files/${n}`
    expect((await app.request(path, holding(share.token, "PUT", body))).status).toBe(404)
  })

  test("broken JSON, another type and no body are refused in words a program understands", async () => {
    const { app } = await started()
    const path = `/api/shares/${randomUUID()}`
    const json = { "content-type": "application/json" }
    const calls = [
      await app.request(path, { method: "PUT", headers: json, body: "{" }),
      await app.request(path, { method: "PUT", headers: json }),
      await app.request(path, { method: "PUT", headers: { "content-type": "text/plain" }, body: "{}" }),
      await app.request(path, { method: "PUT", headers: json, body: "x".repeat(70_000) }),
      await app.request("/api/shares/not-an-id", sending("PUT", aShare().body)),
      await app.request(path, { method: "DELETE" }),
    ]
    const codes = await Promise.all(calls.map(async (one) => (await one.json()).code))
    expect(codes).toEqual(["bad-json", "bad-json", "wrong-type", "too-large", "invalid", "wrong-method"])
  })
})

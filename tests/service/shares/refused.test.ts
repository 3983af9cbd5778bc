// What the service says no to on `/shl`, how it says it, and what it never learns; over real HTTP on both listeners.
import { randomUUID } from "node:crypto"
import { afterEach, describe, expect, test } from "vitest"
import { createService } from "../../../src/service/app.ts"
import { newToken } from "../../../src/service/tokens.ts"
import { aMonday, databaseKinds, sending } from "../../support/service.ts"
import { receive, type ReceivedLink } from "../../support/shl-client.ts"
import { aServiceOfLinks, document, notFound, who } from "./links.ts"
import { aPasscode } from "./shares.ts"

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

describe.each(databaseKinds)("links refused on %s", (kind) => {
  async function started() {
    const service = await aServiceOfLinks(kind)
    ends.push(service.end)
    return service
  }

  test("ended, expired, used up, never there, without a file and misspelt look exactly the same", async () => {
    const { aLink, clock, publicUrl, app } = await started()
    const [ended, expired] = [await aLink(document), await aLink(document, { expiresAt: aMonday + 3600 })]
    const usedUp = await aLink(document, { passcode: aPasscode("right") })
    for (let n = 0; n < 5; n++) await receive(usedUp.link, { ...who, passcode: "wrong" })
    const empty = newToken()
    const body = { path: empty, manageTokenHash: newToken(), expiresAt: aMonday + 86_400, passcode: null }
    await app.request(`/api/shares/${randomUUID()}`, sending("PUT", body))
    await ended.end()
    clock.now += 3600
    const at = (path: string): ReceivedLink => ({ ...ended.link, url: `${publicUrl}/shl/${path}` })
    const links = [
      ended.link,
      ended.atDesk,
      expired.link,
      usedUp.link,
      at(newToken()),
      at(empty),
      at("short"),
      at("%00"),
      at("%F0%9F%99%82"),
    ]
    const seen = new Set<string>()
    for (const { url } of links) {
      const init = {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(who),
      }
      const answer = await fetch(url, init)
      const headers = [...answer.headers].filter(([name]) => name !== "date")
      seen.add(JSON.stringify([answer.status, await answer.text(), headers]))
    }
    expect([...seen]).toHaveLength(1)
    expect([...seen][0]).toContain(JSON.stringify(notFound.body))
  })

  test("who does not say who they are is a bad request, whether the link is there or not", async () => {
    const { aLink, publicUrl } = await started()
    const { link, opens } = await aLink(document, { passcode: aPasscode("right") })
    for (const url of [link.url, `${publicUrl}/shl/${newToken()}`]) {
      for (const request of [{}, { recipient: "" }, { passcode: "right" }, { recipient: ["Hub team"] }])
        expect(await receive({ ...link, url }, { ...request })).toMatchObject({ status: 400 })
      for (const wrong of [
        { embeddedLengthMax: -1 },
        { embeddedLengthMax: "9" },
        { embeddedLengthMax: 1.5 },
        { passcode: 7 },
      ])
        expect(await receive({ ...link, url }, { ...who, ...wrong })).toMatchObject({ status: 400 })
      const json = { "content-type": "application/json" }
      const post = (headers: Record<string, string>, body: string) =>
        fetch(url, { method: "POST", headers, body })
      expect((await post(json, "{")).status).toBe(400)
      expect((await post({ "content-type": "text/plain" }, JSON.stringify(who))).status).toBe(415)
      expect((await post(json, JSON.stringify({ recipient: "x".repeat(9000) }))).status).toBe(413)
      expect((await post(json, "null")).status).toBe(400)
    }
    expect(await receive(link, { ...who, passcode: "wrong" })).toMatchObject({ remainingAttempts: 4 })
    expect(await opens()).toEqual([])
  })

  test("members and headers nobody here knows are ignored", async () => {
    const { aLink } = await started()
    const { link } = await aLink(document)
    expect(await receive(link, { ...who, later: true, _x: { y: 1 }, extension: [] })).toMatchObject({
      status: 200,
    })
  })

  test("the address of a manifest answers POST alone, and says so", async () => {
    const { aLink } = await started()
    const { link } = await aLink(document)
    for (const method of ["GET", "PUT", "DELETE", "PATCH"]) {
      const answer = await fetch(link.url, { method })
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"])
    }
  })

  test("a page of any origin may ask and read the answer, refusals too, and nothing of it is kept by a cache", async () => {
    const { aLink, services } = await started()
    const { link, atDesk } = await aLink(document, { passcode: aPasscode("right") })
    const located = await receive(link, { ...who, passcode: "right" })
    const location = located.status === 200 ? (located.files[0]?.location ?? "") : ""
    const post = (url: string, body: unknown) =>
      fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      })
    const away = Object.assign(new Error("away"), { code: "ECONNREFUSED" })
    const broken = createService({
      ...services,
      database: { ...services.database, write: () => Promise.reject(away) },
    })
    const answers: [number, Response][] = [
      [200, await post(link.url, { ...who, passcode: "right" })],
      [200, await fetch(location)],
      [401, await post(atDesk.url, who)],
      [400, await post(link.url, {})],
      [404, await post(`${link.url}x`, who)],
      [404, await fetch(`${location}x`)],
      [404, await fetch(`${link.url}/nothing/here`)],
      [405, await fetch(link.url)],
      [
        503,
        await broken.app.request(new URL(link.url).pathname, sending("POST", { ...who, passcode: "right" })),
      ],
    ]
    for (const [status, answer] of answers) {
      expect(answer.status).toBe(status)
      expect(answer.headers.get("access-control-allow-origin")).toBe("*")
      expect(answer.headers.get("access-control-expose-headers")).toBe("Retry-After")
      expect(answer.headers.get("cache-control")).toBe("no-store")
      expect(answer.headers.get("referrer-policy")).toBe("no-referrer")
      expect(answer.headers.get("set-cookie")).toBeNull()
    }
    const origin = { origin: "https://viewer.example", "access-control-request-method": "POST" }
    for (const url of [link.url, atDesk.url, location]) {
      const preflight = await fetch(url, { method: "OPTIONS", headers: origin })
      expect(preflight.status).toBe(204)
      expect(preflight.headers.get("access-control-allow-origin")).toBe("*")
      expect(preflight.headers.get("access-control-allow-methods")).toBe("GET, POST, OPTIONS")
      expect(preflight.headers.get("access-control-allow-headers")).toBe("content-type")
    }
  })

  test("the rest of the service lets no other origin in", async () => {
    const { publicUrl } = await started()
    const answer = await fetch(`${publicUrl}/api/shares/${randomUUID()}/log`)
    expect(answer.headers.get("access-control-allow-origin")).toBeNull()
  })

  test("the service never learns the key, the words, the passcode or who asked", async () => {
    const { aLink, database, lines } = await started()
    const { link } = await aLink("canary-words", { passcode: aPasscode("canary-code") })
    const opened = await receive(link, { recipient: "canary-recipient", passcode: "canary-code" })
    expect(opened).toMatchObject({ files: [{ text: "canary-words" }] })
    const kept = [lines, await database.rows.selectFrom("shares").selectAll().execute()]
    const files = await database.rows.selectFrom("share_files").selectAll().execute()
    const opens = await database.rows.selectFrom("share_opens").selectAll().execute()
    const all = JSON.stringify([...kept, files, opens])
    expect(all).toContain("/shl/:path")
    for (const secret of ["canary", link.key, new URL(link.url).pathname]) expect(all).not.toContain(secret)
  })
})

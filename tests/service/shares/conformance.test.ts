// HL7 SMART Health Links STU1, over real HTTP on both listeners, read by a receiver that shares no code with us.
import { randomUUID } from "node:crypto"
import { deflateRawSync } from "node:zlib"
import { afterEach, describe, expect, test } from "vitest"
import { readDocument } from "../../../src/fhir/read.ts"
import { readingOf } from "../../../src/fhir/reading.ts"
import { writeDocument } from "../../../src/fhir/write.ts"
import { ok } from "../../../src/kit/result.ts"
import { createService } from "../../../src/service/app.ts"
import { listen, stopListening } from "../../../src/service/listen.ts"
import { hashOf, newToken } from "../../../src/service/tokens.ts"
import { writeLink } from "../../../src/shl/link.ts"
import { openLink } from "../../../src/shl/open.ts"
import { sealFile } from "../../../src/shl/seal.ts"
import { Manifest, type PutShare } from "../../../src/wire/shares.ts"
import { someParts, words } from "../../fhir/parts.ts"
import { aMonday, aService, bearing, databaseKinds, sending } from "../../support/service.ts"
import {
  decrypt,
  receive,
  receiveLink,
  receiveLocation,
  type ReceivedLink,
} from "../../support/shl-client.ts"
import vector from "../../vectors/shl/stu1.json" with { type: "json" }
import { aJwe, aPasscode, fhir, holding } from "./shares.ts"

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

test("the receiver itself is right: the standard's published file opens, compressed ones too", () => {
  expect(decrypt(vector.key, vector.jwe, vector.cty).text).toContain(vector.beginsWith)
  const key = newToken()
  const zipped = aJwe(key, deflateRawSync("what helps me"), { zip: "DEF" })
  expect(decrypt(key, zipped, fhir).text).toBe("what helps me")
  expect(() => decrypt(key, zipped, "text/html")).toThrow("cty")
  expect(() => decrypt(newToken(), zipped, fhir)).toThrow("authenticate")
})

describe.each(databaseKinds)("SMART Health Links on %s", (kind) => {
  async function started() {
    const service = await aService(kind)
    ends.push(service.end)
    const [first, second] = [await listen(0, "127.0.0.1"), await listen(0, "127.0.0.1")]
    ends.push(async () => {
      for (const one of [first, second]) await stopListening(one.server, 0)
    })
    const publicUrl = `http://127.0.0.1:${first.port}`
    const deskUrl = `http://127.0.0.1:${second.port}`
    const { app, desk, headers } = createService({ ...service.services, addresses: { publicUrl, deskUrl } })
    first.answer({ fetch: (request) => app.fetch(request), headers: headers.app })
    second.answer({ fetch: (request) => desk.fetch(request), headers: headers.desk })

    /** A share as the app makes it, by the app's own rooms; answers the link as a receiver reads it. */
    async function aLink(text: string, changes: Partial<PutShare> = {}) {
      const [id, path, token, key] = [randomUUID(), newToken(), newToken(), newToken()]
      const week = aMonday + 7 * 86_400
      const body = { path, manageTokenHash: hashOf(token), expiresAt: week, passcode: null, ...changes }
      await app.request(`/api/shares/${id}`, sending("PUT", body))
      const put = async (document: string) => {
        const file = await sealFile(key, document)
        if (!file.ok) throw new Error(file.problem.kind)
        return app.request(`/api/shares/${id}/files/0`, holding(token, "PUT", file.value))
      }
      expect((await put(text)).status).toBe(201)
      const url = `${publicUrl}/shl/${path}`
      const flags = { longTerm: false, passcode: body.passcode !== null, direct: false }
      const written = writeLink({ url, key, exp: week, ...flags })
      if (!written.ok) throw new Error(written.problem.kind)
      const link = receiveLink(written.value)
      const end = () => app.request(`/api/shares/${id}/end`, bearing(token, "POST"))
      const opens = async () =>
        (await (await app.request(`/api/shares/${id}/log`, bearing(token))).json()).opens
      return { id, link, atDesk: { ...link, url: `${deskUrl}/shl/${path}` }, put, end, opens }
    }
    return { ...service, publicUrl, deskUrl, aLink }
  }

  const document = JSON.stringify({ resourceType: "Bundle", note: "what helps me 🙂" })
  const who = { recipient: "Hub team" }
  const notFound = { status: 404, body: '{"code":"not-found","status":404}' }

  test("a receiver opens a link, embedded or by location, on either listener", async () => {
    const { aLink, deskUrl, publicUrl } = await started()
    const { link, atDesk } = await aLink(document)
    for (const [one, origin] of [
      [link, publicUrl],
      [atDesk, deskUrl],
    ] as const) {
      const embedded = await receive(one, { ...who, embeddedLengthMax: 250_000 })
      expect(embedded).toMatchObject({
        status: 200,
        files: [{ contentType: fhir, text: document, by: "embedded" }],
      })
      const located = await receive(one, who)
      expect(located).toMatchObject({
        status: 200,
        files: [{ contentType: fhir, text: document, by: "location" }],
      })
      expect(located.status === 200 && located.files[0]?.location.startsWith(`${origin}/shl/`)).toBe(true)
    }
  })

  test("the desk reads exactly what the preview showed, through its own listener", async () => {
    const { aLink, deskUrl } = await started()
    const parts = someParts()
    const { link } = await aLink(writeDocument(parts))
    const flags = { longTerm: false, passcode: false, direct: false }
    const opened = await openLink({ url: link.url, key: link.key, ...flags }, who, {
      manifest: async (url, request) => {
        const answer = await fetch(new URL(new URL(url).pathname, deskUrl), sending("POST", request))
        return ok(Manifest.parse(await answer.json()))
      },
      file: () => Promise.reject(new Error("everything fits into the manifest")),
    })
    const read = readDocument(opened.ok ? (opened.value[0]?.text ?? "") : "")
    expect(read).toMatchObject({
      ok: true,
      value: { chosenName: "Robin", sections: readingOf(parts.sections, words), unreadable: 0 },
    })
  })

  test("nothing longer than the receiver takes is embedded, to the character", async () => {
    const { aLink } = await started()
    const { link } = await aLink(document)
    const first = await receive(link, who)
    const length = first.status === 200 ? (first.files[0]?.jwe.length ?? 0) : 0
    expect(length).toBeGreaterThan(100)
    for (const [most, by] of [
      [0, "location"],
      [1, "location"],
      [length - 1, "location"],
      [length, "embedded"],
      [2 ** 31, "embedded"],
    ] as const)
      expect(await receive(link, { ...who, embeddedLengthMax: most })).toMatchObject({ files: [{ by }] })
  })

  test("a file says when it was last changed, that it can change, and its FHIR version", async () => {
    const { aLink } = await started()
    const received = await receive((await aLink(document)).link, who)
    expect(received.status === 200 && JSON.parse(received.manifest)).toMatchObject({
      files: [{ lastUpdated: "2026-03-09T08:00:00Z", status: "can-change", fhirVersion: "4.0.1" }],
    })
  })

  test("newer versions come under the same link and key, each with its own IV", async () => {
    const { aLink } = await started()
    const { link, put } = await aLink("version 0")
    const ivs: (string | undefined)[] = []
    for (let n = 0; n < 20; n++) {
      await put(`version ${n}`)
      const received = await receive(link, { ...who, embeddedLengthMax: 9999 })
      expect(received).toMatchObject({ files: [{ text: `version ${n}` }] })
      ivs.push(received.status === 200 ? received.files[0]?.jwe.split(".")[2] : undefined)
    }
    expect(new Set(ivs).size).toBe(20)
  })

  test("a location is good for five minutes, for its own share and file, and a new manifest gives a new one", async () => {
    const { aLink, clock } = await started()
    const [mine, other] = [await aLink(document), await aLink("other")]
    const got = await receive(mine.link, who)
    const location = got.status === 200 ? (got.files[0]?.location ?? "") : ""
    const foreign = await receive(other.link, who)
    const otherTicket = foreign.status === 200 ? (foreign.files[0]?.location.split("/").at(-1) ?? "") : ""
    const ticket = location.split("/").at(-1) ?? ""
    const place = location.slice(0, -ticket.length)
    const [n, until = "", mac] = ticket.split(/-(\d+)-/)
    const forged = [
      otherTicket,
      `1-${until}-${mac}`,
      `${n}-${Number(until) + 1}-${mac}`,
      `${n}-${until}-${"A".repeat(43)}`,
      `${n}-${"9".repeat(12)}-${mac}`,
      `${ticket}x`,
      "x",
      "%00",
    ]
    for (const one of forged) expect((await fetch(place + one)).status, one).toBe(404)
    clock.now += 299
    expect(decrypt(mine.link.key, await receiveLocation(location), fhir).text).toBe(document)
    clock.now += 1
    expect((await fetch(location)).status).toBe(404)
    const again = await receive(mine.link, who)
    expect(again).toMatchObject({ status: 200, files: [{ text: document }] })
    await mine.end()
    const last = again.status === 200 ? (again.files[0]?.location ?? "") : ""
    expect((await fetch(last)).status).toBe(404)
  })

  test("one manifest is one open, however many files are fetched; nothing is counted for a GET or a refusal", async () => {
    const { aLink } = await started()
    const { link, opens } = await aLink(document)
    const received = await receive(link, who)
    const location = received.status === 200 ? (received.files[0]?.location ?? "") : ""
    await receiveLocation(location)
    await receiveLocation(location)
    await fetch(link.url)
    await receive(link, {})
    expect(await opens()).toEqual([{ hour: aMonday, count: 1 }])
  })

  test("a passcode: missing and wrong are told how many tries are left, right opens, used up is not found", async () => {
    const { aLink } = await started()
    const { link } = await aLink(document, { passcode: aPasscode("KPT4WX7Q") })
    expect(link.flag).toBe("P")
    expect(await receive(link, who)).toEqual({ status: 401, remainingAttempts: 4 })
    expect(await receive(link, { ...who, passcode: "wrong" })).toEqual({ status: 401, remainingAttempts: 3 })
    const opened = await receive(link, { ...who, passcode: "KPT4WX7Q" })
    expect(opened).toMatchObject({ status: 200, files: [{ text: document }] })
    for (const left of [2, 1, 0])
      expect(await receive(link, { ...who, passcode: "no" })).toEqual({
        status: 401,
        remainingAttempts: left,
      })
    expect(await receive(link, { ...who, passcode: "KPT4WX7Q" })).toEqual(notFound)
  })

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

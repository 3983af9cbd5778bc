// HL7 SMART Health Links STU1, over real HTTP on both listeners, read by a receiver that shares no code with us.
import { deflateRawSync } from "node:zlib"
import { afterEach, describe, expect, test } from "vitest"
import { readDocument } from "../../../src/fhir/read.ts"
import { readingOf } from "../../../src/fhir/reading.ts"
import { writeDocument } from "../../../src/fhir/write.ts"
import { ok } from "../../../src/kit/result.ts"
import { newToken } from "../../../src/service/tokens.ts"
import { openLink } from "../../../src/shl/open.ts"
import { Manifest } from "../../../src/wire/shares.ts"
import { someParts, words } from "../../fhir/parts.ts"
import { aMonday, databaseKinds, sending } from "../../support/service.ts"
import { decrypt, receive, receiveLocation } from "../../support/shl-client.ts"
import vector from "../../vectors/shl/stu1.json" with { type: "json" }
import { aServiceOfLinks, document, notFound, who } from "./links.ts"
import { aJwe, aPasscode, fhir } from "./shares.ts"

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
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
    const service = await aServiceOfLinks(kind)
    ends.push(service.end)
    return service
  }

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
})

import { createCipheriv, randomBytes } from "node:crypto"
import { deflateRawSync } from "node:zlib"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { openDirect } from "../../src/crypto/jwe.ts"
import { fail, ok } from "../../src/kit/result.ts"
import { type Link, readLink } from "../../src/shl/link.ts"
import { newLink } from "../../src/shl/make.ts"
import { openLink, type Reach } from "../../src/shl/open.ts"
import { sealFile } from "../../src/shl/seal.ts"
import type { Manifest, ManifestRequest } from "../../src/wire/shares.ts"
import vector from "../vectors/shl/stu1.json" with { type: "json" }

const fhir = "application/fhir+json"

function aLink(with_: Partial<Link> = {}): Link {
  const made = newLink("https://door.example.org", 1_800_000_000)
  const read = readLink(made.ok ? made.value.link : "")
  if (!read.ok) throw new Error("a new link reads")
  return { ...read.value, ...with_ }
}

async function sealed(key: string, document: string): Promise<string> {
  const file = await sealFile(key, document)
  if (!file.ok) throw new Error(file.problem.kind)
  return file.value.jwe
}

const answering = (
  files: Manifest["files"],
  stored: Record<string, string> = {},
): Reach<{ kind: "offline" }> => ({
  manifest: async () => ok({ files }),
  file: async (url) => {
    const found = stored[url]
    return found === undefined ? fail({ kind: "offline" }) : ok(found)
  },
})

function aJwe(key: string, cty: string, plain: Buffer, more: Record<string, unknown> = {}): string {
  const head = Buffer.from(JSON.stringify({ alg: "dir", enc: "A256GCM", cty, ...more })).toString("base64url")
  const iv = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(key, "base64url"), iv).setAAD(Buffer.from(head))
  const parts = [iv, Buffer.concat([cipher.update(plain), cipher.final()]), cipher.getAuthTag()]
  return `${head}..${parts.map((one) => one.toString("base64url")).join(".")}`
}

test("the standard's published file opens with its published key", async () => {
  const opened = await openDirect(Buffer.from(vector.key, "base64url"), vector.jwe, vector.cty)
  expect(opened.ok && JSON.parse(opened.value)).toMatchObject({
    verifiableCredential: [expect.stringMatching(`^${vector.beginsWith}`)],
  })
})

test("whatever is sealed opens as the same words, embedded or by its location", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), async (words) => {
      const document = JSON.stringify({ words })
      const link = aLink()
      const jwe = await sealed(link.key, document)
      const expected = { ok: true, value: [{ contentType: fhir, text: document }] }
      expect(
        await openLink(link, { recipient: "me" }, answering([{ contentType: fhir, embedded: jwe }])),
      ).toEqual(expected)
      const elsewhere = answering([{ contentType: fhir, location: "https://f.example/1" }], {
        "https://f.example/1": jwe,
      })
      expect(await openLink(link, { recipient: "me" }, elsewhere)).toEqual(expected)
    }),
    { numRuns: 40 },
  )
})

test("no two sealings share an IV, even of the same words", async () => {
  const { key } = aLink()
  const ivs = await Promise.all(
    Array.from({ length: 200 }, async () => (await sealed(key, "same")).split(".")[2]),
  )
  expect(new Set(ivs).size).toBe(200)
  expect(ivs.every((iv) => Buffer.from(iv ?? "", "base64url").length === 12)).toBe(true)
})

test("the header says dir, A256GCM and the content type, and nothing else", async () => {
  const head = (await sealed(aLink().key, "x")).split(".")[0] ?? ""
  expect(JSON.parse(Buffer.from(head, "base64url").toString())).toEqual({
    alg: "dir",
    enc: "A256GCM",
    cty: fhir,
  })
})

test("one changed byte anywhere, a wrong key or another content type does not open", async () => {
  const link = aLink()
  const jwe = await sealed(link.key, "what helps me")
  const open = (one: string, by = link) =>
    openLink(by, { recipient: "me" }, answering([{ contentType: fhir, embedded: one }]))
  const damaged = { ok: false, problem: { kind: "damaged" } }
  for (const segment of [0, 2, 3, 4]) {
    const parts = jwe.split(".")
    const bytes = Buffer.from(parts[segment] ?? "", "base64url")
    bytes[0] = (bytes[0] ?? 0) ^ 1
    parts[segment] = bytes.toString("base64url")
    expect(await open(parts.join("."))).toEqual(damaged)
  }
  expect(await open(jwe, aLink())).toEqual(damaged)
  expect(await open(aJwe(link.key, "application/smart-api-access", Buffer.from("{}")))).toEqual(damaged)
  expect(await open(aJwe(link.key, "text/html", Buffer.from("{}")))).toEqual(damaged)
  expect(await open("not a JWE")).toEqual(damaged)
})

test("a file another app compressed opens; one that swells past 5 MB does not", async () => {
  const link = aLink()
  const open = (embedded: string) =>
    openLink(link, { recipient: "me" }, answering([{ contentType: fhir, embedded }]))
  const zipped = (plain: Buffer) => aJwe(link.key, fhir, deflateRawSync(plain), { zip: "DEF" })
  expect(await open(zipped(Buffer.from("hello")))).toEqual({
    ok: true,
    value: [{ contentType: fhir, text: "hello" }],
  })
  expect(await open(zipped(Buffer.alloc(6_000_000)))).toMatchObject({ problem: { kind: "damaged" } })
})

test("the request says who asks, the passcode given, and that all may be embedded", async () => {
  const asked: { url: string; request: ManifestRequest }[] = []
  const link = aLink({ passcode: true })
  await openLink(
    link,
    { recipient: "hub team", passcode: "ABCD" },
    {
      ...answering([]),
      manifest: async (url, request) => {
        asked.push({ url, request })
        return ok({ files: [] })
      },
    },
  )
  expect(asked).toEqual([
    { url: link.url, request: { recipient: "hub team", passcode: "ABCD", embeddedLengthMax: 250_000 } },
  ])
})

test("a direct link fetches its one file by GET with the recipient and never asks for a manifest", async () => {
  const link = aLink({ direct: true })
  const reach: Reach<{ kind: "offline" }> = {
    ...answering([], { [`${link.url}?recipient=hub+team`]: await sealed(link.key, "only") }),
    manifest: () => {
      throw new Error("SHALL NOT make a request for the manifest")
    },
  }
  expect(await openLink(link, { recipient: "hub team" }, reach)).toEqual({
    ok: true,
    value: [{ contentType: fhir, text: "only" }],
  })
})

test("the service's own no comes back as it was said", async () => {
  const reach: Reach<{ kind: "not-found" }> = {
    manifest: async () => fail({ kind: "not-found" }),
    file: async () => fail({ kind: "not-found" }),
  }
  expect(await openLink(aLink(), { recipient: "me" }, reach)).toEqual({
    ok: false,
    problem: { kind: "not-found" },
  })
})

test("a file neither embedded nor anywhere is damaged, not left out", async () => {
  expect(await openLink(aLink(), { recipient: "me" }, answering([{ contentType: fhir }]))).toMatchObject({
    ok: false,
  })
})

test("a document too large for the service is said so before it is sent", async () => {
  expect(await sealFile(aLink().key, "x".repeat(190_000))).toEqual({
    ok: false,
    problem: { kind: "too-large" },
  })
  expect(await sealFile("short", "x")).toEqual({ ok: false, problem: { kind: "bad-key" } })
})

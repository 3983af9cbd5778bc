// A small SMART Health Links receiver, written from the standard's text (HL7 STU1 1.0.0) and Node's own parts alone. Nothing
// here is imported from the program, so that a mistake in one is not hidden by the same mistake in the other. Every SHALL a
// receiver can see is an assertion.
import assert from "node:assert/strict"
import { createDecipheriv } from "node:crypto"
import { inflateRawSync } from "node:zlib"

export type ReceivedLink = {
  readonly url: string
  readonly key: string
  readonly exp?: number
  readonly flag: string
  readonly label?: string
}
export type Received =
  | { readonly status: 200; readonly files: readonly ReceivedFile[]; readonly manifest: string }
  | { readonly status: 401; readonly remainingAttempts: number }
  | { readonly status: 400 | 404 | 429 | 503; readonly body: string }
export type ReceivedFile = {
  readonly contentType: string
  readonly text: string
  readonly by: "embedded" | "location"
  readonly jwe: string
  readonly location: string
}

const contentTypes = [
  "application/smart-health-card",
  "application/smart-api-access",
  "application/fhir+json",
]

const statuses: readonly unknown[] = ["finalized", "can-change", "no-longer-valid"]

/** "SMART Health Links Sharing Application Generates a SMART Health Link URI" */
export function receiveLink(text: string): ReceivedLink {
  const bare = text.includes("#") ? text.slice(text.indexOf("#") + 1) : text
  assert.match(bare, /^shlink:\/[\w-]+$/, "prefixed, base64urlencoded without padding")
  const json = Buffer.from(bare.slice("shlink:/".length), "base64url").toString("utf8")
  const payload: Record<string, unknown> = JSON.parse(json)
  assert.equal(JSON.stringify(payload), json, "minified")
  const { url, key, exp, flag = "", label, v = 1 } = payload
  assert(typeof url === "string" && url.length <= 128, "url: at most 128 characters")
  assert(/[\w-]{43}/.test(new URL(url).pathname), "url: at least 256 bits of entropy")
  assert(typeof key === "string" && /^[\w-]{43}$/.test(key), "key: 43 characters")
  assert.equal(Buffer.from(key, "base64url").length, 32, "key: 32 bytes")
  assert(exp === undefined || (typeof exp === "number" && exp < 1e11), "exp: a number of seconds")
  assert(
    typeof flag === "string" && ["", "L", "P", "LP", "U", "LU"].includes(flag),
    "flag: alphabetical, never U with P",
  )
  assert(
    label === undefined || (typeof label === "string" && label.length <= 80),
    "label: at most 80 characters",
  )
  assert.equal(v, 1)
  return { url, key, flag, ...(exp === undefined ? {} : { exp }), ...(label === undefined ? {} : { label }) }
}

/** "SMART Health Link Manifest Request", its answer, and the files behind it. */
export async function receive(
  link: ReceivedLink,
  request: Readonly<Record<string, unknown>>,
): Promise<Received> {
  assert(!link.flag.includes("U"), "with U the receiver SHALL NOT request a manifest")
  const answer = await fetch(link.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
  })
  const manifest = await answer.text()
  if (answer.status === 401) {
    assert.match(answer.headers.get("content-type") ?? "", /^application\/json/)
    const { remainingAttempts }: { remainingAttempts: unknown } = JSON.parse(manifest)
    assert(
      typeof remainingAttempts === "number" && Number.isInteger(remainingAttempts) && remainingAttempts >= 0,
    )
    return { status: 401, remainingAttempts }
  }
  if (answer.status === 400 || answer.status === 404 || answer.status === 429 || answer.status === 503)
    return { status: answer.status, body: manifest }
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get("content-type") ?? "", /^application\/json/)
  const { files }: { files: unknown } = JSON.parse(manifest)
  assert(Array.isArray(files) && files.length >= 1)
  const opened: ReceivedFile[] = []
  for (const file of files) opened.push(await receiveFile(link.key, file, request["embeddedLengthMax"]))
  return { status: 200, files: opened, manifest }
}

async function receiveFile(key: string, file: Record<string, unknown>, most: unknown): Promise<ReceivedFile> {
  const { contentType, embedded, location, lastUpdated, status, fhirVersion } = file
  assert(typeof contentType === "string" && contentTypes.includes(contentType))
  assert(embedded !== undefined || location !== undefined, "either location or embedded must be present")
  assert(embedded === undefined || location === undefined, "ours sends exactly one")
  assert(
    lastUpdated === undefined ||
      (typeof lastUpdated === "string" &&
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(lastUpdated)),
  )
  assert(status === undefined || statuses.includes(status))
  if (contentType === "application/fhir+json")
    assert.equal(fhirVersion, "4.0.1", "SHOULD be present for FHIR")
  if (typeof embedded === "string") {
    assert(typeof most !== "number" || embedded.length <= most, "never longer than embeddedLengthMax")
    return {
      contentType,
      ...decrypt(key, embedded, contentType),
      by: "embedded",
      jwe: embedded,
      location: "",
    }
  }
  assert(typeof location === "string")
  const jwe = await receiveLocation(location)
  return { contentType, ...decrypt(key, jwe, contentType), by: "location", jwe, location }
}

/** "`.files.location` links": a plain GET without credentials, `application/jose`. */
export async function receiveLocation(location: string): Promise<string> {
  const answer = await fetch(location)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get("content-type"), "application/jose")
  return await answer.text()
}

/** "Encrypting and Decrypting Files": compact JWE, `dir`, `A256GCM`, `cty`, perhaps `zip: DEF` (raw DEFLATE). */
export function decrypt(key: string, jwe: string, contentType: string): { readonly text: string } {
  const parts = jwe.trim().split(".")
  assert.equal(parts.length, 5, "compact serialization")
  const [head = "", encryptedKey, iv = "", text = "", tag = ""] = parts
  const header: Record<string, unknown> = JSON.parse(Buffer.from(head, "base64url").toString("utf8"))
  assert.equal(header["alg"], "dir")
  assert.equal(header["enc"], "A256GCM")
  assert.equal(header["cty"], contentType, "cty is the manifest's contentType")
  assert.equal(encryptedKey, "", "direct encryption has no encrypted key")
  assert.equal(Buffer.from(iv, "base64url").length, 12)
  assert.equal(Buffer.from(tag, "base64url").length, 16)
  const cipher = createDecipheriv("aes-256-gcm", Buffer.from(key, "base64url"), Buffer.from(iv, "base64url"))
  cipher.setAAD(Buffer.from(head, "ascii")).setAuthTag(Buffer.from(tag, "base64url"))
  const plain = Buffer.concat([cipher.update(Buffer.from(text, "base64url")), cipher.final()])
  assert(header["zip"] === undefined || header["zip"] === "DEF")
  const whole = header["zip"] === "DEF" ? inflateRawSync(plain, { maxOutputLength: 5_000_000 }) : plain
  return { text: new TextDecoder("utf-8", { fatal: true }).decode(whole) }
}

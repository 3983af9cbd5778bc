import * as z from "zod/mini"
import { fromBase64url, toBase64url } from "../kit/base64url.ts"
import type { Instant } from "../kit/instant.ts"
import { fail, ok, type Result } from "../kit/result.ts"

// Source for the whole file: HL7 SMART Health Cards and Links STU1 1.0.0, "Construct a SMART Health Link Payload"
// (read 2026-11-22).
const longestUrl = 128
const longestLabel = 80
const version = 1
const millisecondsFrom = 1e11 // as seconds this is the year 5138; the standard's own example is in milliseconds by mistake

/**
 * What a link says. `flags` we know: `longTerm` (L) its content may change, `passcode` (P) one is needed, `direct` (U)
 * the address is the one file itself. Danger: `key` opens everything behind the link.
 */
export type Link = {
  readonly url: string
  readonly key: string // 32 bytes as 43 base64url characters
  readonly exp?: Instant // a hint; the service is what ends a link
  readonly label?: string // travels in clear: never a name or a condition
  readonly longTerm: boolean
  readonly passcode: boolean
  readonly direct: boolean
}

/**
 * Why a link cannot be written or read. `newer-version`: a later protocol, not to be followed; its label may be shown.
 * `guessable`: fewer than 256 bits in the address. `not-secure`: neither https nor this very machine.
 */
export type LinkProblem =
  | { readonly kind: "not-a-link" | "bad-url" | "not-secure" | "guessable" | "url-too-long" | "bad-key" }
  | { readonly kind: "bad-exp" | "exp-in-milliseconds" | "label-too-long" | "passcode-on-direct" }
  | { readonly kind: "newer-version"; readonly label?: string }

/**
 * Writes the `shlink:/…` text that goes into a QR code or an envelope; flags in alphabetical order, members minified.
 *
 * Units: `exp` is whole seconds since 1970 UTC. Problems: those of `LinkProblem` but `not-a-link` and `newer-version`.
 * Never throws. Danger: the key is in the answer. Keep it out of logs and out of storage that is not sealed.
 */
export function writeLink(link: Link): Result<string, LinkProblem> {
  const problem = problemOf(link)
  if (problem !== undefined) return fail(problem)
  const flag = `${link.longTerm ? "L" : ""}${link.passcode ? "P" : ""}${link.direct ? "U" : ""}`
  const payload = {
    url: link.url,
    key: link.key,
    ...(link.exp === undefined ? {} : { exp: link.exp }),
    ...(flag === "" ? {} : { flag }),
    ...(link.label === undefined ? {} : { label: link.label }),
    v: version,
  }
  return ok(`shlink:/${toBase64url(new TextEncoder().encode(JSON.stringify(payload)))}`)
}

// `z.object`, not strict: "Receiving Applications SHALL ignore properties they don't recognize".
const Payload = z.object({
  url: z.string(),
  key: z.string(),
  exp: z.optional(z.number()),
  flag: z.optional(z.string()),
  label: z.optional(z.string()),
  v: z.optional(z.int()),
})
const Newer = z.object({ v: z.int().check(z.minimum(version + 1)), label: z.optional(z.unknown()) })

/**
 * Reads a link as it was pasted, scanned or opened: `shlink:/…`, alone or behind a viewer's address that ends in `#`.
 * Unknown members and unknown flags are ignored, flags may stand in any order. Problems: any of `LinkProblem`. Never throws.
 */
export function readLink(text: string): Result<Link, LinkProblem> {
  const payload = payloadOf(text.trim())
  const newer = Newer.safeParse(payload)
  if (newer.success) {
    const { label } = newer.data
    return fail({ kind: "newer-version", ...(typeof label === "string" && fits(label) ? { label } : {}) })
  }
  const parsed = Payload.safeParse(payload)
  if (!parsed.success || (parsed.data.v ?? version) !== version) return fail({ kind: "not-a-link" })
  const { url, key, exp, label, flag = "" } = parsed.data
  const link: Link = {
    url,
    key,
    ...(exp === undefined ? {} : { exp }),
    ...(label === undefined ? {} : { label }),
    longTerm: flag.includes("L"),
    passcode: flag.includes("P"),
    direct: flag.includes("U"),
  }
  const problem = problemOf(link)
  return problem === undefined ? ok(link) : fail(problem)
}

function payloadOf(text: string): unknown {
  const at = text.indexOf("shlink:/")
  const viewer = text.slice(0, Math.max(at, 0))
  if (at < 0 || (viewer !== "" && !(viewer.endsWith("#") && URL.canParse(viewer)))) return undefined
  const bytes = fromBase64url(text.slice(at + "shlink:/".length))
  if (bytes === undefined) return undefined
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function problemOf(link: Link): LinkProblem | undefined {
  if (!URL.canParse(link.url)) return { kind: "bad-url" }
  const url = new URL(link.url)
  const here = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname)
  if (url.protocol !== "https:" && !(url.protocol === "http:" && here)) return { kind: "not-secure" }
  if (url.hash !== "" || url.username !== "" || url.password !== "") return { kind: "bad-url" }
  if (link.url.length > longestUrl) return { kind: "url-too-long" }
  if (isGuessable(url)) return { kind: "guessable" }
  if (fromBase64url(link.key)?.length !== 32) return { kind: "bad-key" }
  if (link.exp !== undefined && link.exp >= millisecondsFrom) return { kind: "exp-in-milliseconds" }
  if (link.exp !== undefined && !(link.exp >= 0)) return { kind: "bad-exp" }
  if (link.label !== undefined && !fits(link.label)) return { kind: "label-too-long" }
  if (link.direct && link.passcode) return { kind: "passcode-on-direct" }
  return undefined
}

// 256 bits are at least 43 base64url characters; where in the address they stand is the sender's choice.
const isGuessable = (url: URL): boolean =>
  `${url.pathname}${url.search}`.replaceAll(/[^\w-]/g, "").length < 43

const fits = (label: string): boolean => Array.from(label).length <= longestLabel

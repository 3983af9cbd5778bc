import { sha256 } from "../../crypto/hash.ts"
import { inSlices } from "../../kit/slices.ts"
import type { Kept } from "../port.ts"

// Nothing a person keeps is nested deeper than six; text that is has been made to break whoever reads it.
const deepest = 60

/** Records by store, as a copy holds them. */
export type Records = Readonly<Record<string, readonly Kept[]>>

/**
 * The same text for the same JSON, whoever wrote it: names sorted by their UTF-16 code units, no spaces, numbers and letters as
 * JSON.stringify writes them. `undefined` for what is nested past all sense.
 * Source: RFC 8785, JSON Canonicalization Scheme, section 3.2 (read 2026-11-22).
 */
export function canonical(value: unknown, depth = 0): string | undefined {
  if (depth > deepest) return undefined
  if (Array.isArray(value)) return together(value, depth, (each) => each, "[]")
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const named = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return together(
    named.map(([, each]) => each),
    depth,
    (text, at) => `${JSON.stringify(named[at]?.[0])}:${text}`,
    "{}",
  )
}

/** SHA-256 in hexadecimal over the canonical text of these records, made a slice at a time. `undefined`: as above. */
export async function digestOf(records: Records): Promise<string | undefined> {
  const stores = Object.keys(records).toSorted()
  const texts: string[] = []
  for (const store of stores) {
    const things = await inSlices(records[store] ?? [], ({ id, thing }) => canonical({ id, thing }))
    if (things.includes(undefined)) return undefined
    texts.push(`${JSON.stringify(store)}:[${things.join(",")}]`)
  }
  const hash = await sha256(new TextEncoder().encode(`{${texts.join(",")}}`))
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("")
}

function together(
  values: readonly unknown[],
  depth: number,
  write: (text: string, at: number) => string,
  [open, close]: string,
): string | undefined {
  const texts: string[] = []
  for (const [at, value] of values.entries()) {
    const text = canonical(value, depth + 1)
    if (text === undefined) return undefined
    texts.push(write(text, at))
  }
  return `${open}${texts.join(",")}${close}`
}

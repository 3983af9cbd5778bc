import type { Kept } from "./port.ts"

/** A kept thing as it stands in its page: `[id, thing]` as JSON, and how many bytes that is. */
export type Line = { readonly text: string; readonly bytes: number }

// A save changes one thing of a page and writes all of them: what the others say was made before.
const made = new WeakMap<Kept, Line>()
const encoder = new TextEncoder()

/** The line of a kept thing, made once. What a thing says at that moment is what is kept of it. */
export function lineOf(kept: Kept): Line {
  const known = made.get(kept)
  if (known !== undefined) return known
  const text = JSON.stringify([kept.id, kept.thing])
  const line = { text, bytes: encoder.encode(text).length }
  made.set(kept, line)
  return line
}

/** A page's things as the one JSON text that is sealed. */
export const pageText = (things: readonly Kept[]): string =>
  `[${things.map((one) => lineOf(one).text).join()}]`

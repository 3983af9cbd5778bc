import { inSlices } from "../../kit/slices.ts"
import { fold, wordsOf } from "./fold.ts"
import type { Kept, Thing, Words } from "./kept.ts"
import { type Source, sourcesOf } from "./things.ts"

/** Whose eyes look: the person's own, or also those of somebody beside them. */
export type Eyes = "mine" | "others"

/** A thing with its words folded. Each text begins with a space, so that a word's start is told from its middle. */
export type Entry = { readonly thing: Thing; readonly now: string; readonly before: readonly string[] }

/** A thing that was found. `was` is the sentence it once was, where only that holds the words. */
export type Found = { readonly thing: Thing; readonly was?: string }

/** What is shown of it: the sentence, and other words of it that hold what was looked for. */
export type Shown = { readonly sentence: Words; readonly beside: readonly Words[] }

// A thing that changed is another object, so what was folded once stays true.
const known = new WeakMap<object, Entry | "empty">()

/** Everything ready to be looked through, newest first. Made in slices, so that a press can come between. */
export async function indexed(kept: Kept): Promise<readonly Entry[]> {
  const entries = await inSlices([...sourcesOf(kept)], entryOf)
  return entries.filter((one) => one !== "empty").toSorted((a, b) => b.thing.at - a.thing.at)
}

/**
 * Everything in which each of the words stands, somewhere: those where each begins a word come first, and the newest first
 * among equals (as `entries` are). Nothing asked, nothing found.
 */
export function find(entries: readonly Entry[], asked: string, eyes: Eyes): readonly Found[] {
  const words = wordsOf(asked)
  if (words.length === 0) return []
  const starts = words.map((word) => ` ${word}`)
  const first: Found[] = []
  const then: Found[] = []
  for (const { thing, now, before } of entries) {
    if (eyes === "others" && !thing.isForOthers) continue
    if (holds(now, words)) (holds(now, starts) ? first : then).push({ thing })
    else if (eyes === "mine") {
      const at = before.findIndex((one) => holds(one, words))
      const [folded, was] = [before[at], thing.before[at]]
      if (folded !== undefined && was !== undefined)
        (holds(folded, starts) ? first : then).push({ thing, was })
    }
  }
  return [...first, ...then]
}

/** What is shown of something found. Only for the few that are drawn. */
export function shownOf({ thing, was }: Found, asked: string): Shown {
  const words = wordsOf(asked)
  const [own] = thing.words
  if (was !== undefined) return { sentence: { label: "main", text: was }, beside: [] }
  const hits = thing.words.filter((one) => words.some((word) => folded(one).includes(word)))
  const sentence = own?.label === "main" ? own : (hits[0] ?? own ?? { label: "main", text: "" })
  const missing = words.filter((word) => !folded(sentence).includes(word))
  return {
    sentence,
    beside: hits.filter((one) => one !== sentence && missing.some((word) => folded(one).includes(word))),
  }
}

function entryOf({ one, gather }: Source): Entry | "empty" {
  const before = known.get(one)
  if (before !== undefined) return before
  const entry = madeOf(gather())
  known.set(one, entry)
  return entry
}

function madeOf(thing: Thing): Entry | "empty" {
  const words = thing.words.filter((one) => one.text !== "")
  if (words.length === 0) return "empty"
  return {
    thing: { ...thing, words },
    now: words.map(folded).join(""),
    before: thing.before.map((one) => ` ${fold(one)}`),
  }
}

const folded = ({ text, extra }: Words): string => ` ${fold(text)}${extra === undefined ? "" : ` ${extra}`}`

const holds = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word))

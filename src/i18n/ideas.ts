import { kindWords } from "./kind-words.ts"
import type { Rooms } from "./rooms.ts"
import { textsOf } from "./texts.ts"

/** The kinds of statement there are ideas for: every kind, as a test holds. */
export type KindOfIdeas = Exclude<keyof Rooms["ideas"], "default">

/** Our words for somebody who is stuck. None of them is ever kept unless the person makes it their own. */
export type Ideas = {
  /** Questions to ask oneself. */
  readonly prompts: readonly string[]
  /** Beginnings of a sentence, with … where the person's own words go. */
  readonly starters: readonly string[]
  readonly ideas: readonly string[]
}

/** The ideas of one kind. Its rooms were loaded before. */
export function ideasOf(kind: KindOfIdeas): Ideas {
  const t = textsOf("ideas")
  return {
    prompts: [t(`${kind}.prompt1`), t(`${kind}.prompt2`)],
    starters: [t(`${kind}.starter1`), t(`${kind}.starter2`)],
    ideas: [t(`${kind}.idea1`), t(`${kind}.idea2`), t(`${kind}.idea3`), t(`${kind}.idea4`)],
  }
}

/** Everything of one kind that is ours and not the person's: ideas, starters and the example. For `isBareIdea` of `domain`. */
export function oursOf(kind: KindOfIdeas): readonly string[] {
  const { starters, ideas } = ideasOf(kind)
  return [...ideas, ...starters, kindWords(`${kind}.example`)]
}

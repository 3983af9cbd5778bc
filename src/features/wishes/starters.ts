import type { Kind } from "../../domain/kinds.ts"

/** What a section asks about, piece by piece: each is the beginning of something to write. */
const starters = {
  "be-with-me": ["words", "space", "touch", "noise", "light"],
  "look-after": ["children", "pets", "home", "money", "work", "post"],
  "coming-back": ["first-week", "who", "change"],
} as const satisfies Partial<Record<Kind, readonly string[]>>
export type Starter = (typeof starters)[keyof typeof starters][number]

/** The beginnings a section of this kind offers; none for most. */
export const startersOf = (kind: Kind): readonly Starter[] =>
  Object.entries(starters).find(([one]) => one === kind)?.[1] ?? []

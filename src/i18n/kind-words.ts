import type { Key } from "./rooms.ts"
import { hasText, textsOf } from "./texts.ts"

/** A text of one kind of statement: `strength.title`, `strength.add`. */
export type KindKey = Key<"kinds"> | Key<"kinds-more">

/**
 * The words of a kind, wherever they stand: those of *My plan* and *When I'm not well* in `kinds`, which comes with the first
 * pages, those of all others in `kinds-more`, which a page that draws them names among its rooms.
 */
export function kindWords(key: KindKey): string {
  if (hasText("kinds", key)) return textsOf("kinds")(key)
  return textsOf("kinds-more")(key)
}

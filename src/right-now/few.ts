import type { DoorstepLine } from "./format.ts"

/** How many lines of a card stand there at first: a few, and no more than a person can take in at once. At least one. */
export function fewOf(lines: readonly DoorstepLine[]): number {
  let letters = 0
  const tooMuch = lines.findIndex(({ text, note }, at) => {
    letters += text.length + note.length
    return at > 0 && (at >= mostLines || letters > mostLetters)
  })
  return tooMuch === -1 ? lines.length : tooMuch
}
const mostLines = 6
const mostLetters = 600

import { randomBytes } from "./random.ts"

/**
 * So many plain words, each drawn by itself from 2,048 by `randomBytes`: 11 bits a word. Four (44 bits) hold when every try is
 * stretched; six (66 bits) for a file that leaves the device. The list is fetched when first asked for.
 * Danger: the answer is a secret. Show it, and keep it nowhere.
 */
export async function generateWords(count: number): Promise<readonly string[]> {
  const { wordList } = await bringWordList()
  // 2,048 divides 65,536, so the low eleven bits of two random bytes are evenly spread.
  const dice = new DataView(randomBytes(2 * count).buffer)
  return Array.from({ length: count }, (_, at) => wordList[dice.getUint16(2 * at) & 2047] ?? "")
}

/** Has the list come, so that words can be drawn without a network from now on. Rejects where it does not. */
export const bringWordList = () => import("./word-list.ts")

/**
 * A passphrase as it is stretched, whichever way it was typed: NFKC, single spaces, none at the ends. Four or more words of
 * plain letters in lower case, because phones begin a line with a capital; anything else keeps its capitals.
 */
export function tidyPassphrase(typed: string): string {
  const tidy = typed.normalize("NFKC").trim().replaceAll(/\s+/g, " ")
  return /^[a-z]+( [a-z]+){3,}$/i.test(tidy) ? tidy.toLowerCase() : tidy
}

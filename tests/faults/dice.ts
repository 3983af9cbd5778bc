/** Chance that can be had again: the same seed throws the same numbers. */
export type Dice = {
  readonly seed: string
  /** A whole number from 0 up to, not including, `most`. */
  below(most: number): number
  /** One of these. */
  oneOf<T>(things: readonly T[]): T
}

/** Dice for a seed of any letters (sfc32 over an FNV hash; chance for tests, never for keys). */
export function createDice(seed: string): Dice {
  let [a, b, c, d] = [hash(`${seed}a`), hash(`${seed}b`), hash(`${seed}c`), 1]
  const next = (): number => {
    const sum = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let n = 0; n < 12; n += 1) next()
  const below = (most: number): number => Math.floor(next() * most)
  return {
    seed,
    below,
    oneOf(things) {
      const [one] = things.slice(below(things.length))
      if (one === undefined) throw new Error("there was nothing to choose from")
      return one
    },
  }
}

function hash(text: string): number {
  let sum = 0x811c9dc5
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return sum >>> 0
}

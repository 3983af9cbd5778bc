import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Block, fitted, linesOf, type Room } from "../../src/domain/fitting.ts"

const room: Room = { lines: 10, wide: 30, most: 3, mostLines: 3 }
const block = (title: string, ...texts: readonly string[]): Block => ({ title, texts })
const long = "I walk by the river. ".repeat(40)

describe("a piece of paper", () => {
  test("holds everything where there is room", () => {
    const all = [block("What helps", "Sit with me", "Tea"), block("Signs", "I stop eating")]
    expect(fitted(all, room).shown).toEqual([[0, 1], [0]])
  })
  test("leaves out what would have to be cut, and goes on with what comes after it", () => {
    expect(fitted([block("What helps", long, "Tea")], room).shown).toEqual([[1]])
  })
  test("gives each heading its first words before any has its second", () => {
    const two = ["one", "two"].map((name) => block(name, "a", "b", "c", "d"))
    // Two headings and a gap each, two texts, and a line each to say that there is more.
    expect(fitted(two, { ...room, lines: 6.9 }).shown).toEqual([[0], [0]])
    expect(fitted(two, { ...room, lines: 7.9 }).shown).toEqual([[0, 1], [0]])
  })
  test("is read in the time it promises", () => {
    const all = [block("What helps", "a".repeat(15), "b".repeat(10), "c".repeat(5))]
    expect(fitted(all, { ...room, characters: 20 }).shown).toEqual([[0, 2]])
  })
  test("has no line for a heading with nothing under it", () => {
    expect(fitted([block("Nothing")], room)).toEqual({ shown: [[]], lines: 0 })
  })
})

describe("lines are guessed", () => {
  test("by words, by the person's own line ends, and by words longer than a line", () => {
    expect(linesOf("tea", 30)).toBe(1)
    expect(linesOf("tea\n\ntoast", 30)).toBe(3)
    expect(linesOf("walk walk walk walk", 6.5)).toBe(2)
    expect(linesOf("W".repeat(65), 30)).toBe(3)
    expect(linesOf("", 30)).toBe(1)
  })
  test("no lower for more words, and no lower on a narrower line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, more) => {
        expect(linesOf(`${one} ${more}`, 20)).toBeGreaterThanOrEqual(linesOf(one, 20))
        expect(linesOf(one, 12)).toBeGreaterThanOrEqual(linesOf(one, 24))
      }),
    )
  })
})

test("whatever a person wrote: it fits, nothing is cut, and what is not there is what is left", () => {
  const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 300 }), { maxLength: 8 })
  const blocks = fc.array(fc.record({ title: fc.string({ minLength: 1, maxLength: 20 }), texts }), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(blocks, fc.boolean(), fc.integer({ min: 30, max: 60 }), (all, isBeside, lines) => {
      const here: Room = { ...room, lines, characters: 500, ...(isBeside && { titleWide: 12 }) }
      const { shown, lines: used } = fitted(all, here)
      const words = shown.flatMap((indexes, at) => indexes.map((index) => all[at]?.texts[index] ?? ""))
      expect(used).toBeLessThanOrEqual(lines)
      expect(words.join("").length).toBeLessThanOrEqual(500)
      expect(shown).toHaveLength(all.length)
      for (const indexes of shown) {
        expect(indexes.length).toBeLessThanOrEqual(here.most)
        expect(indexes).toEqual([...new Set(indexes)].toSorted((a, b) => a - b))
      }
      expect(words.every((one) => linesOf(one, here.wide) <= here.mostLines)).toBe(true)
    }),
  )
})

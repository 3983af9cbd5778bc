import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { fold, wordsOf } from "../../../src/features/find/fold.ts"

const text = fc.string({ unit: "grapheme" })
const ascii = fc.string({ unit: "binary-ascii" })

describe("folding", () => {
  test.each([
    ["Café", "cafe"],
    ["CAFE\u0301", "cafe"],
    ["Straße", "strasse"],
    ["STRASSE", "strasse"],
    ["GROẞ", "gross"],
    ["Ærøskøbing", "aeroskobing"],
    ["Łódź", "lodz"],
    ["Þórður", "thordur"],
    ["Ὀδυσσεύς", "οδυσσευσ"],
    ["Ёлка", "елка"],
    ["don't", "dont"],
    ["don’t", "dont"],
    ["“Sit with me.” You need not talk", "sit with me you need not talk"],
    ["well-being,\n\ttea", "well being tea"],
    ["soft\u00adly", "softly"],
    ["ｆｕｌｌ ﬁeld", "full field"],
  ])("%s is found as %s", (written, folded) => expect(fold(written)).toBe(folded))

  test("the four i of Turkish are one, however they are typed", () => {
    for (const one of ["Işık", "ışık", "işik", "IŞIK", "İŞİK", "isik"]) expect(fold(one)).toBe("isik")
  })

  test("letters of Arabic, Hebrew, Hindi and Thai stay as they are, with their vowels and points", () => {
    const blocks = [
      [0x0621, 0x065f],
      [0x05d0, 0x05ea],
      [0x05b0, 0x05bc],
      [0x0904, 0x0939],
      [0x093e, 0x094d],
      [0x0e01, 0x0e3a],
      [0x0e40, 0x0e4e],
    ] as const
    const letter = fc.oneof(
      ...blocks.map(([from, to]) => fc.integer({ min: from, max: to }).map((at) => String.fromCodePoint(at))),
    )
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1 }), (written) => {
        // Arabic has one sign for two of its letters, which Unicode takes apart.
        expect(fold(written)).toBe(written.normalize("NFKC"))
      }),
    )
    expect(fold("أجلس على المقعد")).toBe("أجلس على المقعد")
    expect(fold("שָׁלוֹם")).toBe("שָׁלוֹם".normalize("NFC"))
  })

  test("a word of Persian is one word, with its hidden joint and without it", () => {
    expect(fold("می\u200cخواهم")).toBe(fold("میخواهم"))
  })

  test("what is folded stays as it is when it is folded again", () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(fold(fold(written))).toBe(fold(written))
      }),
    )
  })

  test("capitals, accents and composed letters make no difference", () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(fold(written.normalize("NFD"))).toBe(fold(written.normalize("NFC")))
        expect(fold(written.toLowerCase())).toBe(fold(written))
      }),
    )
    const latin = fc.string({ unit: fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyzàéîõüñçåšž ")) })
    const withMarks = fc.tuple(latin, fc.constantFrom("\u0300", "\u0301", "\u0308", "\u0327"))
    fc.assert(
      fc.property(withMarks, ([written, mark]) => {
        expect(fold(Array.from(written, (one) => (one === " " ? one : one + mark)).join(""))).toBe(
          fold(written),
        )
        expect(fold(written.toUpperCase())).toBe(fold(written))
      }),
    )
  })

  test("the quick way for plain letters is the same way", () => {
    fc.assert(
      fc.property(ascii, (written) => {
        const slow = fold(`${written} é`)
        expect(`${fold(written)} e`.trim()).toBe(slow)
      }),
    )
  })
})

describe("the words looked for", () => {
  test("none is nothing: spaces and signs alone are no words", () => {
    for (const nothing of ["", "  ", "“ ”", "\u200b", "…"]) expect(wordsOf(nothing)).toEqual([])
  })
  test("each counts once, folded, with or without quotes", () => {
    expect(wordsOf(" “Tea, tea” with ZOË ")).toEqual(["tea", "with", "zoe"])
  })
})

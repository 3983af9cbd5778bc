import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkWords, longestText, maybeWords, words } from "../../src/domain/words.ts"

const anyText = fc.string({ unit: "binary", maxLength: 200 })

describe("what a person typed", () => {
  test.each([
    ["plain words", "I make people laugh", "I make people laugh"],
    ["spaces at both ends", "  a walk \n", "a walk"],
    ["line ends of other machines", "one\r\ntwo\rthree", "one\ntwo\nthree"],
    ["tabs and new lines", "tea\tand\ncake", "tea\tand\ncake"],
    ["words from right to left", "אני מצחיקה אנשים", "אני מצחיקה אנשים"],
    ["emoji of many parts", "👩‍👩‍👧 🏳️‍🌈 👋🏽", "👩‍👩‍👧 🏳️‍🌈 👋🏽"],
    ["invisible joiners, which some scripts need", "می‌خواهم", "می‌خواهم"],
  ])("is kept: %s", (_, typed, kept) => {
    expect(checkWords(typed)).toEqual({ ok: true, value: kept })
  })

  test.each([
    ["", "empty"],
    [" \t\r\n ", "empty"],
    ["\ud83d half a face", "broken-character"],
  ])("cannot be kept: %j", (typed, kind) => {
    expect(checkWords(typed)).toMatchObject({ ok: false, problem: { kind } })
  })

  test.each([
    ["tea\u0007", "bell (U+0007)"],
    ["tea\u0000and", "null (U+0000)"],
    ["\u0085tea", "next line (U+0085)"],
    ["tea\u0001", "control character (U+0001)"],
  ])("with a hidden character is refused by that character's name: %j", (typed, name) => {
    expect(checkWords(typed)).toEqual({ ok: false, problem: { kind: "control-character", name } })
  })

  test("may fill the whole place and not one letter more", () => {
    expect(checkWords("a".repeat(longestText))).toMatchObject({ ok: true })
    expect(checkWords("a".repeat(longestText + 7))).toEqual({
      ok: false,
      problem: { kind: "too-long", longest: longestText, over: 7 },
    })
    expect(checkWords("ab", 1)).toEqual({ ok: false, problem: { kind: "too-long", longest: 1, over: 1 } })
  })

  test("whatever it is, is kept whole or refused, and what is kept can be read back", () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const checked = checkWords(typed)
        if (!checked.ok) return
        expect(checked.value).toBe(typed.replaceAll(/\r\n?/g, "\n").trim())
        expect(words().safeParse(checked.value).success).toBe(true)
        expect(checkWords(checked.value)).toEqual(checked)
      }),
    )
  })
})

describe("a stored text", () => {
  test("that is empty is fine only where nothing has to stand", () => {
    expect(maybeWords().safeParse("").success).toBe(true)
    expect(words().safeParse("").success).toBe(false)
  })
  test.each(["a\u0007", "\udc00", "a".repeat(longestText + 1)])("that is damaged is not read: %#", (text) => {
    expect(maybeWords().safeParse(text).success).toBe(false)
  })
})

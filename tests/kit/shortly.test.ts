import fc from "fast-check"
import { expect, test } from "vitest"
import { shortly } from "../../src/kit/shortly.ts"

test("a short text names itself", () => {
  expect(shortly("I make people laugh")).toBe("I make people laugh")
})

test("a long text is named by its beginning, up to a whole word", () => {
  expect(shortly("I make people laugh", 10)).toBe("I make…")
  expect(shortly("Unbelievable", 5)).toBe("Unbel…")
  expect(shortly("first line\nsecond line")).toBe("first line…")
})

test("letters that stand alone count as those made of many parts do", () => {
  const line = "Ça va mieux quand je marche le long de la rivière, même s’il pleut"
  const apart = line.normalize("NFD")
  for (const most of [1, 2, 20, 60]) expect(shortly(apart, most).normalize("NFC")).toBe(shortly(line, most))
})

test("letters made of many parts count as people see them", () => {
  expect(shortly("👩‍👩‍👧👩‍👩‍👧", 2)).toBe("👩‍👩‍👧👩‍👩‍👧")
  expect(shortly("👩‍👩‍👧👩‍👩‍👧👋🏽", 2)).toBe("👩‍👩‍👧👩‍👩‍👧…")
})

test("whatever it is, its name is its own beginning, whole", () => {
  const texts = fc.string({ unit: "grapheme", maxLength: 80 })
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 20 }), (text, most) => {
      const short = shortly(text, most)
      expect(short.isWellFormed()).toBe(true)
      expect(text.startsWith(short.replace(/…$/, ""))).toBe(true)
    }),
  )
})

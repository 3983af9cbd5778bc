import { expect, test } from "vitest"
import { hasMoved, Rating } from "../../src/domain/rating.ts"
import { anId } from "../support/things.ts"

const goal = anId(1)
const aRating = (
  answer: Rating["answer"],
  createdAt: number,
  about: Rating["about"] = { what: "goal", id: goal },
): Rating => ({
  id: anId(createdAt),
  about,
  answer,
  when: "2026-11-22",
  note: "",
  whoWasThere: "",
  createdAt,
})
const number = (n: number, at: number) => aRating({ how: "number", number: n }, at)

test("a goal has moved when the last number is three or more from the first, up or down", () => {
  expect(hasMoved([number(2, 1), number(5, 2)], goal)).toBe(true)
  expect(hasMoved([number(7, 2), number(10, 1)], goal)).toBe(true)
  expect(hasMoved([number(2, 1), number(4, 2)], goal)).toBe(false)
  expect(hasMoved([number(2, 1), number(9, 2), number(3, 3)], goal)).toBe(false)
})

test("'not today', words and other goals say nothing about how far a goal has moved", () => {
  const skipped = aRating({ how: "not-today" }, 2)
  const words = aRating({ how: "words", words: "much better" }, 3)
  const elsewhere = aRating({ how: "number", number: 9 }, 4, { what: "goal", id: anId(2) })
  expect(hasMoved([number(2, 1), skipped, words, elsewhere], goal)).toBe(false)
  expect(hasMoved([skipped], goal)).toBe(false)
})

test("'not today' is an answer of its own and never a number", () => {
  expect(Rating.safeParse(aRating({ how: "not-today" }, 1)).success).toBe(true)
  expect(Rating.safeParse({ ...number(1, 1), answer: { how: "not-today", number: 0 } }).success).toBe(false)
})

test.each([0, 5, 1.5])("there is no ONS question %s", (question) => {
  expect(
    Rating.safeParse(aRating({ how: "number", number: 7 }, 1, { what: "ons4", question: 4 })).success,
  ).toBe(true)
  expect(Rating.safeParse(aRating({ how: "number", number: 7 }, 1, { what: "ons4", question })).success).toBe(
    false,
  )
})

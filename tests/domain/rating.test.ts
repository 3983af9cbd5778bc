import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type About,
  faces,
  isSameThing,
  moved,
  newRating,
  pointsOf,
  Rating,
  ratingsOf,
  type RatingTyped,
} from "../../src/domain/rating.ts"
import { anId, aRating } from "../support/things.ts"

const goal = anId(1)
const about = { what: "goal", id: goal } as const
const number = (n: number, createdAt: number, when = "2026-11-22"): Rating =>
  aRating({ about, answer: { how: "number", number: n }, createdAt, when })
const handed = { now: 1_795_000_500, newId: () => anId(7000) }
const typed = (with_: Partial<RatingTyped>): RatingTyped => {
  const { id: _id, createdAt: _createdAt, ...rest } = aRating()
  return { ...rest, ...with_ }
}

describe("a goal's numbers", () => {
  test("have moved when the last is three or more from the first, up or down", () => {
    expect(moved([number(2, 1), number(5, 2)], goal)).toBe("up")
    expect(moved([number(7, 2), number(10, 1)], goal)).toBe("down")
    expect(moved([number(2, 1), number(4, 2)], goal)).toBeUndefined()
    expect(moved([number(2, 1), number(9, 2), number(3, 3)], goal)).toBeUndefined()
  })
  test("say nothing of other goals, words, faces and 'not today'", () => {
    const others = [
      aRating({ about, answer: { how: "not-today" }, createdAt: 2 }),
      aRating({ about, answer: { how: "words", words: "much better" }, createdAt: 3 }),
      aRating({ about, answer: { how: "face", face: "good" }, createdAt: 4 }),
      aRating({ about: { what: "goal", id: anId(2) }, answer: { how: "number", number: 9 }, createdAt: 5 }),
    ]
    expect(moved([number(2, 1), ...others], goal)).toBeUndefined()
    expect(moved(others, goal)).toBeUndefined()
  })
  test("keep the first for good, whatever comes after it and in whatever order it is read", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 30 }),
        fc.infiniteStream(fc.nat()),
        (numbers, dice) => {
          const all = numbers.map((n, at) => number(n, at + 1))
          const shuffled = all.toSorted(() => ((dice.next().value ?? 0) % 2) - 0.5)
          const points = pointsOf(shuffled, about)
          expect(points.map((one) => one.number)).toEqual(numbers)
          const by = (numbers.at(-1) ?? 0) - (numbers[0] ?? 0)
          expect(moved(shuffled, goal)).toBe(by >= 3 ? "up" : by <= -3 ? "down" : undefined)
        },
      ),
    )
  })
})

describe("what a person answers", () => {
  test("'not today' is an answer of its own, never a number and never a dot", () => {
    const skipped = aRating({ about, answer: { how: "not-today" } })
    expect(Rating.safeParse(skipped).success).toBe(true)
    expect(Rating.safeParse({ ...skipped, answer: { how: "not-today", number: 0 } }).success).toBe(false)
    expect(pointsOf([skipped], about)).toEqual([])
    expect(ratingsOf([skipped], about)).toEqual([skipped])
  })
  test("a face is a word, and no number stands behind it", () => {
    for (const face of faces) {
      const made = newRating(typed({ answer: { how: "face", face } }), handed)
      expect(made.ok && Rating.safeParse(made.value).success).toBe(true)
      expect(made.ok && pointsOf([made.value], { what: "day" })).toEqual([])
    }
  })
  test.each([
    [about, -1],
    [about, 11],
    [about, 4.5],
    [{ what: "ons4", question: 2 } as const, 11],
    [{ what: "life-area", area: "home" } as const, 0],
    [{ what: "life-area", area: "home" } as const, 8],
  ])("a number that is not on the scale of %j is refused: %d", (of, n) => {
    expect(newRating(typed({ about: of, answer: { how: "number", number: n } }), handed)).toMatchObject({
      problem: { kind: "not-in-range", field: "number" },
    })
  })
  test("a score somebody gave is kept as it is, by its name, form and day", () => {
    const score = { what: "score", name: " ReQoL ", form: "10" } as const
    const made = newRating(typed({ about: score, answer: { how: "number", number: 27.5 } }), handed)
    expect(made).toMatchObject({ value: { about: { name: "ReQoL", form: "10" }, answer: { number: 27.5 } } })
    const nameless = newRating(typed({ about: { ...score, name: " " } }), handed)
    expect(nameless).toEqual({ ok: false, problem: { field: "name", kind: "empty" } })
  })
  test("words that cannot be kept are refused by the name of their field", () => {
    expect(newRating(typed({ answer: { how: "words", words: " " } }), handed)).toMatchObject({
      problem: { field: "words", kind: "empty" },
    })
    expect(newRating(typed({ note: "a".repeat(5001) }), handed)).toMatchObject({
      problem: { field: "note", kind: "too-long", over: 1 },
    })
  })
})

describe("the four questions", () => {
  test.each([0, 5, 1.5])("have no number %s", (question) => {
    const answer = { how: "number", number: 7 } as const
    expect(Rating.safeParse(aRating({ answer, about: { what: "ons4", question: 4 } })).success).toBe(true)
    expect(Rating.safeParse(aRating({ answer, about: { what: "ons4", question } })).success).toBe(false)
  })
  test("are never drawn together: each has its own dots", () => {
    const four = [1, 2, 3, 4].map((question) =>
      aRating({ about: { what: "ons4", question }, answer: { how: "number", number: question } }),
    )
    for (const question of [1, 2, 3, 4])
      expect(pointsOf(four, { what: "ons4", question }).map((one) => one.number)).toEqual([question])
  })
})

test("ratings are of the same thing only where all of it is the same", () => {
  const things: readonly About[] = [
    { what: "day" },
    about,
    { what: "goal", id: anId(2) },
    { what: "life-area", area: "home" },
    { what: "life-area", area: "money" },
    { what: "ons4", question: 1 },
    { what: "ons4", question: 2 },
    { what: "score", name: "ReQoL", form: "10" },
    { what: "score", name: "ReQoL", form: "20" },
  ]
  for (const [a, one] of things.entries())
    for (const [b, other] of things.entries()) expect(isSameThing(one, other)).toBe(a === b)
})

test("ratings stand by their day, and on one day by when they were written", () => {
  const [later, first, second] = [
    number(3, 1, "2026-11-22"),
    number(1, 2, "2026-11-20"),
    number(2, 3, "2026-11-20"),
  ]
  expect(ratingsOf([later, second, first], about)).toEqual([first, second, later])
})

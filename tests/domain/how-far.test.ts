import { describe, expect, test } from "vitest"
import { checkInsThenAndNow, goalsSoFar, statementsThenAndNow } from "../../src/domain/how-far.ts"
import { ratedThings } from "../../src/domain/look-back.ts"
import type { Rating } from "../../src/domain/rating.ts"
import { aGoal, anId, aRating, aStatement, aStep } from "../support/things.ts"

describe("check-ins then and now", () => {
  const said = (words: string, when: string) => aRating({ answer: { how: "words", words }, when })
  const [first, middle, last] = [
    said("I cannot get up", "2026-01-02"),
    said("so-so", "2026-05-01"),
    said("I cooked for Sam", "2026-11-01"),
  ]
  test("are the first and the latest words, in whatever order they are read", async () => {
    expect(checkInsThenAndNow(await ratedThings([middle, last, first]))).toEqual({
      first: first,
      latest: last,
    })
  })
  test("take the note of a number, and pass by what has no words", async () => {
    const noted = aRating({ answer: { how: "number", number: 2 }, note: "no sleep", when: "2026-01-01" })
    const wordless = aRating({ answer: { how: "number", number: 9 }, when: "2026-11-20" })
    const skipped = aRating({ answer: { how: "not-today" }, when: "2026-11-21" })
    expect(checkInsThenAndNow(await ratedThings([wordless, first, noted, skipped]))).toEqual({
      first: noted,
      latest: first,
    })
  })
  test("say nothing before there are two, or where they say the same", async () => {
    expect(checkInsThenAndNow([])).toBeUndefined()
    expect(checkInsThenAndNow(await ratedThings([first]))).toBeUndefined()
    expect(
      checkInsThenAndNow(await ratedThings([first, said("I cannot get up", "2026-02-02")])),
    ).toBeUndefined()
  })
  test("are never words about something else", async () => {
    const home = aRating({ about: { what: "life-area", area: "home" }, when: "2025-01-01" })
    expect(checkInsThenAndNow(await ratedThings([home, first]))).toBeUndefined()
  })
})

describe("sentences then and now", () => {
  const was = (text: string, until = 5) => ({ text, until })
  test("show the very first words, the sentence changed last before the others", () => {
    const [old, recent] = [
      aStatement({ text: "I bake bread", history: [was("nothing"), was("I bake", 9)], changedAt: 10 }),
      aStatement({ text: "I ask for help", history: [was("I manage alone")], changedAt: 20 }),
    ]
    expect(statementsThenAndNow([old, recent, aStatement()])).toEqual([
      { statement: recent, first: "I manage alone", until: 5 },
      { statement: old, first: "nothing", until: 5 },
    ])
  })
  test("pass by a sentence whose first words came back", () => {
    const back = aStatement({ text: "I bake", history: [was("I bake"), was("I cook")] })
    expect(statementsThenAndNow([back])).toEqual([])
  })
})

describe("goals so far", () => {
  const goal = aGoal({ id: anId(1) })
  const rated = (answer: Rating["answer"], when: string) =>
    aRating({ about: { what: "goal", id: anId(1) }, answer, when })
  test("tell the first and the latest rating, however each was given, and never 'not today'", async () => {
    const [words, number] = [
      rated({ how: "words", words: "far off" }, "2026-01-01"),
      rated({ how: "number", number: 7 }, "2026-06-01"),
    ]
    const skips = [rated({ how: "not-today" }, "2025-12-01"), rated({ how: "not-today" }, "2026-07-01")]
    expect(goalsSoFar([goal], await ratedThings([number, ...skips, words]))).toEqual([
      { goal, ratings: { first: words, latest: number }, steps: [] },
    ])
  })
  test("tell the steps taken, in the order they were taken, and not the others", () => {
    const [first, second, open] = [aStep({ doneOn: "2026-02-01" }), aStep({ doneOn: "2026-03-01" }), aStep()]
    const withSteps = aGoal({ steps: [second, open, first] })
    expect(goalsSoFar([withSteps], [])).toEqual([
      { goal: withSteps, ratings: undefined, steps: [first, second] },
    ])
  })
  test("pass by a goal of which there is nothing to tell yet", async () => {
    const once = rated({ how: "number", number: 3 }, "2026-01-01")
    expect(goalsSoFar([goal, aGoal({ steps: [aStep()] })], await ratedThings([once]))).toEqual([])
  })
})

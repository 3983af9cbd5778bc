import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type CheckInTyped,
  newCheckIn,
  numberTyped,
  ratedOn,
  reworded,
  wordsOf,
} from "../../src/domain/check-in.ts"
import { faces, Rating } from "../../src/domain/rating.ts"
import { addDays } from "../../src/kit/day.ts"
import { anId, aRating } from "../support/things.ts"

const today = "2026-11-22"
const handed = { now: 1_795_000_000, today, newId: () => anId(7) }
const typed = (with_: Partial<CheckInTyped>): CheckInTyped => ({
  words: "",
  chosen: undefined,
  when: today,
  whoWasThere: "",
  ...with_,
})

describe("a check-in", () => {
  test("in own words alone is an answer", () => {
    expect(newCheckIn(typed({ words: " A bit lighter " }), handed)).toMatchObject({
      value: { about: { what: "day" }, answer: { how: "words", words: "A bit lighter" }, note: "" },
    })
  })
  test("may be a face, a number or 'not today', and words stand beside it as they are", () => {
    for (const chosen of [
      ...faces.map((face) => ({ how: "face", face }) as const),
      { how: "number", number: 0 } as const,
      { how: "not-today" } as const,
    ]) {
      const made = newCheckIn(typed({ words: "slept badly", chosen, whoWasThere: "Sam" }), handed)
      expect(made).toMatchObject({ value: { answer: chosen, note: "slept badly", whoWasThere: "Sam" } })
      expect(made.ok && Rating.safeParse(made.value).success).toBe(true)
      expect(newCheckIn(typed({ chosen }), handed)).toMatchObject({ value: { answer: chosen, note: "" } })
    }
  })
  test("without anything said is not kept, and the words say so", () => {
    expect(newCheckIn(typed({ words: "  " }), handed)).toEqual({
      ok: false,
      problem: { kind: "empty", field: "words" },
    })
  })
  test("with words too long says so at the words, whatever else was chosen", () => {
    for (const chosen of [undefined, { how: "not-today" } as const])
      expect(newCheckIn(typed({ words: "a".repeat(5001), chosen }), handed)).toMatchObject({
        problem: { kind: "too-long", field: "words" },
      })
  })
  test("'not today' holds no number, whoever reads it", () => {
    const made = newCheckIn(typed({ chosen: { how: "not-today" } }), handed)
    expect(made.ok && Object.values(made.value.answer)).toEqual(["not-today"])
  })
})

describe("the day of a rating", () => {
  test("may be any day up to today, and none that has not come", () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (count) => {
        const when = addDays(today, count)
        const made = ratedOn(aRating({ when }), handed)
        expect(made.ok).toBe(count <= 0)
        expect(made).toMatchObject(
          made.ok ? { value: { when } } : { problem: { kind: "not-yet", field: "when" } },
        )
      }),
    )
  })
  test.each(["", "yesterday", "2026-02-30", "2026-13-01", "22/11/2026"])("is a real one: %j", (when) => {
    expect(newCheckIn(typed({ words: "fine", when }), handed)).toEqual({
      ok: false,
      problem: { kind: "not-a-day", field: "when" },
    })
  })
})

describe("writing it again", () => {
  const number = aRating({ answer: { how: "number", number: 3 }, note: "slept badly", whoWasThere: "Sam" })
  test("changes the words and who was there, and nothing else", () => {
    const changed = reworded(number, { words: "slept badly, then well", whoWasThere: "" })
    expect(changed).toEqual({
      ok: true,
      value: { ...number, note: "slept badly, then well", whoWasThere: "" },
    })
  })
  test("leaves a number that lost its note, but no words that were the whole answer", () => {
    expect(reworded(number, { words: " ", whoWasThere: "" })).toMatchObject({ value: { note: "" } })
    expect(reworded(aRating(), { words: " ", whoWasThere: "" })).toEqual({
      ok: false,
      problem: { kind: "empty", field: "words" },
    })
  })
  test("says which place cannot be kept", () => {
    expect(reworded(aRating(), { words: "a".repeat(5001), whoWasThere: "" })).toMatchObject({
      problem: { kind: "too-long", field: "words" },
    })
    expect(reworded(aRating(), { words: "fine", whoWasThere: "a".repeat(201) })).toMatchObject({
      problem: { kind: "too-long", field: "whoWasThere" },
    })
  })
  test("whatever it is, the answer keeps its kind, its number and its day, and what stands is what was typed", () => {
    const answers = fc.constantFrom(number, aRating(), aRating({ answer: { how: "not-today" } }))
    fc.assert(
      fc.property(answers, fc.stringMatching(/^[a-z]{1,40}$/), (was, words) => {
        const now = reworded(was, { words, whoWasThere: "" })
        if (!now.ok) throw new Error("it was refused")
        expect(wordsOf(now.value)).toBe(words)
        const { answer, note: _, ...rest } = now.value
        expect(was).toMatchObject({ ...rest, whoWasThere: was.whoWasThere })
        expect(answer.how === "words" ? answer.how : answer).toEqual(
          was.answer.how === "words" ? "words" : was.answer,
        )
      }),
    )
  })
})

describe("a number somebody was told", () => {
  test.each([
    ["27", 27],
    [" 27.5 ", 27.5],
    ["4,65", 4.65],
    ["-3", -3],
    ["−3", -3],
    ["0", 0],
  ])("%j is %d", (text, number) => expect(numberTyped(text)).toEqual({ ok: true, value: number }))
  test.each(["", "ten", "1e3", "1.2.3", "27 of 40", "Infinity", "NaN", "1".repeat(30)])(
    "%j is none",
    (text) =>
      expect(numberTyped(text)).toEqual({ ok: false, problem: { kind: "not-a-number", field: "number" } }),
  )
})

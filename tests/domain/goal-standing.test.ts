import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type GoalState, takeStep, withoutStep } from "../../src/domain/goal.ts"
import {
  goalGroups,
  inGroup,
  putStepBack,
  ratingsByGoal,
  ratingsThatGo,
  standingOf,
} from "../../src/domain/goal-standing.ts"
import { ratingsOf, type Rating } from "../../src/domain/rating.ts"
import { aGoal, anId, aRating, aStep } from "../support/things.ts"

const about = { what: "goal", id: anId(1) } as const
const said = (answer: Rating["answer"], createdAt: number, id = about.id) =>
  aRating({ about: { what: "goal", id }, answer, createdAt })
const number = (n: number, createdAt: number, id?: string) =>
  said({ how: "number", number: n }, createdAt, id)
const skipped = (createdAt: number) => said({ how: "not-today" }, createdAt)

const answers = fc.oneof(
  fc.integer({ min: 0, max: 10 }).map((n): Rating["answer"] => ({ how: "number", number: n })),
  fc.constantFrom<Rating["answer"]>({ how: "words", words: "a bit nearer" }, { how: "not-today" }),
)
const ratings = fc
  .array(fc.record({ goal: fc.integer({ min: 1, max: 3 }), answer: answers }), { maxLength: 20 })
  .map((list) => list.map(({ goal, answer }, at) => said(answer, at + 1, anId(goal))))

describe("then and now", () => {
  test("stand as they were said: a number, or words; 'not today' is neither", () => {
    const words = said({ how: "words", words: "miles off" }, 2)
    expect(standingOf(about.id, [skipped(1), words, number(3, 3), skipped(4)])).toMatchObject({
      first: words,
      latest: { answer: { number: 3 } },
      moved: undefined,
    })
  })
  test("there is no now before it was said twice, and nothing at all before it was said", () => {
    expect(standingOf(about.id, [number(3, 1), skipped(2)])).toMatchObject({ latest: undefined })
    expect(standingOf(about.id, [skipped(1), number(4, 2, anId(2))])).toEqual({
      first: undefined,
      latest: undefined,
      moved: undefined,
    })
  })
  test("the first stays the first, whatever is said after it", () => {
    fc.assert(
      fc.property(ratings, answers, (all, next) => {
        const before = standingOf(about.id, all).first
        const after = standingOf(about.id, [...all, said(next, 1000)])
        if (before !== undefined) expect(after.first).toEqual(before)
        if (before !== undefined && next.how !== "not-today") expect(after.latest?.answer).toEqual(next)
      }),
    )
  })
})

test("ratings sorted out by goal are the ratings of each, all of them, and nothing else", () => {
  fc.assert(
    fc.property(ratings, (all) => {
      const day = aRating()
      const byGoal = ratingsByGoal([day, ...all])
      expect([...byGoal.values()].flat()).toHaveLength(all.length)
      for (const [id, kin] of byGoal) expect(kin).toEqual(ratingsOf(all, { what: "goal", id }))
    }),
  )
})

test("with a goal go all of its ratings and none of another's or of anything else", () => {
  fc.assert(
    fc.property(ratings, (all) => {
      const mixed = [aRating(), ...all, aRating({ about: { what: "life-area", area: "home" } })]
      const gone = new Set(ratingsThatGo(mixed, about.id))
      for (const one of mixed)
        expect(gone.has(one)).toBe(one.about.what === "goal" && one.about.id === about.id)
    }),
  )
})

test("every goal stands in one group, in the person's own order", () => {
  const states = fc.constantFrom<GoalState>("open", "parked", "swapped", "done")
  const some = fc
    .array(fc.record({ state: states, order: fc.integer({ min: 1, max: 9 }) }), { maxLength: 12 })
    .map((list) => list.map((one) => aGoal(one)))
  fc.assert(
    fc.property(some, (goals) => {
      const groups = goalGroups.map((state) => inGroup(goals, state))
      expect(
        groups
          .flat()
          .map((one) => one.id)
          .toSorted(),
      ).toEqual(goals.map((one) => one.id).toSorted())
      for (const group of groups)
        expect(group.map((one) => one.order)).toEqual(group.map((one) => one.order).toSorted((a, b) => a - b))
    }),
  )
})

describe("a step that comes back", () => {
  test("stands where it stood, as it was, and leaves what was changed since", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(), fc.boolean(), (count, which, isDeleted) => {
        const goal = aGoal({ steps: Array.from({ length: count }, (_, n) => aStep({ what: `step ${n}` })) })
        const at = which % count
        const step = goal.steps[at] ?? aStep()
        const after = isDeleted ? withoutStep(goal, step.id, 9) : takeStep(goal, step.id, "2026-11-22")
        expect(putStepBack(after, step, at).steps).toEqual(goal.steps)
        expect(putStepBack({ ...after, text: "Soup" }, step, at).text).toBe("Soup")
      }),
    )
  })
})

import fc from "fast-check"
import { expect, test } from "vitest"
import { goalsOnPaper } from "../../src/domain/goals-on-paper.ts"
import { aGoal, anId, aRating, aStatement } from "../support/things.ts"

test("every goal prints once, what is worked on first, with how near it was and is", () => {
  const goals = [aGoal({ id: anId(1), state: "done" }), aGoal({ id: anId(2), order: 2 })]
  const rating = aRating({ about: { what: "goal", id: anId(2) }, answer: { how: "number", number: 3 } })
  const printed = goalsOnPaper({ goals, ratings: [rating, aRating()], statements: [] }, false)
  expect(printed.map((one) => [one.goal.id, one.standing.first])).toEqual([
    [anId(2), rating],
    [anId(1), undefined],
  ])
})

test("a swapped goal says which came in its place, while that is still there", () => {
  const swapped = aGoal({ state: "swapped", swappedFor: anId(3) })
  const held = { ratings: [], statements: [] }
  expect(goalsOnPaper({ ...held, goals: [swapped] }, false)[0]?.insteadOf).toBeUndefined()
  const instead = aGoal({ id: anId(3) })
  expect(goalsOnPaper({ ...held, goals: [swapped, instead] }, false).at(-1)?.insteadOf).toBe(instead)
})

test("a strength that stays out of the paper is not said through a goal", () => {
  const strength = fc.constantFrom("normal" as const, "private" as const, "never-share" as const)
  fc.assert(
    fc.property(fc.array(strength, { maxLength: 8 }), fc.boolean(), (privacies, alsoPrivate) => {
      const statements = privacies.map((privacy) => aStatement({ privacy }))
      const goal = aGoal({ strengths: [...statements.map((one) => one.id), anId(999)] })
      const [printed] = goalsOnPaper({ goals: [goal], ratings: [], statements }, alsoPrivate)
      expect(printed?.strengths).toEqual(
        statements.filter(({ privacy }) => privacy === "normal" || (alsoPrivate && privacy === "private")),
      )
    }),
  )
})

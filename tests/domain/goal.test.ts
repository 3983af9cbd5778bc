import { expect, test } from "vitest"
import { Goal, nextStep, takeStep } from "../../src/domain/goal.ts"
import { anId } from "../support/things.ts"

const aStep = (n: number, doneOn: string | null = null) => ({
  id: anId(n),
  what: `step ${n}`,
  who: "",
  when: null,
  doneOn,
})
const aGoal = (with_: Partial<Goal> = {}): Goal => ({
  id: anId(1),
  text: "Cook for friends again",
  why: "",
  lifeArea: "people",
  strengths: [],
  steps: [aStep(2, "2026-11-01"), aStep(3), aStep(4)],
  inTheWay: "",
  whatIllDo: "",
  state: "open",
  order: 1,
  createdAt: 1_795_000_000,
  changedAt: 1_795_000_000,
  ...with_,
})

test("the next step is the first that is not done", () => {
  expect(nextStep(aGoal())?.what).toBe("step 3")
  expect(nextStep(aGoal({ steps: [] }))).toBeUndefined()
})

test("a step is taken on the person's own day, once", () => {
  const taken = takeStep(aGoal(), anId(3), "2026-11-22")
  expect(taken.steps.map((step) => step.doneOn)).toEqual(["2026-11-01", "2026-11-22", null])
  expect(takeStep(taken, anId(3), "2026-11-23")).toEqual(taken)
  expect(takeStep(aGoal(), anId(9), "2026-11-22")).toEqual(aGoal())
})

test("a step's day is a calendar day, not a moment", () => {
  expect(Goal.safeParse(aGoal()).success).toBe(true)
  expect(Goal.safeParse(aGoal({ steps: [aStep(2, "2026-11-22T09:00:00Z")] })).success).toBe(false)
  expect(Goal.safeParse(aGoal({ steps: [aStep(2, "2026-02-30")] })).success).toBe(false)
})

import fc from "fast-check"
import { expect, test } from "vitest"
import { dueSteps, rememberedDays } from "../../src/domain/due-steps.ts"
import type { GoalState } from "../../src/domain/goal.ts"
import { addDays } from "../../src/kit/day.ts"
import { aGoal, aStep } from "../support/things.ts"

const today = "2026-11-22"
const withStep = (step: Parameters<typeof aStep>[0], state: GoalState = "open") =>
  aGoal({ state, steps: [aStep(step)] })
const isRemembered = (...given: Parameters<typeof withStep>) =>
  dueSteps([withStep(...given)], today).length === 1

test("a step is remembered on its day and for a week after, and then left in peace", () => {
  expect(isRemembered({ when: today })).toBe(true)
  expect(isRemembered({ when: addDays(today, -rememberedDays) })).toBe(true)
  expect(isRemembered({ when: addDays(today, -rememberedDays - 1) })).toBe(false)
})

test("a step without a day, with a day to come, or that was taken, is not brought up", () => {
  expect(isRemembered({ when: null })).toBe(false)
  expect(isRemembered({ when: addDays(today, 1) })).toBe(false)
  expect(isRemembered({ when: today, doneOn: today })).toBe(false)
})

test.each(["parked", "done", "swapped"] as const)("nothing of a goal that is %s is brought up", (state) => {
  expect(isRemembered({ when: today }, state)).toBe(false)
})

test("whatever the goals are, only untaken steps of open ones are named, each once, the newest day first", () => {
  const step = fc.record({
    when: fc.option(fc.integer({ min: -20, max: 20 }).map((by) => addDays(today, by))),
    doneOn: fc.option(fc.constant("2026-11-01")),
  })
  const goal = fc
    .record({
      state: fc.constantFrom<GoalState>("open", "parked", "swapped", "done"),
      steps: fc.array(step, { maxLength: 6 }),
      order: fc.integer({ min: 1, max: 5 }),
    })
    .map(({ state, steps, order }) => aGoal({ state, order, steps: steps.map((one) => aStep(one)) }))
  fc.assert(
    fc.property(fc.array(goal, { maxLength: 6 }), (goals) => {
      const due = dueSteps(goals, today)
      const days = due.map((one) => one.day)
      expect(days).toEqual(days.toSorted().toReversed())
      expect(new Set(due.map((one) => one.step.id)).size).toBe(due.length)
      const named = new Set(due.map((one) => one.step.id))
      for (const one of goals)
        for (const { id, when, doneOn } of one.steps) {
          const isNear = when !== null && when <= today && when >= addDays(today, -rememberedDays)
          expect(named.has(id)).toBe(one.state === "open" && doneOn === null && isNear)
        }
    }),
  )
})

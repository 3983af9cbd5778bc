import { addDays, type Day } from "../kit/day.ts"
import { type Goal, goalsInOrder, type GoalStep } from "./goal.ts"

/** A step whose day is here, or was a little while ago. */
export type DueStep = { readonly goal: Goal; readonly step: GoalStep; readonly day: Day }

/** How long a day that went by is still remembered, in days. After that the step keeps its day, and nothing is said of it. */
export const rememberedDays = 7

/**
 * The steps to remember on the page itself, the newest day first: of open goals alone, not taken yet, and never one whose day
 * is still to come. What was parked, swapped or done is left in peace, and a day long gone is not brought up again.
 */
export const dueSteps = (goals: readonly Goal[], today: Day): readonly DueStep[] =>
  goalsInOrder(goals)
    .filter((goal) => goal.state === "open")
    .flatMap((goal) =>
      goal.steps.flatMap((step) => (isDue(step, today) ? [{ goal, step, day: step.when }] : [])),
    )
    .toSorted((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0))

const isDue = (step: GoalStep, today: Day): step is GoalStep & { readonly when: Day } =>
  step.doneOn === null &&
  step.when !== null &&
  step.when <= today &&
  step.when >= addDays(today, -rememberedDays)

import * as z from "zod/mini"
import type { Day } from "../kit/day.ts"
import { LifeArea } from "./life-areas.ts"
import { maybeWords, words } from "./words.ts"

const Step = z.strictObject({
  id: z.uuid(),
  what: words(),
  who: maybeWords(200),
  when: z.nullable(z.iso.date()),
  doneOn: z.nullable(z.iso.date()), // the person's own calendar day, not an instant
})

/** Something a person is working towards, in their own words. Only ever stored sealed. */
export const Goal = z.strictObject({
  id: z.uuid(),
  text: words(),
  why: maybeWords(),
  lifeArea: z.nullable(LifeArea),
  strengths: z.array(z.uuid()), // statements of kind `strength`
  steps: z.array(Step),
  inTheWay: maybeWords(),
  whatIllDo: maybeWords(),
  state: z.enum(["open", "parked", "swapped", "done"]),
  order: z.int(),
  createdAt: z.int(),
  changedAt: z.int(),
})
export type Goal = z.infer<typeof Goal>

/** The first step not done yet. */
export const nextStep = (goal: Goal): Goal["steps"][number] | undefined =>
  goal.steps.find((step) => step.doneOn === null)

/** The goal with one step taken on the person's own day; unchanged when the step is not there or was done before. */
export const takeStep = (goal: Goal, stepId: string, today: Day): Goal => ({
  ...goal,
  steps: goal.steps.map((step) =>
    step.id === stepId && step.doneOn === null ? { ...step, doneOn: today } : step,
  ),
})

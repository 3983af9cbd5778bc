import * as z from "zod/mini"
import type { Day } from "../kit/day.ts"
import type { Instant } from "../kit/instant.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { LifeArea } from "./life-areas.ts"
import { swapped } from "./order.ts"
import { checkWords, longestText, maybeWords, words, type WordsProblem } from "./words.ts"

export const stepKinds = ["practical", "emotional", "community"] as const
export const goalStates = ["open", "parked", "swapped", "done"] as const
export type GoalState = (typeof goalStates)[number]

const Step = z.strictObject({
  id: z.uuid(),
  what: words(),
  kind: z.nullable(z.enum(stepKinds)), // null: not said
  who: maybeWords(200),
  when: z.nullable(z.iso.date()),
  doneOn: z.nullable(z.iso.date()), // the person's own calendar day, not an instant
})
export type GoalStep = z.infer<typeof Step>

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
  state: z.enum(goalStates),
  swappedFor: z.nullable(z.uuid()), // the goal that came in its place; it may have been deleted since
  order: z.int(),
  createdAt: z.int(),
  changedAt: z.int(),
})
export type Goal = z.infer<typeof Goal>

const goalFields = ["text", "why", "inTheWay", "whatIllDo"] as const
export type GoalField = (typeof goalFields)[number]
/** What a person typed and chose about a goal. */
export type GoalTyped = Readonly<Record<GoalField, string>> & Pick<Goal, "lifeArea" | "strengths">
/** Which field cannot be kept as it is, and why. Only its own words must be there. */
export type GoalProblem = WordsProblem & { readonly field: GoalField }

const stepFields = { what: longestText, who: 200 } as const
export type StepField = keyof typeof stepFields
export type StepTyped = Pick<GoalStep, "what" | "who" | "kind" | "when">
export type StepProblem = WordsProblem & { readonly field: StepField }

type Handed = { readonly now: Instant; readonly newId: () => string }

/** A new goal at the end of the list, open and without a step. */
export function newGoal(
  typed: GoalTyped,
  all: readonly Goal[],
  { now, newId }: Handed,
): Result<Goal, GoalProblem> {
  const checked = checkGoal(typed)
  if (!checked.ok) return checked
  const order = (goalsInOrder(all).at(-1)?.order ?? 0) + 1
  const dates = { order, createdAt: now, changedAt: now }
  return ok({ id: newId(), ...checked.value, steps: [], state: "open", swappedFor: null, ...dates })
}

/** The same goal as it was typed now; its steps and where it stands stay. */
export function rewriteGoal(goal: Goal, typed: GoalTyped, now: Instant): Result<Goal, GoalProblem> {
  const checked = checkGoal(typed)
  return checked.ok ? ok({ ...goal, ...checked.value, changedAt: now }) : checked
}

/** The goal with one more step at the end. */
export function addStep(goal: Goal, typed: StepTyped, { now, newId }: Handed): Result<Goal, StepProblem> {
  const checked = checkStep(typed)
  if (!checked.ok) return checked
  return ok({
    ...goal,
    steps: [...goal.steps, { id: newId(), ...checked.value, doneOn: null }],
    changedAt: now,
  })
}

/** The goal with one step as it was typed now; unchanged when the step is not there. */
export function rewriteStep(
  goal: Goal,
  stepId: string,
  typed: StepTyped,
  now: Instant,
): Result<Goal, StepProblem> {
  const checked = checkStep(typed)
  if (!checked.ok) return checked
  const steps = goal.steps.map((step) => (step.id === stepId ? { ...step, ...checked.value } : step))
  return ok({ ...goal, steps, changedAt: now })
}

/** The goal without one step. */
export const withoutStep = (goal: Goal, stepId: string, now: Instant): Goal => ({
  ...goal,
  steps: goal.steps.filter((step) => step.id !== stepId),
  changedAt: now,
})

/** The goal with one step a place up (`-1`) or down (`1`); unchanged at an end. */
export function moveStep(goal: Goal, stepId: string, by: -1 | 1, now: Instant): Goal {
  const from = goal.steps.findIndex((step) => step.id === stepId)
  const [moved, neighbour] = [goal.steps[from], goal.steps[from + by]]
  if (moved === undefined || neighbour === undefined) return goal
  return { ...goal, steps: goal.steps.with(from, neighbour).with(from + by, moved), changedAt: now }
}

/** The first step not done yet. */
export const nextStep = (goal: Goal): GoalStep | undefined => goal.steps.find((step) => step.doneOn === null)

/** The goal with one step taken on the person's own day; unchanged when the step is not there or was done before. */
export const takeStep = (goal: Goal, stepId: string, today: Day): Goal => ({
  ...goal,
  steps: goal.steps.map((step) =>
    step.id === stepId && step.doneOn === null ? { ...step, doneOn: today } : step,
  ),
})

/** The goal with one step not taken after all. */
export const untakeStep = (goal: Goal, stepId: string): Goal => ({
  ...goal,
  steps: goal.steps.map((step) => (step.id === stepId ? { ...step, doneOn: null } : step)),
})

/**
 * Parks a goal, takes it up again, or calls it done. Nothing of it is lost by any of these, and each can be taken back:
 * there is no goal that failed.
 */
export const inState = (goal: Goal, state: Exclude<GoalState, "swapped">, now: Instant): Goal => ({
  ...goal,
  state,
  swappedFor: null,
  changedAt: now,
})

/** Puts another goal in this one's place: both are kept, and the old one says which came instead. */
export const swapFor = (goal: Goal, instead: string, now: Instant): Goal => ({
  ...goal,
  state: "swapped",
  swappedFor: instead,
  changedAt: now,
})

/** Goals in the person's own order. */
export const goalsInOrder = (goals: readonly Goal[]): readonly Goal[] =>
  goals.toSorted((a, b) => a.order - b.order || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))

/** Moves a goal one place up (`-1`) or down (`1`); answers every goal whose order changed, to be saved as one action. */
export const moveGoal = (all: readonly Goal[], id: string, by: -1 | 1): readonly Goal[] =>
  swapped(goalsInOrder(all), id, by)

function checkGoal(typed: GoalTyped): Result<GoalTyped, GoalProblem> {
  const tidy = { ...typed }
  for (const field of goalFields) {
    const checked = checkWords(typed[field])
    if (checked.ok) tidy[field] = checked.value
    else if (checked.problem.kind === "empty" && field !== "text") tidy[field] = ""
    else return fail({ ...checked.problem, field })
  }
  return ok(tidy)
}

function checkStep(typed: StepTyped): Result<StepTyped, StepProblem> {
  const what = checkWords(typed.what, stepFields.what)
  if (!what.ok) return fail({ ...what.problem, field: "what" })
  const who = checkWords(typed.who, stepFields.who)
  if (!who.ok && who.problem.kind !== "empty") return fail({ ...who.problem, field: "who" })
  return ok({ ...typed, what: what.value, who: who.ok ? who.value : "" })
}

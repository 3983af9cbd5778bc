import { type Goal, type GoalState, goalsInOrder, type GoalStep } from "./goal.ts"
import { moved, type Rating, ratingsOf } from "./rating.ts"

/** Goals as they are listed: what is worked on first; what was parked, done or swapped stays within reach. */
export const goalGroups = ["open", "parked", "done", "swapped"] as const satisfies readonly GoalState[]

/** The goals of one group, in the person's own order. */
export const inGroup = (goals: readonly Goal[], state: GoalState): readonly Goal[] =>
  goalsInOrder(goals).filter((goal) => goal.state === state)

/** Everything that was said of each goal, oldest first, by the goal's id. */
export function ratingsByGoal(all: readonly Rating[]): ReadonlyMap<string, readonly Rating[]> {
  const byGoal = new Map<string, Rating[]>()
  for (const one of all) {
    if (one.about.what !== "goal") continue
    const kin = byGoal.get(one.about.id)
    if (kin === undefined) byGoal.set(one.about.id, [one])
    else kin.push(one)
  }
  return new Map([...byGoal].map(([id, kin]) => [id, ratingsOf(kin, { what: "goal", id })]))
}

/**
 * How a goal was at first and how it is now, each as it was said: a number or words. "Not today" is neither.
 * `latest` is not there before it was said twice. `moved` is `moved` of its numbers.
 */
export type Standing = {
  readonly first: Rating | undefined
  readonly latest: Rating | undefined
  readonly moved: "up" | "down" | undefined
}

/** The first and the latest of what was said of a goal. What comes between can be read in the list, and takes the place of neither. */
export function standingOf(goalId: string, ratings: readonly Rating[]): Standing {
  const said = ratingsOf(ratings, { what: "goal", id: goalId }).filter(
    (one) => one.answer.how !== "not-today",
  )
  return {
    first: said.at(0),
    latest: said.length > 1 ? said.at(-1) : undefined,
    moved: moved(said, goalId),
  }
}

/**
 * The ratings that go when a goal is deleted: all of its own. Without the goal they would say nothing, and what a person
 * deletes is gone; "Undo" brings them back with it. No other rating is touched.
 */
export const ratingsThatGo = (all: readonly Rating[], goalId: string): readonly Rating[] =>
  ratingsOf(all, { what: "goal", id: goalId })

/** The goal with a step as it was: in its place where it is still there, otherwise back where it stood. */
export function putStepBack(goal: Goal, step: GoalStep, at: number): Goal {
  const here = goal.steps.findIndex((one) => one.id === step.id)
  const steps = here < 0 ? goal.steps.toSpliced(at, 0, step) : goal.steps.with(here, step)
  return { ...goal, steps }
}

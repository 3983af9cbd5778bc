import type { Goal } from "./goal.ts"
import { goalGroups, inGroup, ratingsByGoal, type Standing, standingOf } from "./goal-standing.ts"
import type { Rating } from "./rating.ts"
import type { Statement } from "./statement.ts"
import { mayPrint } from "./whole-plan.ts"

/** A goal as it prints: with the strengths that may print too, how near it was and is, and what came in its place. */
export type PrintedGoal = {
  readonly goal: Goal
  readonly strengths: readonly Statement[]
  readonly standing: Standing
  readonly insteadOf: Goal | undefined
}

/** What the chapter of goals is made of. */
export type HeldGoals = {
  readonly goals: readonly Goal[]
  readonly ratings: readonly Rating[]
  readonly statements: readonly Statement[]
}

/**
 * Every goal as it prints, in the order of its page. Goes on paper only when the person asks for it: a goal has no mark of who may
 * read it. A strength that stays out of the paper is not said through a goal either.
 */
export function goalsOnPaper(
  { goals, ratings, statements }: HeldGoals,
  alsoPrivate: boolean,
): readonly PrintedGoal[] {
  const said = ratingsByGoal(ratings)
  const printed = new Map(statements.filter((one) => mayPrint(one, alsoPrivate)).map((one) => [one.id, one]))
  return goalGroups
    .flatMap((state) => inGroup(goals, state))
    .map((goal) => ({
      goal,
      strengths: goal.strengths.flatMap((id) => printed.get(id) ?? []),
      standing: standingOf(goal.id, said.get(goal.id) ?? []),
      insteadOf: goals.find((one) => one.id === goal.swappedFor),
    }))
}

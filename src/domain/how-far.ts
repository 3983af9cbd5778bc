import type { Day } from "../kit/day.ts"
import type { Instant } from "../kit/instant.ts"
import { wordsOf } from "./check-in.ts"
import { type Goal, goalsInOrder, type GoalStep } from "./goal.ts"
import { type Rated, saidOf } from "./look-back.ts"
import type { Rating } from "./rating.ts"
import type { Statement } from "./statement.ts"

// Then and now, in the person's own words alone. Nothing here is counted, and nothing says which way is up.

/** The first and the latest of something a person said more than once. */
export type ThenAndNow = { readonly first: Rating; readonly latest: Rating }

/** The first check-in with own words in it, and the latest; `undefined` before there are two with different words. */
export function checkInsThenAndNow(things: readonly Rated[]): ThenAndNow | undefined {
  const said = saidOf(things, { what: "day" })
  const hasWords = (one: Rating) => wordsOf(one) !== ""
  const [first, latest] = [said.find(hasWords), said.findLast(hasWords)]
  if (first === undefined || latest === undefined || wordsOf(first) === wordsOf(latest)) return undefined
  return { first, latest }
}

/** A sentence a person wrote, and what it was at first. `until`: when the first words were replaced. */
export type Reworded = {
  readonly statement: Statement
  readonly first: string
  readonly until: Instant
}

/** Statements that say something else than at first, the one changed last before the others. */
export const statementsThenAndNow = (statements: readonly Statement[]): readonly Reworded[] =>
  statements
    .flatMap((statement) => {
      const [first] = statement.history
      return first === undefined || first.text === statement.text
        ? []
        : [{ statement, first: first.text, until: first.until }]
    })
    .toSorted((a, b) => b.statement.changedAt - a.statement.changedAt)

/** How a goal was at first and is now, and the steps taken towards it, in the order they were taken. */
export type GoalSoFar = {
  readonly goal: Goal
  readonly ratings: ThenAndNow | undefined
  readonly steps: readonly (GoalStep & { readonly doneOn: Day })[]
}

/** The goals of which there is something to tell, in the person's own order. "Not today" tells nothing. */
export const goalsSoFar = (goals: readonly Goal[], things: readonly Rated[]): readonly GoalSoFar[] =>
  goalsInOrder(goals)
    .map((goal) => ({ goal, ratings: ratingsSoFar(goal, things), steps: stepsTaken(goal) }))
    .filter(({ ratings, steps }) => ratings !== undefined || steps.length > 0)

function ratingsSoFar(goal: Goal, things: readonly Rated[]): ThenAndNow | undefined {
  const said = saidOf(things, { what: "goal", id: goal.id })
  const isSaid = (one: Rating) => one.answer.how !== "not-today"
  const [first, latest] = [said.find(isSaid), said.findLast(isSaid)]
  return first === undefined || latest === undefined || first === latest ? undefined : { first, latest }
}

const stepsTaken = (goal: Goal): GoalSoFar["steps"] =>
  goal.steps
    .flatMap((step) => (step.doneOn === null ? [] : [{ ...step, doneOn: step.doneOn }]))
    .toSorted((a, b) => (a.doneOn < b.doneOn ? -1 : a.doneOn > b.doneOn ? 1 : 0))

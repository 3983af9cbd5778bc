import { useMemo } from "preact/hooks"
import { dueSteps } from "../../domain/due-steps.ts"
import type { Goal, GoalState, GoalTyped } from "../../domain/goal.ts"
import { goalGroups, inGroup } from "../../domain/goal-standing.ts"
import type { Rating } from "../../domain/rating.ts"
import type { Statement } from "../../domain/statement.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Link } from "../../router/Link.tsx"
import { Bench } from "../../ui/drawings.tsx"
import { useFocusAfterDelete } from "../../ui/focus.ts"
import { OpenForm } from "../../ui/OpenForm.tsx"
import { ListOrder } from "../../ui/list-order.ts"
import { useSoFar } from "../../ui/so-far.ts"
import { DueSteps } from "./DueSteps.tsx"
import { type GoalAnswer, GoalForm } from "./GoalForm.tsx"
import { type GoalActions, GoalItem } from "./GoalItem.tsx"
import "../../ui/goals.css"

export type GoalsActions = GoalActions & {
  readonly onAdd: (typed: GoalTyped) => Promise<GoalAnswer>
}
type Props = {
  /** The goals were read: until then nothing is said of them. */
  readonly isRead: boolean
  readonly goals: readonly Goal[]
  /** What was said of each goal, oldest first, by its id. */
  readonly ratings: ReadonlyMap<string, readonly Rating[]>
  readonly strengths: readonly Statement[]
  readonly today: Day
  readonly actions: GoalsActions
  /** A goal or a step that just came back or went to another group. */
  readonly back: string | undefined
}

/** *My goals*: what a person works on, in their own words, with the steps towards it. */
export function GoalsPage({ isRead, goals, ratings, strengths, today, actions, back }: Props) {
  const t = useTexts("goals")
  const shell = useTexts("shell")
  const due = useMemo(() => dueSteps(goals, today), [goals, today])
  const groups = useMemo(() => goalGroups.map((state) => ({ state, here: inGroup(goals, state) })), [goals])
  const heading = useFocusAfterDelete(goals.length + due.length)
  const isEmpty = isRead && goals.length === 0
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {shell("titles.goals")}
      </h1>
      {isEmpty && <Bench />}
      <p class="lead">{t("lead")}</p>
      {isEmpty && <p class="example">{t("example")}</p>}
      <DueSteps due={due} today={today} actions={actions} />
      {groups.map(({ state, here }) => (
        <Group key={state} state={state} here={here} all={goals} {...{ ratings, strengths, actions, back }} />
      ))}
      {isRead && (
        <OpenForm words={t(isEmpty ? "addFirst" : "add")} isNext={isEmpty}>
          {(onDone) => <GoalForm strengths={strengths} onSave={actions.onAdd} onDone={onDone} />}
        </OpenForm>
      )}
      <p class="row">
        <Link class="button quiet" to="/plan">
          {shell("plan")}
        </Link>
        <Link class="button quiet" to="/mine">
          {shell("titles.mine")}
        </Link>
      </p>
    </>
  )
}

type GroupProps = Pick<Props, "ratings" | "strengths" | "actions" | "back"> & {
  readonly state: GoalState
  readonly here: readonly Goal[]
  readonly all: readonly Goal[]
}
const nothingSaid: readonly Rating[] = []
// A goal with its steps takes as long to draw as several lines of a list.
const atOnce = 3

function Group({ state, here, all, ratings, strengths, actions, back }: GroupProps) {
  const t = useTexts("goals")
  const soFar = useSoFar(here.length, atOnce)
  if (here.length === 0) return null
  const holds = (goal: Goal) => goal.id === back || goal.steps.some((step) => step.id === back)
  return (
    <section aria-labelledby={`goals-${state}`}>
      <h2 class="group" id={`goals-${state}`}>
        {t(`groups.${state}`)}
      </h2>
      <ListOrder.Provider value={here}>
        <ul class="cards" aria-busy={soFar < here.length ? "true" : undefined}>
          {here.slice(0, soFar).map((goal) => (
            <GoalItem
              key={goal.id}
              goal={goal}
              ratings={ratings.get(goal.id) ?? nothingSaid}
              strengths={strengths}
              insteadOf={all.find((one) => one.id === goal.swappedFor)?.text}
              actions={actions}
              back={holds(goal) ? back : undefined}
            />
          ))}
        </ul>
      </ListOrder.Provider>
    </section>
  )
}

import { memo } from "preact/compat"
import { useMemo } from "preact/hooks"
import type { GoalStep } from "../../domain/goal.ts"
import { goalsOnPaper, type HeldGoals, type PrintedGoal } from "../../domain/goals-on-paper.ts"
import { dateInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import { useSoFar } from "../../ui/so-far.ts"
import { useAnswerWords } from "./Answer.tsx"
import { useSaidLines } from "./GoalSaid.tsx"
import { useStepLines } from "./StepItem.tsx"

type Props = HeldGoals & { readonly alsoPrivate: boolean }

/** Goals as a chapter of a person's whole plan: all of their steps, with a box to tick by hand where one is still to be taken. */
export function GoalsOnPaper({ goals, ratings, statements, alsoPrivate }: Props) {
  const shell = useTexts("shell")
  const sized = useMemo(
    () => sizesOf(goalsOnPaper({ goals, ratings, statements }, alsoPrivate)),
    [goals, ratings, statements, alsoPrivate],
  )
  const soFar = useSoFar(sized.reduce((sum, one) => sum + one.size, 0))
  return (
    <section class="chapter">
      <h3>{shell("titles.goals")}</h3>
      {sized
        .filter(({ from }) => from < soFar)
        .map(({ printed, isFirst, from, size }) => (
          <GoalOnPaper
            key={printed.goal.id}
            printed={printed}
            isFirst={isFirst}
            shown={Math.min(size, soFar - from)}
          />
        ))}
    </section>
  )
}

/** Each goal with how many things it draws, itself and its steps, and how many come before it. */
function sizesOf(all: readonly PrintedGoal[]) {
  let before = 0
  return all.map((printed, at) => {
    const [from, size] = [before, 1 + printed.goal.steps.length]
    before += size
    return { printed, from, size, isFirst: all[at - 1]?.goal.state !== printed.goal.state }
  })
}

type GoalProps = {
  readonly printed: PrintedGoal
  /** The first of its group, which it names. */
  readonly isFirst: boolean
  /** How many of its things are drawn so far, itself and its steps. */
  readonly shown: number
}

const GoalOnPaper = memo(function GoalOnPaper({ printed, isFirst, shown }: GoalProps) {
  const t = useTexts("goals")
  const saidLines = useSaidLines()
  const inWords = useAnswerWords()
  const { goal, strengths, standing, insteadOf } = printed
  const { first, latest, moved } = standing
  const lines = [
    ...saidLines(goal, strengths, insteadOf?.text),
    ...(first ? [`${t("rate.then", { day: dateInWords(first.when) })}: ${inWords(first.answer)}`] : []),
    ...(latest ? [`${t("rate.now", { day: dateInWords(latest.when) })}: ${inWords(latest.answer)}`] : []),
    ...(moved ? [t(`rate.${moved}`)] : []),
  ]
  return (
    <>
      {isFirst && <h4>{t(`groups.${goal.state}`)}</h4>}
      <div class="sheet-item">
        <p class="sheet-own" dir="auto">
          {goal.text}
        </p>
        {lines.map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
      </div>
      {goal.steps.slice(0, shown - 1).map((step) => (
        <StepOnPaper key={step.id} step={step} />
      ))}
    </>
  )
})

const StepOnPaper = memo(function StepOnPaper({ step }: { readonly step: GoalStep }) {
  const t = useTexts("goals")
  const { what, doneOn } = step
  const lines = [
    ...useStepLines()(step),
    ...(doneOn === null ? [] : [t("steps.doneOn", { day: dateInWords(doneOn) })]),
  ]
  return (
    <div class="sheet-item">
      {doneOn === null ? (
        <ul class="boxes">
          <li dir="auto">{what}</li>
        </ul>
      ) : (
        <p dir="auto">{what}</p>
      )}
      {lines.map((line) => (
        <p key={line} dir="auto">
          {line}
        </p>
      ))}
    </div>
  )
})

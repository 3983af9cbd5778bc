import { Fragment } from "preact"
import type { GoalStep } from "../../domain/goal.ts"
import { goalGroups } from "../../domain/goal-standing.ts"
import type { PrintedGoal } from "../../domain/goals-on-paper.ts"
import { dateInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import { useSaidLines } from "./GoalSaid.tsx"
import { useAnswerWords } from "./Answer.tsx"
import { useStepLines } from "./StepItem.tsx"

/** Goals as a chapter of a person's whole plan: all of their steps, with a box to tick by hand where one is still to be taken. */
export function GoalsOnPaper({ printed }: { readonly printed: readonly PrintedGoal[] }) {
  const t = useTexts("goals")
  const shell = useTexts("shell")
  return (
    <section class="chapter">
      <h3>{shell("titles.goals")}</h3>
      {goalGroups
        .map((state) => ({ state, here: printed.filter((one) => one.goal.state === state) }))
        .filter(({ here }) => here.length > 0)
        .map(({ state, here }) => (
          <Fragment key={state}>
            <h4>{t(`groups.${state}`)}</h4>
            {here.map((one) => (
              <GoalOnPaper key={one.goal.id} printed={one} />
            ))}
          </Fragment>
        ))}
    </section>
  )
}

function GoalOnPaper({
  printed: { goal, strengths, standing, insteadOf },
}: {
  readonly printed: PrintedGoal
}) {
  const t = useTexts("goals")
  const saidLines = useSaidLines()
  const inWords = useAnswerWords()
  const { first, latest, moved } = standing
  const lines = [
    ...saidLines(goal, strengths, insteadOf?.text),
    ...(first ? [`${t("rate.then", { day: dateInWords(first.when) })}: ${inWords(first.answer)}`] : []),
    ...(latest ? [`${t("rate.now", { day: dateInWords(latest.when) })}: ${inWords(latest.answer)}`] : []),
    ...(moved ? [t(`rate.${moved}`)] : []),
  ]
  return (
    <>
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
      {goal.steps.map((step) => (
        <StepOnPaper key={step.id} step={step} />
      ))}
    </>
  )
}

function StepOnPaper({ step }: { readonly step: GoalStep }) {
  const t = useTexts("goals")
  const stepLines = useStepLines()
  const { what, doneOn } = step
  return (
    <div class="sheet-item">
      {doneOn === null ? (
        <ul class="boxes">
          <li dir="auto">{what}</li>
        </ul>
      ) : (
        <p dir="auto">{what}</p>
      )}
      {[
        ...stepLines(step),
        ...(doneOn === null ? [] : [t("steps.doneOn", { day: dateInWords(doneOn) })]),
      ].map((line) => (
        <p key={line} dir="auto">
          {line}
        </p>
      ))}
    </div>
  )
}

import { memo } from "preact/compat"
import type { GoalStep, StepTyped } from "../../domain/goal.ts"
import { useItemWords } from "../../i18n/item-words.ts"
import { dateInWords } from "../../i18n/moments.ts"
import { type Answer, useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { ItemMore } from "../../ui/ItemMore.tsx"
import { ListItem } from "../../ui/ListItem.tsx"
import { type StepAnswer, StepForm } from "./StepForm.tsx"
import { type TakeActions, TakeStep } from "./TakeStep.tsx"

/** What can be done with a step of a goal. */
export type StepActions = TakeActions & {
  readonly onChangeStep: (goalId: string, step: GoalStep, typed: StepTyped) => Promise<StepAnswer>
  readonly onMoveStep: (goalId: string, step: GoalStep, by: -1 | 1) => Promise<Answer>
  readonly onDeleteStep: (goalId: string, step: GoalStep) => Promise<Answer>
}
type Props = {
  readonly goalId: string
  readonly step: GoalStep
  readonly actions: StepActions
  readonly isBack: boolean
}

/** One step, and "I did this". Drawn again only when it changed. */
export const StepItem = memo(function StepItem({ goalId, step, actions, isBack }: Props) {
  const words = useItemWords(shortly(step.what))
  const { said, hear } = useAnswers()
  return (
    <ListItem
      isBack={isBack}
      words={words}
      form={(onDone) => (
        <StepForm
          start={typedOf(step)}
          onSave={(typed) => actions.onChangeStep(goalId, step, typed)}
          onDone={onDone}
        />
      )}
      more={() => (
        <ItemMore
          id={step.id}
          words={words}
          onMove={(by) => void hear(actions.onMoveStep(goalId, step, by))}
          onRemove={() => void hear(actions.onDeleteStep(goalId, step))}
          problem={said}
        />
      )}
    >
      <StepWords step={step} />
      <TakeStep goalId={goalId} step={step} actions={actions} />
    </ListItem>
  )
})

/** What a step says. */
export function StepWords({ step }: { readonly step: GoalStep }) {
  const t = useTexts("goals")
  const { what, doneOn } = step
  const lines = useStepLines()(step)
  return (
    <>
      <p class="own step" dir="auto">
        {what}
      </p>
      {lines.length > 0 && (
        <ul class="extras soft">
          {lines.map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ul>
      )}
      {doneOn !== null && <p class="step-done">{t("steps.doneOn", { day: dateInWords(doneOn) })}</p>}
    </>
  )
}

/** What was said about a step besides its words, as lines of text. */
export function useStepLines(): (step: GoalStep) => readonly string[] {
  const t = useTexts("goals")
  return ({ kind, who, when, doneOn }) => [
    ...(who === "" ? [] : [t("steps.withWho", { words: who })]),
    ...(when === null || doneOn !== null ? [] : [t("steps.onDay", { day: dateInWords(when) })]),
    ...(kind === null ? [] : [t(`kind.${kind}`)]),
  ]
}

const typedOf = ({ what, who, kind, when }: GoalStep): StepTyped => ({ what, who, kind, when })

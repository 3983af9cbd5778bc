import type { GoalStep } from "../../domain/goal.ts"
import { type Answer, useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { Button } from "../../ui/Button.tsx"

export type TakeActions = {
  readonly onTake: (goalId: string, step: GoalStep) => Promise<Answer>
  /** Not taken after all. */
  readonly onUntake: (goalId: string, step: GoalStep) => Promise<Answer>
}
type Props = {
  readonly goalId: string
  readonly step: GoalStep
  readonly actions: TakeActions
}

/** "I did this", and its way back: one button, so that the focus stays where it was pressed. */
export function TakeStep({ goalId, step, actions }: Props) {
  const t = useTexts("goals")
  const { said, hear } = useAnswers()
  const name = shortly(step.what)
  const isDone = step.doneOn !== null
  return (
    <>
      <Button
        look={isDone ? "quiet" : "plain"}
        label={isDone ? t("steps.notIt", { name }) : t("steps.tookIt", { name })}
        onPress={() => void hear(isDone ? actions.onUntake(goalId, step) : actions.onTake(goalId, step))}
      >
        {isDone ? t("steps.not") : t("steps.took")}
      </Button>
      {said !== undefined && (
        <p class="problem" role="alert">
          {said}
        </p>
      )}
    </>
  )
}

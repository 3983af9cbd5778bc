import { useState } from "preact/hooks"
import { type Goal, nextStep } from "../../domain/goal.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusAfterDelete } from "../../ui/focus.ts"
import { ListOrder } from "../../ui/list-order.ts"
import { useSoFar } from "../../ui/so-far.ts"
import { type StepActions, StepItem, StepWords } from "./StepItem.tsx"
import { TakeStep } from "./TakeStep.tsx"

type Props = {
  readonly goal: Goal
  /** The goal's name on buttons. */
  readonly name: string
  readonly actions: StepActions
  /** A step that was deleted and just came back. */
  readonly back: string | undefined
}

// As many as a person sees at a glance; of more than that, the next one first.
const few = 7

/** The steps of a goal. Of many, or of a goal nobody works on now, the next one stands there, and all of them when asked for. */
export function Steps({ goal, name, actions, back }: Props) {
  const t = useTexts("goals")
  const { id, steps } = goal
  const left = steps.filter((one) => one.doneOn === null).length
  const heading = useFocusAfterDelete(steps.length + left)
  const isOpen = goal.state === "open"
  const [open, setOpen] = useState(isOpen && steps.length <= few)
  const canFold = !isOpen || steps.length > few
  const isWhole = open || !canFold
  const next = isOpen && !isWhole ? nextStep(goal) : undefined
  if (steps.length === 0) return null
  return (
    <section class="steps" aria-label={t("steps.titleFor", { name })}>
      <h4 ref={heading} tabIndex={-1}>
        {t(next ? "steps.next" : "steps.title")}
      </h4>
      {next && (
        <div class="next-step">
          <StepWords step={next} />
          <TakeStep goalId={id} step={next} actions={actions} />
        </div>
      )}
      {isWhole && <StepList goal={goal} actions={actions} back={back} />}
      {canFold && (
        <Button
          look="quiet"
          expanded={isWhole}
          label={isWhole ? t("steps.fewerFor", { name }) : t("steps.allFor", { count: steps.length, name })}
          onPress={() => setOpen(!open)}
        >
          {isWhole ? t("steps.fewer") : t("steps.all", { count: steps.length })}
        </Button>
      )}
    </section>
  )
}

function StepList({ goal: { id, steps }, actions, back }: Omit<Props, "name">) {
  const soFar = useSoFar(steps.length)
  return (
    <ListOrder.Provider value={steps}>
      <ul class="list" aria-busy={soFar < steps.length ? "true" : undefined}>
        {steps.slice(0, soFar).map((step) => (
          <StepItem key={step.id} goalId={id} step={step} actions={actions} isBack={step.id === back} />
        ))}
      </ul>
    </ListOrder.Provider>
  )
}

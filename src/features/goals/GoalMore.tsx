import { useState } from "preact/hooks"
import type { Goal, GoalState } from "../../domain/goal.ts"
import type { Rating } from "../../domain/rating.ts"
import { useItemWords } from "../../i18n/item-words.ts"
import { type Answer, useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusBack } from "../../ui/focus.ts"
import { ItemMore } from "../../ui/ItemMore.tsx"
import { AllSaid } from "./AllSaid.tsx"
import type { GoalAnswer } from "./GoalForm.tsx"
import { type Instead, SwapForm } from "./SwapForm.tsx"

/** What is done with a goal now and then. */
export type GoalMoreActions = {
  readonly onMove: (goal: Goal, by: -1 | 1) => Promise<Answer>
  readonly onState: (goal: Goal, state: Exclude<GoalState, "swapped">) => Promise<Answer>
  readonly onSwap: (goal: Goal, instead: Instead) => Promise<GoalAnswer>
  /** The goal and all that was said of it. */
  readonly onDelete: (goal: Goal) => Promise<Answer>
  readonly onDeleteRating: (rating: Rating) => Promise<Answer>
  /** The goals that could come in the place of one. */
  readonly othersThan: (goal: Goal) => readonly Goal[]
}
type Props = {
  readonly goal: Goal
  readonly name: string
  readonly ratings: readonly Rating[]
  readonly actions: GoalMoreActions
}

/** Parking, swapping, done; its place, taking it away, and all that was said of it. */
export function GoalMore({ goal, name, ratings, actions }: Props) {
  const t = useTexts("goals")
  const words = useItemWords(name)
  const { said, hear } = useAnswers()
  const [isSwapping, setSwapping] = useState(false)
  const swap = useFocusBack(isSwapping)
  const to = (state: "parked" | "done", label: string, short: string) => (
    <Button label={label} onPress={() => void hear(actions.onState(goal, state))}>
      {short}
    </Button>
  )
  return (
    <ItemMore
      id={goal.id}
      words={words}
      onMove={(by) => void hear(actions.onMove(goal, by))}
      onRemove={() => void hear(actions.onDelete(goal))}
      problem={said}
    >
      {goal.state === "open" && (
        <div class="row">
          {to("done", t("doneIt", { name }), t("done"))}
          {to("parked", t("parkIt", { name }), t("park"))}
          {!isSwapping && (
            <Button label={t("swap.openFor", { name })} buttonRef={swap} onPress={() => setSwapping(true)}>
              {t("swap.open")}
            </Button>
          )}
        </div>
      )}
      {isSwapping && (
        <SwapForm
          others={actions.othersThan(goal)}
          onSwap={(instead) => actions.onSwap(goal, instead)}
          onDone={() => setSwapping(false)}
        />
      )}
      <AllSaid ratings={ratings} name={name} onDeleteRating={actions.onDeleteRating} />
    </ItemMore>
  )
}

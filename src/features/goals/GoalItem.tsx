import { memo } from "preact/compat"
import type { Goal, GoalTyped, StepTyped } from "../../domain/goal.ts"
import { standingOf } from "../../domain/goal-standing.ts"
import type { Rating } from "../../domain/rating.ts"
import type { Statement } from "../../domain/statement.ts"
import { useItemWords } from "../../i18n/item-words.ts"
import { useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { Beside } from "../../ui/Beside.tsx"
import { Button } from "../../ui/Button.tsx"
import { ListItem } from "../../ui/ListItem.tsx"
import { OpenForm } from "../../ui/OpenForm.tsx"
import { type GoalAnswer, GoalForm } from "./GoalForm.tsx"
import { GoalMore, type GoalMoreActions } from "./GoalMore.tsx"
import { GoalSaid } from "./GoalSaid.tsx"
import { type RateAnswer, RateForm, type RateTyped } from "./RateForm.tsx"
import { type StepAnswer, StepForm } from "./StepForm.tsx"
import type { StepActions } from "./StepItem.tsx"
import { Steps } from "./Steps.tsx"
import { ThenNow } from "./ThenNow.tsx"

export type GoalActions = GoalMoreActions &
  StepActions & {
    readonly onChange: (goal: Goal, typed: GoalTyped) => Promise<GoalAnswer>
    readonly onAddStep: (goalId: string, typed: StepTyped) => Promise<StepAnswer>
    readonly onRate: (goalId: string, typed: RateTyped) => Promise<RateAnswer>
  }
type Props = {
  readonly goal: Goal
  /** All that was said of it, oldest first. */
  readonly ratings: readonly Rating[]
  /** The person's own strengths, to choose from. */
  readonly strengths: readonly Statement[]
  /** The words of the goal that came in its place, where that is still there. */
  readonly insteadOf: string | undefined
  readonly actions: GoalActions
  /** A goal or a step that just came back, if it stands here. */
  readonly back: string | undefined
}

/** One goal: its words, how near it is, its steps. Drawn again only when something of it changed. */
export const GoalItem = memo(function GoalItem({
  goal,
  ratings,
  strengths,
  insteadOf,
  actions,
  back,
}: Props) {
  const t = useTexts("goals")
  const name = shortly(goal.text)
  const words = useItemWords(name)
  const { said, hear } = useAnswers()
  const isOpen = goal.state === "open"
  return (
    <ListItem
      look="card"
      anchor={`goal-${goal.id}`}
      isBack={back === goal.id}
      words={words}
      form={(onDone) => (
        <GoalForm
          start={typedOf(goal)}
          strengths={strengths}
          onSave={(typed) => actions.onChange(goal, typed)}
          onDone={onDone}
        />
      )}
      more={() => <GoalMore goal={goal} name={name} ratings={ratings} actions={actions} />}
    >
      <h3 class="own" dir="auto" id={`goal-${goal.id}`} tabIndex={-1}>
        {goal.text}
      </h3>
      <GoalSaid goal={goal} strengths={strengths} insteadOf={insteadOf} />
      <ThenNow standing={standingOf(goal.id, ratings)} />
      {isOpen && (
        <OpenForm words={t("rate.open")} label={t("rate.openFor", { name })} isNext={false}>
          {(onDone) => <RateForm onSave={(typed) => actions.onRate(goal.id, typed)} onDone={onDone} />}
        </OpenForm>
      )}
      <Beside id={goal.id} />
      <Steps goal={goal} name={name} actions={actions} back={back} />
      {isOpen && (
        <OpenForm words={t("steps.add")} label={t("steps.addFor", { name })} isNext={goal.steps.length === 0}>
          {(onDone) => <StepForm onSave={(typed) => actions.onAddStep(goal.id, typed)} onDone={onDone} />}
        </OpenForm>
      )}
      {!isOpen && (
        <Button label={t("takeUpIt", { name })} onPress={() => void hear(actions.onState(goal, "open"))}>
          {t("takeUp")}
        </Button>
      )}
      {said !== undefined && (
        <p class="problem" role="alert">
          {said}
        </p>
      )}
    </ListItem>
  )
}, isSame)

// What was said is sorted out anew with each rating: of all goals only the one it belongs to changed.
function isSame({ ratings: before, ...was }: Props, { ratings: after, ...is }: Props): boolean {
  const isUnrated = before.length === after.length && before.every((one, at) => one === after[at])
  return (
    isUnrated &&
    was.goal === is.goal &&
    was.strengths === is.strengths &&
    was.insteadOf === is.insteadOf &&
    was.actions === is.actions &&
    was.back === is.back
  )
}

const typedOf = ({ text, why, inTheWay, whatIllDo, lifeArea, strengths }: Goal): GoalTyped => ({
  text,
  why,
  inTheWay,
  whatIllDo,
  lifeArea,
  strengths,
})

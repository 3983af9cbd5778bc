import type { GoalSoFar } from "../../domain/how-far.ts"
import { rememberedDay } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import { useSomeFirst } from "../../ui/some-first.ts"
import { Answered } from "./Answered.tsx"
import { Own, ThenNow } from "./ThenNow.tsx"

/** Goals, how each was at first and is now, and the steps taken, a few at a time. */
export function FarGoals({ goals, today }: { readonly goals: readonly GoalSoFar[]; readonly today: Day }) {
  const t = useTexts("checkins")
  const { shown, focusAt, more } = useSomeFirst(5, 20)
  return (
    <>
      {goals.slice(0, shown).map((one, at) => (
        <Goal key={one.goal.id} soFar={one} today={today} takesFocus={at === focusAt} />
      ))}
      {goals.length > shown && (
        <p>
          <Button onPress={more}>{t("far.moreGoals")}</Button>
        </p>
      )}
    </>
  )
}

type Props = { readonly soFar: GoalSoFar; readonly today: Day; readonly takesFocus: boolean }

function Goal({ soFar: { goal, ratings, steps }, today, takesFocus }: Props) {
  const t = useTexts("checkins")
  const card = useFocusWhen<HTMLDivElement>(takesFocus)
  const day = (when: Day) => rememberedDay(when, today)
  return (
    <div class="card said" ref={card} tabIndex={-1}>
      <h3>{t("far.goal")}</h3>
      <Own words={goal.text} />
      {ratings && (
        <ThenNow
          before={{ when: day(ratings.first.when), said: <Answered rating={ratings.first} /> }}
          now={{ when: day(ratings.latest.when), said: <Answered rating={ratings.latest} /> }}
        />
      )}
      {steps.length > 0 && <Steps steps={steps} day={day} />}
    </div>
  )
}

type StepsProps = { readonly steps: GoalSoFar["steps"]; readonly day: (day: Day) => string }

function Steps({ steps, day }: StepsProps) {
  const t = useTexts("checkins")
  const { shown, focusAt, more } = useSomeFirst(5, 20)
  return (
    <>
      <h4>{t("far.steps")}</h4>
      <ul class="list">
        {steps.slice(0, shown).map((step, at) => (
          <Step key={step.id} what={step.what} when={day(step.doneOn)} takesFocus={at === focusAt} />
        ))}
      </ul>
      {steps.length > shown && (
        <p>
          <Button onPress={more}>{t("far.moreSteps")}</Button>
        </p>
      )}
    </>
  )
}

type StepProps = { readonly what: string; readonly when: string; readonly takesFocus: boolean }

function Step({ what, when, takesFocus }: StepProps) {
  const item = useFocusWhen<HTMLLIElement>(takesFocus)
  return (
    <li ref={item} tabIndex={-1}>
      <p class="soft">{when}</p>
      <p class="own offer" dir="auto">
        {what}
      </p>
    </li>
  )
}

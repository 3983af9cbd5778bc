import type { DueStep } from "../../domain/due-steps.ts"
import { dayInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { useFocusAfterDelete } from "../../ui/focus.ts"
import { type TakeActions, TakeStep } from "./TakeStep.tsx"

type Props = {
  readonly due: readonly DueStep[]
  readonly today: Day
  readonly actions: TakeActions
}

// More than this at once would be a list to catch up with, and nobody has to catch up here.
const most = 3

/** The steps whose day is here or just went by: said once, on the page itself, and never anywhere else. */
export function DueSteps({ due, today, actions }: Props) {
  const t = useTexts("goals")
  const heading = useFocusAfterDelete(due.length)
  if (due.length === 0) return null
  return (
    <section class="card due-steps" aria-labelledby="due-steps">
      <h2 id="due-steps" ref={heading} tabIndex={-1}>
        {t("due.title")}
      </h2>
      <ul class="list">
        {due.slice(0, most).map(({ goal, step, day }) => (
          <li key={step.id}>
            <p class="own step" dir="auto">
              {step.what}
            </p>
            <p class="soft">{day === today ? t("due.today") : t("due.was", { day: dayInWords(day) })}</p>
            <TakeStep goalId={goal.id} step={step} actions={actions} />
          </li>
        ))}
      </ul>
      {due.length > most && <p class="soft">{t("due.more", { count: due.length - most })}</p>}
    </section>
  )
}

import { useState } from "preact/hooks"
import { monthInWords } from "../../i18n/moments.ts"
import { type Answer, useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusWhen } from "../../ui/focus.ts"

type Props = {
  /** A year has passed. */
  readonly isDue: boolean
  readonly reviewedOn: Day | null
  readonly today: Day
  readonly onStillRight: () => Promise<Answer>
}

/** When it was last looked at, and one tap to say that it is still right; after a year it asks, gently and here alone. */
export function LastLooked({ isDue, reviewedOn, today, onStillRight }: Props) {
  const t = useTexts("needs")
  const { said, hear } = useAnswers()
  const [isPressed, setPressed] = useState(false)
  const isToday = reviewedOn === today
  const line = useFocusWhen<HTMLParagraphElement>(isPressed && isToday)
  const press = () => {
    setPressed(true)
    void hear(onStillRight())
  }
  return (
    <div class={`${isDue ? "notice" : "slim"} screen-only`}>
      {isDue && (
        <p>
          <strong>{t("looked.due")}</strong>
        </p>
      )}
      <p class="soft" ref={line} tabIndex={-1}>
        {isToday
          ? t("looked.today")
          : reviewedOn === null
            ? t("looked.never")
            : t("looked.on", { month: monthInWords(reviewedOn) })}
      </p>
      {!isToday && (
        <p class="row">
          <Button look={isDue ? "next" : "quiet"} onPress={press}>
            {t("looked.stillRight")}
          </Button>
        </p>
      )}
      {said && (
        <p class="problem" role="alert">
          {said}
        </p>
      )}
    </div>
  )
}

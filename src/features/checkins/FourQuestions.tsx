import { memo } from "preact/compat"
import { useState } from "preact/hooks"
import type { RatingTyped } from "../../domain/rating.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusBack, useFocusWhen } from "../../ui/focus.ts"
import { fourQuestions, type Question } from "./answer-words.tsx"
import type { SayAnswer } from "./CheckInForm.tsx"
import { RateForm } from "./RateForm.tsx"

type Props = {
  readonly today: Day
  readonly onSave: (typed: RatingTyped) => Promise<SayAnswer>
}

/**
 * The four questions of the Office for National Statistics, word for word and in their order, one at a time. They are asked of the
 * person alone, never on behalf of somebody; no answer is added to another.
 */
export const FourQuestions = memo(function FourQuestions({ today, onSave }: Props) {
  const t = useTexts("checkins")
  const four = useTexts("ons4")
  const [asking, setAsking] = useState<Question>()
  const [isDone, setDone] = useState(false)
  const opener = useFocusBack(asking !== undefined)
  const close = () => setAsking(undefined)
  return (
    <section class="screen-only" aria-labelledby="four-questions">
      <h2 class="group" id="four-questions">
        {t("four.title")}
      </h2>
      <p class="soft">{t("four.why")}</p>
      {isDone && <p>{t("four.done")}</p>}
      {asking === undefined ? (
        <Button
          buttonRef={opener}
          onPress={() => {
            setDone(false)
            setAsking(1)
          }}
        >
          {t("four.open")}
        </Button>
      ) : (
        <div class="card">
          {asking === 1 && <p>{four("intro")}</p>}
          <p>
            <strong>{t("four.yourself")}</strong>
          </p>
          <OneQuestion
            key={asking}
            question={asking}
            today={today}
            onSave={onSave}
            onStop={close}
            onDone={() => {
              const next = fourQuestions.find((one) => one === asking + 1)
              setDone(next === undefined)
              setAsking(next)
            }}
          />
        </div>
      )}
      <p class="soft attribution">{four("attribution")}</p>
    </section>
  )
})

type OneProps = Props & {
  readonly question: Question
  readonly onDone: () => void
  readonly onStop: () => void
}

function OneQuestion({ question, ...rest }: OneProps) {
  const t = useTexts("checkins")
  const four = useTexts("ons4")
  const heading = useFocusWhen<HTMLHeadingElement>(true)
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t("four.which", { number: question })}
      </h3>
      <RateForm
        about={{ what: "ons4", question }}
        legend={four(`questions.${question}`)}
        notToday={t("notToday")}
        save={t("four.next")}
        stop={t("four.stop")}
        {...rest}
      />
    </>
  )
}

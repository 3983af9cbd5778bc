import { memo } from "preact/compat"
import { useState } from "preact/hooks"
import { type SaidTyped, wordsOf } from "../../domain/check-in.ts"
import type { Rating } from "../../domain/rating.ts"
import { rememberedDay } from "../../i18n/moments.ts"
import { type Answer, useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { shortly } from "../../kit/shortly.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusBack, useFocusWhen } from "../../ui/focus.ts"
import { useAnswerWords } from "./answer-words.tsx"
import { Answered } from "./Answered.tsx"
import type { SayAnswer } from "./CheckInForm.tsx"
import { SaidForm } from "./SaidForm.tsx"

export type SaidActions = {
  /** Their own words again. The answer itself is never written over. */
  readonly onReword: (rating: Rating, typed: SaidTyped) => Promise<SayAnswer>
  readonly onDelete: (rating: Rating) => Promise<Answer>
}
type Props = {
  readonly rating: Rating
  readonly today: Day
  readonly actions: SaidActions
  /** It just came, or came back: the focus belongs here. */
  readonly takesFocus: boolean
}

/** One thing that was said, with its day, and what can be done with it. Drawn again only when it changed. */
export const SaidRow = memo(function SaidRow({ rating, today, actions, takesFocus }: Props) {
  const t = useTexts("checkins")
  const inWords = useAnswerWords()
  const { said, hear } = useAnswers()
  const [isOpen, setOpen] = useState(false)
  const [isChanging, setChanging] = useState(false)
  const row = useFocusWhen<HTMLDivElement>(takesFocus)
  const change = useFocusBack(isChanging)
  const day = rememberedDay(rating.when, today)
  return (
    <div role="row" id={`rating-${rating.id}`} ref={row} tabIndex={-1}>
      <div role="rowheader">{day}</div>
      <div role="cell">
        {isChanging ? (
          <SaidForm
            start={{ words: wordsOf(rating), whoWasThere: rating.whoWasThere }}
            onSave={(typed) => actions.onReword(rating, typed)}
            onDone={() => setChanging(false)}
          />
        ) : (
          <>
            <Answered rating={rating} />
            <Button
              look="quiet"
              label={t("row.moreFor", { day, said: shortly(inWords(rating)) })}
              expanded={isOpen}
              onPress={() => setOpen(!isOpen)}
            >
              {t("row.more")}
            </Button>
          </>
        )}
        {isOpen && !isChanging && (
          <div class="more">
            <div class="row">
              <Button buttonRef={change} onPress={() => setChanging(true)}>
                {t("row.change")}
              </Button>
              <Button onPress={() => void hear(actions.onDelete(rating))}>{t("row.delete")}</Button>
            </div>
            {said !== undefined && (
              <p class="problem" role="alert">
                {said}
              </p>
            )}
            <p class="soft">{t("row.kept")}</p>
          </div>
        )}
      </div>
    </div>
  )
})

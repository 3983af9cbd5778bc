import type { Rating } from "../../domain/rating.ts"
import { dateInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"

/** What was said of a goal, in words: a number on its scale, own words, or "not today". */
export function useAnswerWords(): (answer: Rating["answer"]) => string {
  const t = useTexts("goals")
  return (answer) => {
    if (answer.how === "number") return t("rate.number", { number: answer.number })
    if (answer.how === "words") return answer.words
    return answer.how === "face" ? answer.face : t("rate.notToday") // no page offers a face for a goal
  }
}

/** When something was said of a goal, what, and what was said with it. */
export function Answer({ rating, when }: { readonly rating: Rating; readonly when?: string }) {
  const t = useTexts("goals")
  const inWords = useAnswerWords()
  return (
    <>
      <dt>{when ?? dateInWords(rating.when)}</dt>
      <dd>
        <span class="answer" dir="auto">
          {inWords(rating.answer)}
        </span>
        {rating.note !== "" && (
          <span class="kept-lines" dir="auto">
            {rating.note}
          </span>
        )}
        {rating.whoWasThere !== "" && (
          <span class="soft" dir="auto">
            {t("rate.whoWas", { words: rating.whoWasThere })}
          </span>
        )}
      </dd>
    </>
  )
}

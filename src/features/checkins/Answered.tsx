import type { Rating } from "../../domain/rating.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Face } from "../../ui/face-drawings.tsx"
import { useAnswerWords } from "./answer-words.tsx"

/** What a person answered, with everything they said beside it. Each way of answering stands as big as the others. */
export function Answered({ rating }: { readonly rating: Rating }) {
  const t = useTexts("checkins")
  const inWords = useAnswerWords()
  const { answer, note, wantsHelp, whoWasThere } = rating
  return (
    <>
      <p class="own" dir={answer.how === "words" ? "auto" : undefined}>
        {answer.how === "face" && <Face face={answer.face} />}
        {inWords(rating)}
      </p>
      {note !== "" && (
        <p class="own offer" dir="auto">
          {note}
        </p>
      )}
      {wantsHelp !== null && <p>{t(wantsHelp ? "answer.help" : "answer.noHelp")}</p>}
      {whoWasThere !== "" && (
        <p class="soft" dir="auto">
          {t("answer.who", { who: whoWasThere })}
        </p>
      )}
    </>
  )
}

import type { Place } from "../../domain/place.ts"
import { monthInWords } from "../../i18n/moments.ts"
import { type Answer, useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { LastLooked } from "../../ui/LastLooked.tsx"

type Props = {
  readonly place: Place
  /** What is written about it may have grown old. */
  readonly isOld: boolean
  readonly onStillRight: (place: Place) => Promise<Answer>
}

/** What is written about a place. */
export function PlaceCard({ place, isOld, onStillRight }: Props) {
  const t = useTexts("places")
  const { said, hear } = useAnswers()
  const { name, kind, where, hoursNote, lastChecked } = place
  const hasMore = where !== "" || hoursNote !== ""
  return (
    <>
      <h3 class="own" dir="auto">
        {name}
      </h3>
      {where !== "" && (
        <p class="kept-lines" dir="auto">
          {where}
        </p>
      )}
      {hoursNote !== "" && (
        <p class="kept-lines" dir="auto">
          {hoursNote}
        </p>
      )}
      {hasMore && kind !== "avoid" && (
        <LastLooked
          words={
            lastChecked === null ? t("looked.never") : t("looked.last", { month: monthInWords(lastChecked) })
          }
          isOld={isOld}
          stillRight={{
            words: t("looked.stillRight"),
            whole: t("looked.stillRightIt", { name: shortly(name) }),
          }}
          onStillRight={() => void hear(onStillRight(place))}
          problem={said}
        />
      )}
    </>
  )
}

import { useState } from "preact/hooks"
import type { Rating } from "../../domain/rating.ts"
import { dateInWords } from "../../i18n/moments.ts"
import { type Answer as Answered, useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusAfterDelete } from "../../ui/focus.ts"
import { Answer, useAnswerWords } from "./Answer.tsx"

type Props = {
  readonly ratings: readonly Rating[]
  readonly name: string
  readonly onDeleteRating: (rating: Rating) => Promise<Answered>
}

/** Everything that was said of a goal, the newest first, each as it was said. */
export function AllSaid({ ratings, name, onDeleteRating }: Props) {
  const t = useTexts("goals")
  const shell = useTexts("shell")
  const inWords = useAnswerWords()
  const { said, hear } = useAnswers()
  const [open, setOpen] = useState(false)
  const list = useFocusAfterDelete<HTMLDListElement>(ratings.length)
  if (ratings.length === 0) return null
  return (
    <>
      <p>
        <Button label={t("rate.allFor", { name })} expanded={open} onPress={() => setOpen(!open)}>
          {t("rate.all")}
        </Button>
      </p>
      {open && (
        <dl class="lines" ref={list} tabIndex={-1}>
          {ratings.toReversed().map((one) => (
            <div key={one.id}>
              <Answer rating={one} />
              <dd>
                <Button
                  look="quiet"
                  label={t("rate.deleteIt", {
                    day: dateInWords(one.when),
                    answer: shortly(inWords(one.answer)),
                  })}
                  onPress={() => void hear(onDeleteRating(one))}
                >
                  {shell("item.delete")}
                </Button>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {said !== undefined && (
        <p class="problem" role="alert">
          {said}
        </p>
      )}
    </>
  )
}

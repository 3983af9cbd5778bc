import { useState } from "preact/hooks"
import type { RatingField } from "../../domain/rating.ts"
import { type FormAnswer, useSaving } from "../../i18n/saving.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { type Rated, Rating } from "../../ui/Rating.tsx"

/** How near a person is to a goal, and what they said with it. */
export type RateTyped = { readonly answer: Rated; readonly note: string; readonly whoWasThere: string }
export type RateAnswer = FormAnswer<RatingField | "number">
type Props = {
  readonly onSave: (typed: RateTyped) => Promise<RateAnswer>
  readonly onDone: () => void
}

/** Says how near a goal is: on eleven numbers, in words, or not today. It stands beside all that was said before. */
export function RateForm({ onSave, onDone }: Props) {
  const t = useTexts("goals")
  const { form, save, problemOf } = useSaving<RatingField | "number">(onDone)
  const [answer, setAnswer] = useState<Rated>()
  const [isMissing, setMissing] = useState(false)
  const [note, setNote] = useState("")
  const [whoWasThere, setWho] = useState("")
  return (
    <Form
      {...form}
      onSave={() =>
        answer === undefined ? setMissing(true) : void save(onSave({ answer, note, whoWasThere }))
      }
    >
      <Rating
        legend={t("rate.legend")}
        ends={{ lowest: t("rate.lowest"), highest: t("rate.highest") }}
        value={answer}
        onChoose={setAnswer}
        inWords={{ choice: t("rate.inWords"), field: t("rate.words"), problem: problemOf("words") }}
        notToday={t("rate.notToday")}
        problem={isMissing && answer === undefined ? t("rate.choose") : problemOf("number")}
      />
      <details open={problemOf("note") !== undefined || problemOf("whoWasThere") !== undefined}>
        <summary>{t("rate.more")}</summary>
        <Field
          kind="text"
          label={t("rate.note")}
          value={note}
          onInput={setNote}
          problem={problemOf("note")}
        />
        <Field
          label={t("rate.who")}
          value={whoWasThere}
          onInput={setWho}
          problem={problemOf("whoWasThere")}
        />
      </details>
    </Form>
  )
}

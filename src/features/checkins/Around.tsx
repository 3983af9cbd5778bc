import type { CheckInTyped, DayProblem } from "../../domain/check-in.ts"
import type { RatingField } from "../../domain/rating.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Field } from "../../ui/Field.tsx"

/** The places of a form here that can hold something that cannot be kept. */
export type SayField = RatingField | DayProblem["field"] | "number"
export type AroundTyped = Pick<CheckInTyped, "when" | "whoWasThere"> & { readonly note: string }
type Props = {
  readonly typed: AroundTyped
  readonly onChange: (change: Partial<AroundTyped>) => void
  readonly problemOf: (field: SayField) => string | undefined
  /** There is no other place for words. */
  readonly hasNote?: boolean
}

/** What may stand around an answer. Folded away until somebody wants it, or something in it cannot be kept. */
export function Around({ typed, onChange, problemOf, hasNote = false }: Props) {
  const t = useTexts("checkins")
  const { note, whoWasThere, when } = typed
  const isWrong = (["note", "whoWasThere", "when"] as const).some((field) => problemOf(field) !== undefined)
  return (
    <details open={isWrong}>
      <summary>{t(hasNote ? "around.titleNote" : "around.title")}</summary>
      {hasNote && (
        <Field
          kind="text"
          label={t("around.note")}
          value={note}
          onInput={(words) => onChange({ note: words })}
          problem={problemOf("note")}
        />
      )}
      <Field
        label={t("around.who")}
        value={whoWasThere}
        onInput={(who) => onChange({ whoWasThere: who })}
        problem={problemOf("whoWasThere")}
      />
      <Field
        kind="day"
        label={t("around.when")}
        value={when}
        onInput={(day) => onChange({ when: day })}
        problem={problemOf("when")}
      />
    </details>
  )
}

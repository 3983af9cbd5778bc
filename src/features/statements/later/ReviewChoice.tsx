import { type Review, reviewMonths } from "../../../domain/details.ts"
import { useTexts } from "../../../i18n/texts.ts"
import { Choice } from "../../../ui/Choice.tsx"
import { Field } from "../../../ui/Field.tsx"
import { Fold } from "./Fold.tsx"

type Props = {
  readonly value: Review
  readonly onChange: (value: Review) => void
  readonly problem: string | undefined
}

/** When the person wants to be asked about it again, on the page and nowhere else. */
export function ReviewChoice({ value, onChange, problem }: Props) {
  const t = useTexts("details")
  const months = reviewMonths.map((count) => ({ value: `${count}` as const, label: t(`review.${count}`) }))
  const chosen = value === "never" ? "never" : "on" in value ? "day" : (`${value.months}` as const)
  const choose = (one: "never" | "day" | `${(typeof reviewMonths)[number]}`) => {
    const count = reviewMonths.find((each) => `${each}` === one)
    if (one === "never") onChange("never")
    else onChange(count === undefined ? { on: "" } : { months: count })
  }
  return (
    <Fold words={t("review.legend")} isOpen={problem !== undefined}>
      <Choice
        legend={t("review.legend")}
        isHeaded
        options={[
          ...months,
          { value: "day" as const, label: t("review.day") },
          { value: "never" as const, label: t("review.never") },
        ]}
        value={chosen}
        onChoose={choose}
      />
      {value !== "never" && "on" in value && (
        <Field
          kind="day"
          label={t("review.which")}
          value={value.on}
          onInput={(on) => onChange({ on })}
          problem={problem}
        />
      )}
    </Fold>
  )
}

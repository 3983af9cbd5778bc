import { useState } from "preact/hooks"
import type { DetailsProblem } from "../../../domain/details.ts"
import type { Statement } from "../../../domain/statement.ts"
import { useTexts } from "../../../i18n/texts.ts"
import { Choice } from "../../../ui/Choice.tsx"
import { Field } from "../../../ui/Field.tsx"
import { Fold } from "./Fold.tsx"

type Agreed = Statement["agreed"]
type Props = {
  readonly value: Agreed
  readonly onChange: (value: Agreed) => void
  readonly wrong: (field: DetailsProblem["field"]) => string | undefined
}

const answers = ["not-yet", "yes", "no"] as const

/** Whether somebody who helps agreed to it; how each sees it is kept, whoever is right. */
export function AgreedFields({ value, onChange, wrong }: Props) {
  const t = useTexts("details")
  // What was typed stays, also while "not yet" is chosen for a moment.
  const [typed, setTyped] = useState(value ?? { agreed: true, who: "", mine: "", theirs: "" })
  const change = (some: Partial<NonNullable<Agreed>>) => {
    const changed = { ...typed, ...some }
    setTyped(changed)
    onChange(changed)
  }
  const problems = { agreedWho: wrong("agreedWho"), mine: wrong("mine"), theirs: wrong("theirs") }
  const answer = value === null ? "not-yet" : value.agreed ? "yes" : "no"
  return (
    <Fold words={t("agreed.summary")} isOpen={Object.values(problems).some((one) => one !== undefined)}>
      <Choice
        legend={t("agreed.summary")}
        isHeaded
        options={answers.map((one) => ({ value: one, label: t(`agreed.${one}`) }))}
        value={answer}
        onChoose={(one) => (one === "not-yet" ? onChange(null) : change({ agreed: one === "yes" }))}
      />
      {value !== null && (
        <>
          <Field
            label={t("agreed.who")}
            value={value.who}
            onInput={(who) => change({ who })}
            problem={problems.agreedWho}
          />
          <Field
            kind="text"
            label={t("agreed.mine")}
            hint={t("agreed.both")}
            value={value.mine}
            onInput={(mine) => change({ mine })}
            problem={problems.mine}
          />
          <Field
            kind="text"
            label={t("agreed.theirs")}
            value={value.theirs}
            onInput={(theirs) => change({ theirs })}
            problem={problems.theirs}
          />
        </>
      )}
    </Fold>
  )
}

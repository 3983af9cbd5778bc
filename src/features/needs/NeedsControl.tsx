import { formats, supports } from "../../domain/needs.ts"
import { longestIn, type NeedsField, type NeedsTyped } from "../../domain/needs-parts.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Choice } from "../../ui/Choice.tsx"
import { Field } from "../../ui/Field.tsx"
import { Tick } from "../../ui/Tick.tsx"

type Props = {
  readonly field: NeedsField
  readonly typed: NeedsTyped
  readonly onChange: (change: Partial<NeedsTyped>) => void
  readonly problem: string | undefined
  readonly isFirst: boolean
}
const answers = ["yes", "no", "unsaid"] as const

/** One question: words, yes or no or not said, or as many as fit. */
export function NeedsControl({ field, typed, onChange, problem, isFirst }: Props) {
  const t = useTexts("needs")
  if (field === "voicemail" || field === "text" || field === "post") {
    const stands = typed[field]
    return (
      <Choice
        legend={t(`fields.${field}`)}
        options={answers.map((value) => ({ value, label: t(`answers.${value}`) }))}
        value={stands === null ? "unsaid" : stands ? "yes" : "no"}
        onChoose={(value) => onChange({ [field]: value === "unsaid" ? null : value === "yes" })}
      />
    )
  }
  if (field === "formats")
    return (
      <Ticks
        legend={t("fields.formats")}
        all={formats}
        ticked={typed.formats}
        labelOf={(one) => t(`formats.${one}`)}
        onChange={(ticked) => onChange({ formats: ticked })}
      />
    )
  if (field === "supports")
    return (
      <Ticks
        legend={t("fields.supports")}
        all={supports}
        ticked={typed.supports}
        labelOf={(one) => t(`supports.${one}`)}
        onChange={(ticked) => onChange({ supports: ticked })}
      />
    )
  return (
    <Field
      kind={longestIn[field] > 500 ? "text" : "line"}
      label={t(`fields.${field}`)}
      hint={t(`hints.${field}`)}
      value={typed[field]}
      onInput={(words) => onChange({ [field]: words })}
      problem={problem}
      takesFocus={isFirst}
    />
  )
}

type TicksProps<T extends string> = {
  readonly legend: string
  readonly all: readonly T[]
  readonly ticked: readonly T[]
  readonly labelOf: (one: T) => string
  readonly onChange: (ticked: T[]) => void
}

function Ticks<T extends string>({ legend, all, ticked, labelOf, onChange }: TicksProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {all.map((one) => (
        <Tick
          key={one}
          label={labelOf(one)}
          checked={ticked.includes(one)}
          onChange={(on) => onChange(on ? [...ticked, one] : ticked.filter((each) => each !== one))}
        />
      ))}
    </fieldset>
  )
}

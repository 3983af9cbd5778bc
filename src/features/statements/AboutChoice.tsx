import type { Statement } from "../../domain/statement.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Choice } from "../../ui/Choice.tsx"

type Props = {
  /** The hard things it could be about. */
  readonly hard: readonly Statement[]
  readonly value: string | null
  readonly onChoose: (id: string | null) => void
}

/** Which of the hardest things something would help with. */
export function AboutChoice({ hard, value, onChoose }: Props) {
  const t = useTexts("statements")
  const options = hard.map((one) => ({ value: one.id, label: one.text }))
  return (
    <Choice
      legend={t("about.legend")}
      options={[...options, { value: "", label: t("about.none") }]}
      value={hard.some((one) => one.id === value) ? (value ?? "") : ""}
      onChoose={(id) => onChoose(id === "" ? null : id)}
    />
  )
}

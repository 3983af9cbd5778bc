import { useState } from "preact/hooks"
import { type Beside, besides, type Part } from "../../domain/together.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Choice } from "../../ui/Choice.tsx"
import { Form } from "../../ui/Form.tsx"

type Props = { readonly onBegin: (beside: Beside, part: Part) => void }

const parts = ["plan", "wishes", "both"] as const

/** Who is beside the person, what they fill in, and plainly what is shown and what is not. */
export function Begin({ onBegin }: Props) {
  const t = useTexts("together")
  const [beside, setBeside] = useState<Beside>("with-worker")
  const [part, setPart] = useState<Part>("plan")
  return (
    <>
      <p class="lead">{t("lead")}</p>
      <p>{t("hidden")}</p>
      <p>{t("ends")}</p>
      <Form save={t("begin")} onSave={() => onBegin(beside, part)}>
        <Choice
          legend={t("who")}
          options={besides.map((value) => ({ value, label: t(value) }))}
          value={beside}
          onChoose={setBeside}
        />
        <Choice
          legend={t("part")}
          options={parts.map((value) => ({ value, label: t(`parts.${value}`) }))}
          value={part}
          onChoose={setPart}
        />
      </Form>
    </>
  )
}

import { useState } from "preact/hooks"
import type { Goal, GoalField } from "../../domain/goal.ts"
import { useSaving } from "../../i18n/saving.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Choice } from "../../ui/Choice.tsx"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import type { GoalAnswer } from "./GoalForm.tsx"

/** What comes in a goal's place: one that is there already, or a new one in these words. */
export type Instead = { readonly id: string } | { readonly text: string }
type Props = {
  /** The goals that could come in its place. */
  readonly others: readonly Goal[]
  readonly onSwap: (instead: Instead) => Promise<GoalAnswer>
  readonly onDone: () => void
}

/** Swaps a goal for another. Both are kept. */
export function SwapForm({ others, onSwap, onDone }: Props) {
  const t = useTexts("goals")
  const { form, save, problemOf } = useSaving<GoalField>(onDone)
  const [chosen, setChosen] = useState("")
  const [text, setText] = useState("")
  const other = others.find((one) => one.id === chosen)
  return (
    <Form
      {...form}
      save={t("swap.save")}
      onSave={() => void save(onSwap(other === undefined ? { text } : { id: other.id }))}
    >
      {others.length > 0 && (
        <Choice
          legend={t("swap.legend")}
          options={[
            { value: "", label: t("swap.new") },
            ...others.map((one) => ({ value: one.id, label: one.text })),
          ]}
          value={other === undefined ? "" : chosen}
          onChoose={setChosen}
        />
      )}
      {other === undefined && (
        <Field
          kind="text"
          label={t("fields.text")}
          hint={t("hint")}
          value={text}
          onInput={setText}
          problem={problemOf("text")}
          takesFocus={others.length === 0}
        />
      )}
    </Form>
  )
}

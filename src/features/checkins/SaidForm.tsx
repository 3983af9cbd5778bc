import { useState } from "preact/hooks"
import type { SaidTyped } from "../../domain/check-in.ts"
import { useSaving } from "../../i18n/saving.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import type { SayField } from "./Around.tsx"
import type { SayAnswer } from "./CheckInForm.tsx"

type Props = {
  readonly start: SaidTyped
  readonly onSave: (typed: SaidTyped) => Promise<SayAnswer>
  readonly onDone: () => void
}

/** The words beside an answer, and who was there, to be written again by the person whose they are. */
export function SaidForm({ start, onSave, onDone }: Props) {
  const t = useTexts("checkins")
  const { form, save, problemOf } = useSaving<SayField>(onDone)
  const [typed, setTyped] = useState(start)
  return (
    <Form {...form} onSave={() => void save(onSave(typed))}>
      <Field
        kind="text"
        label={t("row.words")}
        value={typed.words}
        onInput={(words) => setTyped({ ...typed, words })}
        problem={problemOf("words")}
        takesFocus
      />
      <Field
        label={t("around.who")}
        value={typed.whoWasThere}
        onInput={(whoWasThere) => setTyped({ ...typed, whoWasThere })}
        problem={problemOf("whoWasThere")}
      />
    </Form>
  )
}

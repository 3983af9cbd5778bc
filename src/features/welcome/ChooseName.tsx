import { useTexts } from "../../i18n/texts.ts"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"

type Props = {
  readonly name: string
  readonly onName: (name: string) => void
  readonly problem: string | undefined
  readonly onNext: () => void
}

/** What to be called, in any words or none. */
export function ChooseName({ name, onName, problem, onNext }: Props) {
  const t = useTexts("welcome")
  return (
    <Form save={t("next")} onSave={onNext}>
      <Field label={t("name")} hint={t("nameHint")} value={name} onInput={onName} problem={problem} />
    </Form>
  )
}

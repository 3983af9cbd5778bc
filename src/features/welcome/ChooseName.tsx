import { useTexts } from "../../i18n/texts.ts"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"

type Props = {
  readonly name: string
  readonly onName: (name: string) => void
  readonly problem: string | undefined
  readonly onNext: () => void
  readonly onSkip: () => void
}

/** What to be called, in any words or none. */
export function ChooseName({ name, onName, problem, onNext, onSkip }: Props) {
  const t = useTexts("welcome")
  return (
    <Form save={t("next")} onSave={onNext} cancel={{ words: t("skip"), onPress: onSkip }}>
      <Field label={t("name")} hint={t("nameHint")} value={name} onInput={onName} problem={problem} />
    </Form>
  )
}

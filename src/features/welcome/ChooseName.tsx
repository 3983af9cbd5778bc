import { useTexts } from "../../i18n/texts.ts"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"

type Props = {
  readonly name: string
  readonly onName: (name: string) => void
  readonly problem: string | undefined
  readonly onNext: () => void
  readonly onLook: () => void
}

/** What to be called, in any words or none. */
export function ChooseName({ name, onName, problem, onNext, onLook }: Props) {
  const t = useTexts("welcome")
  return (
    <Form save={t("next")} onSave={onNext} cancel={{ words: t("look"), onPress: onLook }}>
      <Field label={t("name")} hint={t("nameHint")} value={name} onInput={onName} problem={problem} />
    </Form>
  )
}

import { useTexts } from "../../i18n/texts.ts"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { Tick } from "../../ui/Tick.tsx"
import { Pictured } from "../../ui/Idea.tsx"

type Props = {
  readonly name: string
  readonly onName: (name: string) => void
  readonly isCarer: boolean
  readonly onCarer: (isCarer: boolean) => void
  readonly problem: string | undefined
  readonly onNext: () => void
  readonly onSkip: () => void
}

/** What to be called, in any words or none; and whether somebody else is looked after, which opens a page more. */
export function ChooseName({ name, onName, isCarer, onCarer, problem, onNext, onSkip }: Props) {
  const t = useTexts("welcome")
  return (
    <Form save={t("next")} onSave={onNext} cancel={{ words: t("skip"), onPress: onSkip }}>
      <Pictured picture="name">
        <Field label={t("name")} hint={t("nameHint")} value={name} onInput={onName} problem={problem} />
      </Pictured>
      <Tick label={t("carer")} hint={t("carerHint")} checked={isCarer} onChange={onCarer} />
    </Form>
  )
}

import { useState } from "preact/hooks"
import { checkWords, type WordsProblem } from "../../domain/words.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Kettle } from "../../ui/drawings.tsx"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { Page } from "../Page.tsx"

type Props = {
  readonly hub: string
  readonly isMadeUp: boolean
  readonly name: string
  readonly onName: (name: string) => void
  readonly onNext: () => void
}

const longestName = 100 // wire/desk, EnrolFinish

/** Which hub this is for, and who sets it up. */
export function NameStep({ hub, isMadeUp, name, onName, onNext }: Props) {
  const t = useTexts("desk")
  const problems = useTexts("problems")
  const [problem, setProblem] = useState<WordsProblem>()
  function save() {
    const checked = checkWords(name, longestName)
    if (!checked.ok) return setProblem(checked.problem)
    onName(checked.value)
    onNext()
  }
  const said = problem && problems(problem.kind, { ...problem })
  return (
    <Page title={t("start.title", { hub })}>
      {isMadeUp && <p class="made-up">{t("madeUp", { hub })}</p>}
      <Kettle />
      <p class="lead">{t("start.lead")}</p>
      <p>{t("start.what")}</p>
      <Form save={t("next")} onSave={save}>
        <Field
          label={t("start.yourName")}
          hint={t("start.yourNameHint")}
          value={name}
          onInput={onName}
          problem={said}
        />
      </Form>
    </Page>
  )
}

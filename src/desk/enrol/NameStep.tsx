import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { checkWords, type WordsProblem } from "../../domain/words.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { Page } from "../Page.tsx"

type Props = {
  readonly title: string
  /** What is said before the name is asked for. */
  readonly children: ComponentChildren
  readonly name: string
  readonly onName: (name: string) => void
  readonly onNext: () => void
}

const longestName = 100 // wire/desk, EnrolFinish

/** Where somebody stands on their way in, and who they are. */
export function NameStep({ title, children, name, onName, onNext }: Props) {
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
    <Page title={title}>
      {children}
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

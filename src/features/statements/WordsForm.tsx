import { useEffect, useState } from "preact/hooks"
import { type Answer, type Tellable, useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"

type Props = {
  readonly start?: string
  readonly hint?: string | undefined
  /** Words put in from elsewhere on the page, after what is typed already. */
  readonly more?: string | undefined
  readonly onSave: (typed: string) => Promise<Answer>
  /** Saved, or left alone: the form can go. */
  readonly onDone: () => void
}

/** Where a person writes one statement. The words stay on the screen until they are surely kept. */
export function WordsForm({ start = "", hint, more, onSave, onDone }: Props) {
  const t = useTexts("statements")
  const shell = useTexts("shell")
  const inWords = useProblems()
  const [typed, setTyped] = useState(start)
  const [problem, setProblem] = useState<Tellable>()
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (more) setTyped((was) => (was.trim() === "" ? more : `${was}\n${more}`))
  }, [more])
  const save = async () => {
    setBusy(true)
    const answer = await onSave(typed)
    setBusy(false)
    if (answer.ok) onDone()
    else setProblem(answer.problem)
  }
  return (
    <Form
      save={shell("save")}
      onSave={() => void save()}
      cancel={{ words: shell("cancel"), onPress: onDone }}
      busy={busy}
    >
      <Field
        kind="text"
        label={t("words")}
        hint={hint}
        value={typed}
        onInput={setTyped}
        problem={inWords(problem)}
        takesFocus
      />
    </Form>
  )
}

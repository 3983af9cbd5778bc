import { useState } from "preact/hooks"
import { type Answer, type Tellable, useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Card } from "../../ui/Card.tsx"
import { Field } from "../../ui/Field.tsx"
import { useFocusBack } from "../../ui/focus.ts"
import { Form } from "../../ui/Form.tsx"

type Props = { readonly name: string; readonly onName: (name: string) => Promise<Answer> }

/** What somebody wants to be called; the form stays open with what was typed until it is saved. */
export function NameCard({ name, onName }: Props) {
  const t = useTexts("settings")
  const shell = useTexts("shell")
  const inWords = useProblems()
  const [typed, setTyped] = useState<string>()
  const [problem, setProblem] = useState<Tellable>()
  const change = useFocusBack(typed !== undefined)

  const close = () => {
    setTyped(undefined)
    setProblem(undefined)
  }
  const save = async (words: string) => {
    const answer = await onName(words)
    if (answer.ok) close()
    else setProblem(answer.problem)
  }

  return (
    <Card title={t("name.title")}>
      {typed === undefined ? (
        <>
          <p class={name === "" ? "soft" : "own"} dir="auto">
            {name === "" ? t("name.none") : name}
          </p>
          <Button onPress={() => setTyped(name)} buttonRef={change}>
            {t("name.change")}
          </Button>
        </>
      ) : (
        <Form
          save={shell("save")}
          onSave={() => void save(typed)}
          cancel={{ words: shell("cancel"), onPress: close }}
        >
          <Field
            label={t("name.label")}
            hint={t("name.hint")}
            value={typed}
            onInput={setTyped}
            problem={inWords(problem)}
            takesFocus
          />
        </Form>
      )}
    </Card>
  )
}

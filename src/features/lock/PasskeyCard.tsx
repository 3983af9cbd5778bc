import { useState } from "preact/hooks"
import { type Answer, type Tellable, useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Card } from "../../ui/Card.tsx"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { OpenForm } from "../../ui/OpenForm.tsx"

type Props = { readonly onPasskey: ((name: string) => Promise<Answer>) | undefined }

/** A passkey beside the words, under a name of the person's own. */
export function PasskeyCard({ onPasskey }: Props) {
  const t = useTexts("lock")
  return (
    <Card title={t("passkey.title")}>
      {onPasskey === undefined ? (
        <p class="soft">{t("passkey.none")}</p>
      ) : (
        <>
          <p>{t("passkey.why")}</p>
          <p>{t("passkey.who")}</p>
          <p>{t("passkey.also")}</p>
          <OpenForm words={t("passkey.add")} isNext={false}>
            {(onDone) => <NameIt onPasskey={onPasskey} onDone={onDone} />}
          </OpenForm>
        </>
      )}
    </Card>
  )
}

type NameProps = {
  readonly onPasskey: (name: string) => Promise<Answer>
  readonly onDone: () => void
}

function NameIt({ onPasskey, onDone }: NameProps) {
  const t = useTexts("lock")
  const shell = useTexts("shell")
  const inWords = useProblems()
  const [name, setName] = useState("")
  const [problem, setProblem] = useState<Tellable>()
  const [isBusy, setBusy] = useState(false)
  const make = async () => {
    setBusy(true)
    const answer = await onPasskey(name)
    setBusy(false)
    if (answer.ok) onDone()
    else setProblem(answer.problem)
  }
  return (
    <Form
      save={t("passkey.make")}
      cancel={{ words: shell("cancel"), onPress: onDone }}
      busy={isBusy}
      onSave={() => void make()}
    >
      <Field
        label={t("passkey.name")}
        hint={t("passkey.nameHint")}
        value={name}
        onInput={setName}
        problem={inWords(problem)}
        takesFocus
      />
    </Form>
  )
}

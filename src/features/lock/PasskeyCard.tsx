import { useState } from "preact/hooks"
import type { Answer } from "../../i18n/problems.ts"
import { useSaving } from "../../i18n/saving.ts"
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
  const { form, save } = useSaving(onDone)
  const [name, setName] = useState("")
  return (
    <Form {...form} save={t("passkey.make")} problem={undefined} onSave={() => void save(onPasskey(name))}>
      <Field
        label={t("passkey.name")}
        hint={t("passkey.nameHint")}
        value={name}
        onInput={setName}
        problem={form.problem}
        takesFocus
      />
    </Form>
  )
}

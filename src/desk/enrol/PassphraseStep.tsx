import { useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { Page } from "../Page.tsx"

type Props = { readonly busy: boolean; readonly onUse: (passphrase: string) => void }

const fewestLetters = 10 // safety.md: no other rules of composition

/** A passphrase, typed twice, for a passkey that cannot lock a key by itself. */
export function PassphraseStep({ busy, onUse }: Props) {
  const t = useTexts("desk")
  const [one, setOne] = useState("")
  const [again, setAgain] = useState("")
  const [isChecked, setChecked] = useState(false)
  const isShort = one.normalize("NFKC").length < fewestLetters
  const differ = one.normalize("NFKC") !== again.normalize("NFKC")
  function save() {
    setChecked(true)
    if (!isShort && !differ) onUse(one)
  }
  return (
    <Page title={t("passphrase.title")}>
      <p class="lead">{t("passphrase.lead")}</p>
      <Form save={t("passphrase.use")} busy={busy} onSave={save}>
        <Field
          kind="passphrase"
          label={t("passphrase.one")}
          hint={t("passphrase.hint")}
          value={one}
          onInput={setOne}
          problem={isChecked && isShort ? t("passphrase.short") : undefined}
        />
        <Field
          kind="passphrase"
          label={t("passphrase.again")}
          value={again}
          onInput={setAgain}
          problem={isChecked && !isShort && differ ? t("passphrase.differ") : undefined}
        />
      </Form>
      <p role="status">{busy && t("passphrase.working")}</p>
    </Page>
  )
}

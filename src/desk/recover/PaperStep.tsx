import { useState } from "preact/hooks"
import { tidyGroup } from "../../crypto/recovery-code.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import type { RecoverBegun } from "../../wire/desk.ts"
import { Page } from "../Page.tsx"
import { wordsFor } from "../words.ts"
import { type ByCode, type CodeProblem, openByCode } from "./recover.ts"

type Props = { readonly begun: RecoverBegun; readonly onOpened: (keys: ByCode) => void }

/** The recovery code, from the paper. A wrong one is said and stays as it was typed; nothing is used up by it. */
export function PaperStep({ begun, onOpened }: Props) {
  const t = useTexts("desk")
  const problems = useTexts("problems")
  const [typed, setTyped] = useState("")
  const [problem, setProblem] = useState<CodeProblem>()
  const [busy, setBusy] = useState(false)
  const hub = begun.hubName
  async function look() {
    setBusy(true)
    setProblem(undefined)
    const opened = await openByCode(begun, typed)
    setBusy(false)
    if (opened.ok) onOpened(opened.value)
    else setProblem(opened.problem)
  }
  const said = problem && wordsFor(problem, t, problems)
  return (
    <Page title={t("recover.title", { hub })}>
      {begun.madeUp && <p class="made-up">{t("madeUp", { hub })}</p>}
      <p class="lead">{t("recover.lead")}</p>
      <p>{t("recover.stays")}</p>
      <Form save={t("next")} busy={busy} onSave={() => void look()}>
        <Field
          kind="shown"
          label={t("recover.code")}
          hint={t("recover.codeHint")}
          value={typed}
          onInput={setTyped}
          problem={said}
        />
        {typed !== "" && <AsOnPaper typed={typed} />}
      </Form>
    </Page>
  )
}

// In parts and letters as they are printed: a slip is found by looking from one to the other.
function AsOnPaper({ typed }: { readonly typed: string }) {
  const t = useTexts("desk")
  const parts = tidyGroup(typed).match(/.{1,4}/g) ?? []
  return (
    <>
      <p class="soft">{t("recover.asOnPaper")}</p>
      <ol class="code">
        {parts.map((part, n) => (
          <li key={n}>{part}</li>
        ))}
      </ol>
    </>
  )
}

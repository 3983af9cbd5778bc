import { useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { type RecoveryCode, tidyGroup } from "../../crypto/recovery-code.ts"
import { Page } from "../Page.tsx"

type ShownProps = {
  readonly hub: string
  readonly code: RecoveryCode
  readonly onPrint: () => void
  readonly onNext: () => void
}

/** The team's recovery code, once, to print or to write down. */
export function CodeShown({ hub, code, onPrint, onNext }: ShownProps) {
  const t = useTexts("desk")
  return (
    <Page title={t("code.title")}>
      <p class="lead">{t("code.lead")}</p>
      <section class="card" aria-label={t("code.label", { hub })}>
        <p class="soft">{t("code.label", { hub })}</p>
        <ol class="code">
          {code.groups.map((group, n) => (
            <li key={n}>{group}</li>
          ))}
        </ol>
        <Button onPress={onPrint}>{t("code.print")}</Button>
      </section>
      <p>{t("code.why")}</p>
      <p>{t("code.keep")}</p>
      <Button look="next" onPress={onNext}>
        {t("code.have")}
      </Button>
    </Page>
  )
}

type CheckProps = {
  readonly code: RecoveryCode
  readonly onBack: () => void
  readonly onRight: () => void
}

const asked = [1, 6] // the second and the last part, counted from 0

/** Two parts of the code typed back from the paper, so that nobody goes on without it. */
export function CodeCheck({ code, onBack, onRight }: CheckProps) {
  const t = useTexts("desk")
  const [typed, setTyped] = useState<readonly string[]>(["", ""])
  const [wrong, setWrong] = useState<readonly boolean[]>([])
  function check() {
    const isWrong = asked.map((part, n) => tidyGroup(typed[n] ?? "") !== code.groups[part])
    setWrong(isWrong)
    if (!isWrong.includes(true)) onRight()
  }
  return (
    <Page title={t("code.check")}>
      <p>{t("code.checkWhy")}</p>
      <Form save={t("next")} cancel={{ words: t("code.again"), onPress: onBack }} onSave={check}>
        {asked.map((part, n) => (
          <Field
            key={part}
            label={t("code.part", { n: part + 1 })}
            value={typed[n] ?? ""}
            onInput={(value) => setTyped(typed.with(n, value))}
            problem={wrong[n] ? t("code.wrong") : undefined}
          />
        ))}
      </Form>
    </Page>
  )
}

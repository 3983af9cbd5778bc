import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Notice } from "../../ui/Notice.tsx"
import { Page } from "../Page.tsx"

type Props = {
  readonly busy: boolean
  readonly problem: string | undefined
  /** What else happens once it is made. */
  readonly warning: string | undefined
  readonly onMake: () => void
}

/** Making the passkey, and with it everything else. */
export function PasskeyStep({ busy, problem, warning, onMake }: Props) {
  const t = useTexts("desk")
  return (
    <Page title={t("passkey.title")}>
      <p class="lead">{t("passkey.lead")}</p>
      <p>{t("passkey.why")}</p>
      {warning && <Notice>{warning}</Notice>}
      {problem && <Notice urgent>{problem}</Notice>}
      <p>
        <Button look="next" busy={busy} onPress={onMake}>
          {t("passkey.make")}
        </Button>
      </p>
      <p role="status">{busy && t("passkey.making")}</p>
    </Page>
  )
}

import { Link } from "../../router/Link.tsx"
import { type Tellable, useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Card } from "../../ui/Card.tsx"
import { Notice } from "../../ui/Notice.tsx"

type Props = { readonly problem: Tellable | undefined; readonly onTryAgain: () => void }

/** For when saved words do not open: what happened, what can be done now, and honestly what cannot yet. */
export function RecoverPage({ problem, onTryAgain }: Props) {
  const t = useTexts("settings")
  const shell = useTexts("shell")
  const inWords = useProblems()
  return (
    <>
      <h1>{shell("titles.recover")}</h1>
      <Notice>
        <p>{inWords(problem) ?? t("recover.fine")}</p>
      </Notice>
      <p class="row">
        <Link class="button next" to="/right-now">
          {shell("rightNow")}
        </Link>
        {problem && <Button onPress={onTryAgain}>{shell("tryAgain")}</Button>}
      </p>
      {problem && (
        <Card title={t("recover.now")}>
          <ul>
            <li>{t("recover.again")}</li>
            <li>{t("recover.restart")}</li>
            <li>{t("recover.keep")}</li>
          </ul>
          <p>{t("recover.noBackup")}</p>
          <p>{t("recover.hub")}</p>
        </Card>
      )}
    </>
  )
}

import type { ComponentChildren } from "preact"
import { type Tellable, useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { Button } from "../../ui/Button.tsx"
import { Card } from "../../ui/Card.tsx"
import { Notice } from "../../ui/Notice.tsx"

type Props = {
  readonly problem: Tellable | undefined
  readonly onTryAgain: () => void
  /** What can be done here, first things first. */
  readonly children: ComponentChildren
}

/** For when saved words do not open: what happened, what can be done now, and honestly what cannot. */
export function RecoverPage({ problem, onTryAgain, children }: Props) {
  const t = useTexts("recover")
  const shell = useTexts("shell")
  const inWords = useProblems()
  return (
    <>
      <h1>{shell("titles.recover")}</h1>
      <Notice>
        <p>{inWords(problem) ?? t("fine")}</p>
      </Notice>
      <p class="row">
        <Link class="button next" to="/right-now">
          {shell("rightNow")}
        </Link>
        {problem && <Button onPress={onTryAgain}>{shell("tryAgain")}</Button>}
      </p>
      {children}
      {problem && problem.kind !== "lost" && problem.kind !== "locked" && (
        <Card title={t("now.title")}>
          <ul>
            <li>{t("now.again")}</li>
            <li>{t("now.restart")}</li>
            <li>{t("now.keep")}</li>
          </ul>
          <p>{t("now.hub")}</p>
        </Card>
      )}
    </>
  )
}

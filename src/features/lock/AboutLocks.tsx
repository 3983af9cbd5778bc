import { useTexts } from "../../i18n/texts.ts"
import { Card } from "../../ui/Card.tsx"

/** What a lock does, and as plainly what it does not. */
export function AboutLocks() {
  const t = useTexts("lock")
  return (
    <>
      <Card title={t("about.does")}>
        <ul>
          <li>{t("about.seals")}</li>
          <li>{t("about.rightNow")}</li>
          <li>{t("about.without")}</li>
        </ul>
      </Card>
      <Card title={t("about.not")}>
        <ul>
          <li>{t("about.watched")}</li>
          <li>{t("about.before")}</li>
          <li>
            {t("about.lost")} {t("about.print")}
          </li>
          <li>{t("about.hides")}</li>
        </ul>
      </Card>
    </>
  )
}

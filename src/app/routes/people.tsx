import { useTexts } from "../../i18n/texts.ts"

export function People() {
  const t = useTexts("shell")
  return <h1>{t("titles.people")}</h1>
}

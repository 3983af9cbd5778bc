import { useTexts } from "../../i18n/texts.ts"

export function Settings() {
  const t = useTexts("shell")
  return <h1>{t("titles.settings")}</h1>
}

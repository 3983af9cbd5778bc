import { useTexts } from "../../i18n/texts.ts"

export function Wishes() {
  const t = useTexts("shell")
  return <h1>{t("titles.wishes")}</h1>
}

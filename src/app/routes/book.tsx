import { useTexts } from "../../i18n/texts.ts"

export function Book() {
  const t = useTexts("shell")
  return <h1>{t("titles.book")}</h1>
}

import { useTexts } from "../../i18n/texts.ts"

export function Shares() {
  const t = useTexts("shell")
  return <h1>{t("titles.shares")}</h1>
}

import { useTexts } from "../../i18n/texts.ts"

export function Plan() {
  const t = useTexts("shell")
  return <h1>{t("plan")}</h1>
}

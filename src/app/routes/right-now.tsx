import { useTexts } from "../../i18n/texts.ts"

export function RightNow() {
  const t = useTexts("shell")
  return <h1>{t("rightNow")}</h1>
}

import { useTexts } from "../../i18n/texts.ts"

export function Recover() {
  const t = useTexts("shell")
  return <h1>{t("titles.recover")}</h1>
}

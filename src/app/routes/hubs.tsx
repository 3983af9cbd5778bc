import { useTexts } from "../../i18n/texts.ts"

export function Hubs() {
  const t = useTexts("shell")
  return <h1>{t("hub")}</h1>
}

import { useTexts } from "../../i18n/texts.ts"

export function Home() {
  const t = useTexts("shell")
  return <h1>{t("home")}</h1>
}

import { useTexts } from "../../i18n/texts.ts"
import { Numbers } from "../Numbers.tsx"

/** *Right now* inside the app: the same page as the one that opens without it. */
export function RightNow() {
  const t = useTexts("shell")
  return (
    <>
      <h1>{t("rightNow")}</h1>
      <Numbers />
    </>
  )
}

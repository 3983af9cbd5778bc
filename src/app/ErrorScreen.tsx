import { useTexts } from "../i18n/texts.ts"
import { Button } from "../ui/Button.tsx"

/** What stands in place of a page that broke: whose fault it is, what still works, what can be done. Never a blank page. */
export function ErrorScreen() {
  const t = useTexts("shell")
  return (
    <>
      <h1>{t("error.title")}</h1>
      <p>{t("error.words")}</p>
      <p class="row">
        <a class="button next" href="/right-now">
          {t("rightNow")}
        </a>
        <Button onPress={() => location.reload()}>{t("tryAgain")}</Button>
      </p>
    </>
  )
}

/** The same where not even the frame could be drawn. */
export function ErrorAlone() {
  return (
    <main id="page">
      <ErrorScreen />
    </main>
  )
}

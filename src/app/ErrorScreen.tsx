import { useTexts } from "../i18n/texts.ts"
import { Link } from "../router/Link.tsx"
import { Button } from "../ui/Button.tsx"
import { mustStay } from "./typing.ts"

/** What stands in place of a page that broke: whose fault it is, what still works, what can be done. Never a blank page. */
export function ErrorScreen() {
  const t = useTexts("shell")
  return (
    <>
      <h1>{t("error.title")}</h1>
      <p>{t("error.words")}</p>
      <p class="row">
        {!mustStay() && (
          <a class="button next" href="/right-now">
            {t("rightNow")}
          </a>
        )}
        {mustStay() ? (
          <Link class="button" to="/">
            {t("home")}
          </Link>
        ) : (
          <Button onPress={() => location.reload()}>{t("tryAgain")}</Button>
        )}
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

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
      <WaysOn />
    </>
  )
}

/** What stands in place of a page that did not come: it may be nobody's fault, and a signal may be all it needs. */
export function MissingScreen() {
  const t = useTexts("shell")
  return (
    <>
      <h1>{t("missing.title")}</h1>
      <p>{t("missing.words")}</p>
      <p>{t("missing.todo")}</p>
      <WaysOn />
    </>
  )
}

// Where everything is in this page's memory alone, no way on may load it anew.
function WaysOn() {
  const t = useTexts("shell")
  return (
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

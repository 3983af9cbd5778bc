import { Link } from "../router/Link.tsx"
import { useTexts } from "../i18n/texts.ts"

/** What stands at an address nobody knows. */
export function NotFound() {
  const t = useTexts("shell")
  return (
    <>
      <h1>{t("notFound.title")}</h1>
      <p>{t("notFound.words")}</p>
      <p>
        <Link class="button next" to="/">
          {t("home")}
        </Link>
      </p>
    </>
  )
}

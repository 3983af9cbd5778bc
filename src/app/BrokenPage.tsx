import type { ComponentChildren } from "preact"
import { useTexts } from "../i18n/texts.ts"
import { Link } from "../router/Link.tsx"
import { useFocusWhen } from "../ui/focus.ts"

type Props = {
  readonly title: string
  /** What happened, in words, and what can be done. */
  readonly children: ComponentChildren
}

/** What stands in place of a page whose words do not open: what happened, and what still works. Never an empty page that invites. */
export function BrokenPage({ title, children }: Props) {
  const t = useTexts("shell")
  const said = useFocusWhen<HTMLDivElement>(true)
  return (
    <>
      <h1>{title}</h1>
      <div tabIndex={-1} ref={said}>
        {children}
      </div>
      <p class="row">
        <Link class="button next" to="/right-now">
          {t("rightNow")}
        </Link>
        <Link class="button" to="/hubs">
          {t("hub")}
        </Link>
        <Link class="button" to="/settings">
          {t("titles.settings")}
        </Link>
      </p>
    </>
  )
}

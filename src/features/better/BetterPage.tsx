import type { ComponentChildren } from "preact"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { Rights } from "./Rights.tsx"

type Props = {
  /** There is a note to print. */
  readonly hasNotes: boolean
  /** The notes, and the place to write one. */
  readonly children: ComponentChildren
}

/** *Something that should be better*: a note to keep or to hand over, and what a person has a right to. */
export function BetterPage({ hasNotes, children }: Props) {
  const t = useTexts("better")
  const shell = useTexts("shell")
  return (
    <>
      <h1>{shell("titles.better")}</h1>
      <p class="lead">{t("lead")}</p>
      {children}
      {hasNotes && (
        <p>
          <Link class="button next" to="/mine#note">
            {t("print")}
          </Link>
        </p>
      )}
      <p>{t("notSent")}</p>
      <Rights />
      <p class="row">
        <Link class="button quiet" to="/hubs">
          {shell("hub")}
        </Link>
        <Link class="button quiet" to="/connected">
          {shell("titles.connected")}
        </Link>
      </p>
    </>
  )
}

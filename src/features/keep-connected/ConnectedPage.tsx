import type { ComponentChildren } from "preact"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { River } from "../../ui/drawings.tsx"

type Props = {
  /** Nothing is written yet: the page invites. */
  readonly isEmpty: boolean
  /** The ways back to the hub, which always stand. */
  readonly waysBack: ComponentChildren
  /** The sections. */
  readonly children: ComponentChildren
}

/** *Keep connected*: who and what stays around a person. Begun in the first week, and never over. */
export function ConnectedPage({ isEmpty, waysBack, children }: Props) {
  const t = useTexts("connected")
  const shell = useTexts("shell")
  return (
    <>
      <h1>{shell("titles.connected")}</h1>
      {isEmpty && <River />}
      <p class="lead">{t(isEmpty ? "invite" : "lead")}</p>
      {waysBack}
      {children}
      <p class="row">
        <Link class="button quiet" to="/circle">
          {shell("titles.circle")}
        </Link>
        <Link class="button quiet" to="/places">
          {shell("titles.places")}
        </Link>
        <Link class="button quiet" to="/better">
          {shell("titles.better")}
        </Link>
        <Link class="button quiet" to="/mine">
          {shell("titles.mine")}
        </Link>
      </p>
    </>
  )
}

import { Link } from "../../router/Link.tsx"
import type { ComponentChildren } from "preact"
import { useTexts } from "../../i18n/texts.ts"
import { Bench } from "../../ui/drawings.tsx"

type Props = {
  /** Nothing is written yet: the page invites. */
  readonly isEmpty: boolean
  /** The sections, strengths first. */
  readonly children: ComponentChildren
}

/** *My plan*: what a person says about themselves in good times, and ways on from there. */
export function PlanPage({ isEmpty, children }: Props) {
  const t = useTexts("plan")
  const shell = useTexts("shell")
  return (
    <>
      <h1>{shell("plan")}</h1>
      {isEmpty && <Bench />}
      <p class="lead">{t(isEmpty ? "invite" : "lead")}</p>
      {children}
      <p class="row">
        <Link class="button quiet" to="/goals">
          {shell("titles.goals")}
        </Link>
        <Link class="button quiet" to="/checkins">
          {shell("titles.checkins")}
        </Link>
        <Link class="button quiet" to="/wishes">
          {shell("titles.wishes")}
        </Link>
        <Link class="button quiet" to="/people">
          {shell("titles.people")}
        </Link>
        <Link class="button quiet" to="/places">
          {shell("titles.places")}
        </Link>
        <Link class="button quiet" to="/skills">
          {shell("titles.skills")}
        </Link>
        <Link class="button quiet" to="/find">
          {shell("titles.find")}
        </Link>
        <Link class="button quiet" to="/connected">
          {shell("titles.connected")}
        </Link>
        <Link class="button quiet" to="/better">
          {shell("titles.better")}
        </Link>
        <Link class="button quiet" to="/mine">
          {shell("titles.mine")}
        </Link>
        <Link class="button quiet" to="/together">
          {shell("titles.together")}
        </Link>
      </p>
    </>
  )
}

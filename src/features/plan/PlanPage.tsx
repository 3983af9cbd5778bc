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

const ways = [
  "goals",
  "checkins",
  "wishes",
  "people",
  "places",
  "skills",
  "find",
  "connected",
  "better",
  "mine",
  "together",
] as const

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
      <WaysOn />
    </>
  )
}

/** Where to go from here. By itself, so that a new sentence does not draw eleven links again. */
function WaysOn() {
  const t = useTexts("shell")
  return (
    <p class="row">
      {ways.map((way) => (
        <Link key={way} class="button quiet" to={`/${way}`}>
          {t(`titles.${way}`)}
        </Link>
      ))}
    </p>
  )
}

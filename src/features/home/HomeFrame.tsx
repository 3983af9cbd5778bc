import type { ComponentChildren, ComponentType } from "preact"
import { useTexts } from "../../i18n/texts.ts"

/** How a way to another page is drawn: the router's in the app, a plain `a` in the page made at build. */
export type HomeWay = ComponentType<{ readonly to: string; readonly children: ComponentChildren }>
type Props = {
  readonly title: string
  readonly way: HomeWay
  /** The one thing to do next; its place is kept free in the page made at build, so that nothing jumps. */
  readonly next?: ComponentChildren
  /** The person looks after someone: their own side of that comes first. */
  readonly isCarer?: boolean
  /** What comes before it, if anything. */
  readonly first?: ComponentChildren
  /** The national numbers. */
  readonly children: ComponentChildren
}

const ways = [
  { to: "/plan", title: "plan", words: "plan" },
  { to: "/goals", title: "titles.goals", words: "goals" },
  { to: "/checkins", title: "titles.checkins", words: "checkins" },
  { to: "/wishes", title: "titles.wishes", words: "wishes" },
  { to: "/people", title: "titles.people", words: "people" },
  { to: "/needs", title: "titles.needs", words: "needs" },
  { to: "/skills", title: "titles.skills", words: "skills" },
  { to: "/find", title: "titles.find", words: "find" },
  { to: "/connected", title: "titles.connected", words: "connected" },
  { to: "/book", title: "titles.book", words: "book" },
  { to: "/shares", title: "titles.shares", words: "shares" },
  { to: "/settings", title: "titles.settings", words: "settings" },
  { to: "/safe", title: "titles.safe", words: "safe" },
] as const
const carerWay = { to: "/carer", title: "titles.carer", words: "carer" } as const

/** *Home*: a greeting, one thing to do next, quiet ways on, and numbers to ring at any hour. Stands before any script. */
export function HomeFrame({ title, way: Way, next, isCarer = false, first, children }: Props) {
  const t = useTexts("home")
  const shell = useTexts("shell")
  return (
    <>
      <h1 dir="auto">{title}</h1>
      {first}
      <div class="next-place">{next}</div>
      <ul class="ways">
        {[...(isCarer ? [carerWay] : []), ...ways].map((one) => (
          <li key={one.to}>
            <Way to={one.to}>{shell(one.title)}</Way> <span class="soft">{t(`ways.${one.words}`)}</span>
          </li>
        ))}
      </ul>
      {children}
    </>
  )
}

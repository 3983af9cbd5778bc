import type { ComponentChildren, ComponentType } from "preact"
import { useTexts } from "../i18n/texts.ts"

/** How a way to another page is drawn: the router's in the app, a plain `a` in the pages made at build. */
export type Way = ComponentType<{
  readonly to: string
  readonly class?: string
  readonly here: boolean
  readonly children: ComponentChildren
}>

type Props = {
  readonly here: string
  readonly way: Way
  /** What just happened; it stands over the bar. */
  readonly said?: ComponentChildren
  readonly children: ComponentChildren
}

const ways = [
  { to: "/", words: "home" },
  { to: "/plan", words: "plan" },
  { to: "/right-now", words: "rightNow", class: "now" },
  { to: "/wishes", words: "wishes" },
  { to: "/hubs", words: "hub" },
] as const

/** What stands around every page, also before any script: the way past it, the page itself, and the bar. */
export function Frame({ here, way: Way, said, children }: Props) {
  const t = useTexts("shell")
  return (
    <>
      <a class="skip" href="#page">
        {t("skip")}
      </a>
      <main id="page" tabIndex={-1}>
        {children}
      </main>
      <div class="foot">
        {said}
        <nav class="bar" aria-label={t("menu")}>
          {ways.map((one) => (
            <Way
              key={one.to}
              to={one.to}
              here={one.to === here}
              {...("class" in one && { class: one.class })}
            >
              {t(one.words)}
            </Way>
          ))}
        </nav>
      </div>
    </>
  )
}

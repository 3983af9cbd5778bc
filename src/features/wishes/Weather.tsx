import type { ComponentType } from "preact"
import type { Stage } from "../../domain/stages.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { JumpLink } from "../../ui/JumpLink.tsx"
import { Clearing, Rain, Sun, Windy } from "../../ui/weather-drawings.tsx"
import { parts } from "./parts.ts"

const skies: Readonly<Record<Stage, ComponentType>> = {
  steady: Sun,
  wobbly: Windy,
  "not-well": Rain,
  after: Clearing,
}

/** The four weathers of a plan, each with what it is and a way to what is written for it. Steady times have a page of their own. */
export function Weather() {
  const t = useTexts("wishes")
  return (
    <nav aria-label={t("weather.title")}>
      <ul class="ways weather">
        {parts.map(({ stage, anchor }) => {
          const Sky = skies[stage]
          return (
            <li key={stage}>
              <Sky />
              {stage === "steady" ? (
                <Link to="/plan">{t(`groups.${stage}`)}</Link>
              ) : (
                <JumpLink to={anchor}>{t(`groups.${stage}`)}</JumpLink>
              )}
              <span>{t(`weather.${stage}`)}</span>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

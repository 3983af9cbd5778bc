import { memo } from "preact/compat"
import { lifeAreas } from "../../domain/life-areas.ts"
import { type Rated, saidOf } from "../../domain/look-back.ts"
import type { RatingTyped } from "../../domain/rating.ts"
import { rememberedDay } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Link } from "../../router/Link.tsx"
import { OpenForm } from "../../ui/OpenForm.tsx"
import { Answered } from "./Answered.tsx"
import type { SayAnswer } from "./CheckInForm.tsx"
import { LifeAreaForm } from "./LifeAreaForm.tsx"

type Props = {
  readonly things: readonly Rated[]
  readonly today: Day
  readonly onSave: (typed: RatingTyped) => Promise<SayAnswer>
}

/** The parts of a life that were spoken of, each with the latest that was said of it, and a way to speak of any. */
export const LifeAreas = memo(function LifeAreas({ things, today, onSave }: Props) {
  const t = useTexts("checkins")
  const names = useTexts("statements")
  const said = lifeAreas.flatMap((area) => {
    const latest = saidOf(things, { what: "life-area", area }).at(-1)
    return latest === undefined ? [] : [{ area, latest }]
  })
  return (
    <section class={said.length > 0 ? undefined : "screen-only"} aria-labelledby="parts-of-life">
      <h2 class="group" id="parts-of-life">
        {t("areas.title")}
      </h2>
      <p class="soft screen-only">{t("areas.why")}</p>
      {said.map(({ area, latest }) => (
        <section key={area} class="slim" aria-labelledby={`part-${area}`}>
          <h3 class="capital" id={`part-${area}`}>
            {names(`lifeAreas.${area}`)}
          </h3>
          <Answered rating={latest} />
          <p class="soft">{rememberedDay(latest.when, today)}</p>
        </section>
      ))}
      {said.some(({ latest }) => latest.wantsHelp === true) && (
        <p class="screen-only">
          {t("areas.help")} <Link to="/book">{t("areas.book")}</Link>
        </p>
      )}
      <OpenForm words={t("areas.open")} isNext={false}>
        {(onDone) => <LifeAreaForm today={today} onSave={onSave} onDone={onDone} />}
      </OpenForm>
    </section>
  )
})

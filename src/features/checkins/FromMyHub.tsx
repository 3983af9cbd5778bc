import { memo } from "preact/compat"
import type { RatingTyped } from "../../domain/rating.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { OpenForm } from "../../ui/OpenForm.tsx"
import type { SayAnswer } from "./CheckInForm.tsx"
import { ScoreForm } from "./ScoreForm.tsx"

type Props = {
  readonly today: Day
  readonly onSave: (typed: RatingTyped) => Promise<SayAnswer>
}

/** A place for a number somebody was told at their hub. */
export const FromMyHub = memo(function FromMyHub({ today, onSave }: Props) {
  const t = useTexts("checkins")
  return (
    <section class="screen-only" aria-labelledby="from-my-hub">
      <h2 class="group" id="from-my-hub">
        {t("hub.title")}
      </h2>
      <p class="soft">{t("hub.why")}</p>
      <OpenForm words={t("hub.open")} isNext={false}>
        {(onDone) => <ScoreForm today={today} onSave={onSave} onDone={onDone} />}
      </OpenForm>
    </section>
  )
})

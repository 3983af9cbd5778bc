import { memo } from "preact/compat"
import { wordsOf } from "../../domain/check-in.ts"
import type { GoalSoFar, Reworded, ThenAndNow } from "../../domain/how-far.ts"
import { rememberedDay } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Button } from "../../ui/Button.tsx"
import { FarGoals } from "./FarGoals.tsx"
import { FarStatements } from "./FarStatements.tsx"
import { Own, ThenNow } from "./ThenNow.tsx"

/** What there is to tell of then and now. */
export type SoFar = {
  readonly checkIns: ThenAndNow | undefined
  readonly goals: readonly GoalSoFar[]
  readonly statements: readonly Reworded[]
}
type Props = {
  readonly soFar: SoFar
  readonly today: Day
  readonly isHidden: boolean
  readonly onHide: (isHidden: boolean) => void
}

/** *How far I've come*: own words, then and now. No number is made of them, and who would rather not see it puts it away. */
export const HowFar = memo(function HowFar({ soFar, today, isHidden, onHide }: Props) {
  const t = useTexts("checkins")
  const { checkIns, goals, statements } = soFar
  if (checkIns === undefined && goals.length === 0 && statements.length === 0) return null
  return (
    <section aria-labelledby="how-far">
      <h2 class={isHidden ? "hidden" : "group"} id="how-far">
        {t("far.title")}
      </h2>
      {!isHidden && (
        <>
          <p class="soft">{t("far.why")}</p>
          {checkIns && (
            <div class="card said">
              <h3>{t("far.checkIns")}</h3>
              <ThenNow
                before={{
                  when: rememberedDay(checkIns.first.when, today),
                  said: <Own words={wordsOf(checkIns.first)} />,
                }}
                now={{
                  when: rememberedDay(checkIns.latest.when, today),
                  said: <Own words={wordsOf(checkIns.latest)} />,
                }}
              />
            </div>
          )}
          {goals.length > 0 && <FarGoals goals={goals} today={today} />}
          {statements.length > 0 && <FarStatements statements={statements} />}
        </>
      )}
      {/* One button in one place: the focus stays on it. */}
      <Button look="quiet" onPress={() => onHide(!isHidden)}>
        {t(isHidden ? "far.show" : "far.hide")}
      </Button>
    </section>
  )
})

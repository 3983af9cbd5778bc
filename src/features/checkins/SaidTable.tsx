import type { Rating } from "../../domain/rating.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Button } from "../../ui/Button.tsx"
import { useSoFar } from "../../ui/so-far.ts"
import { useSomeFirst } from "../../ui/some-first.ts"
import { type SaidActions, SaidRow } from "./SaidRow.tsx"

type Props = {
  /** Oldest first. */
  readonly ratings: readonly Rating[]
  readonly name: string
  readonly today: Day
  readonly actions: SaidActions
  readonly back: string | undefined
}

const rowsAtOnce = 4

/**
 * Everything that was said in these days, newest first: what a picture shows, and what it cannot. By role, not by tag: on a phone
 * a day stands above its words, and a browser would take that for no table any more.
 */
export function SaidTable({ ratings, name, today, actions, back }: Props) {
  const t = useTexts("checkins")
  const { shown, focusAt, more } = useSomeFirst(10, 30)
  const soFar = useSoFar(Math.min(shown, ratings.length), rowsAtOnce)
  return (
    <>
      <div
        role="table"
        class="said-table"
        aria-label={t("back.table", { thing: name })}
        aria-rowcount={ratings.length + 1}
      >
        <div role="row" class="hidden">
          <span role="columnheader">{t("back.day")}</span>
          <span role="columnheader">{t("back.said")}</span>
        </div>
        {ratings
          .slice(-soFar)
          .toReversed()
          .map((one, at) => (
            <SaidRow
              key={one.id}
              rating={one}
              today={today}
              actions={actions}
              takesFocus={one.id === back || at === focusAt}
            />
          ))}
      </div>
      {ratings.length > shown && <Button onPress={more}>{t("back.older")}</Button>}
    </>
  )
}

import { useId, useMemo, useState } from "preact/hooks"
import { daysOf, firstSpan, type Rated, spans, within } from "../../domain/look-back.ts"
import { dateInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Button } from "../../ui/Button.tsx"
import { Dots } from "./Dots.tsx"
import type { SaidActions } from "./SaidRow.tsx"
import { SaidTable } from "./SaidTable.tsx"

type Props = {
  readonly thing: Rated
  readonly name: string
  readonly today: Day
  readonly actions: SaidActions
  readonly back: string | undefined
}

/** One thing over a week, a month, a year or all there is: its dots, and the table that says everything. */
export function OneThing({ thing, name, today, actions, back }: Props) {
  const t = useTexts("checkins")
  const four = useTexts("ons4")
  const id = useId()
  const { ratings } = thing
  const [{ span, ago }, setSpan] = useState(() => ({ span: firstSpan(ratings, today), ago: 0 }))
  const { from, to } = daysOf(span, ago, today, ratings)
  const here = useMemo(() => within(ratings, { from, to }), [ratings, from, to])
  const isFirst = from <= (ratings[0]?.when ?? from)
  const hasDots = here.some((one) => one.answer.how === "number")
  const days = { first: dateInWords(from), last: dateInWords(to) }
  return (
    <>
      <h3 class="print-only" dir="auto">
        {name}
      </h3>
      {thing.about.what === "ons4" && <p class="print-only attribution">{four("attribution")}</p>}
      <fieldset class="rating spans screen-only">
        <legend>{t("back.span")}</legend>
        <div class="numbers">
          {spans.map((one) => (
            <label class="rate" key={one}>
              <input
                type="radio"
                name={id}
                checked={one === span}
                onChange={() => setSpan({ span: one, ago: 0 })}
              />
              <span>{t(`back.${one}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Dots thing={thing} here={here} days={{ from, to, ...days }} name={name} />
      <p class={hasDots ? "hidden" : undefined} aria-live="polite">
        {t("back.days", days)}
      </p>
      {!(isFirst && ago === 0) && (
        <p class="row">
          <Button busy={isFirst} onPress={() => setSpan({ span, ago: ago + 1 })}>
            {t("back.earlier")}
          </Button>
          <Button busy={ago === 0} onPress={() => setSpan({ span, ago: ago - 1 })}>
            {t("back.later")}
          </Button>
        </p>
      )}
      {here.length === 0 ? (
        <p class="soft">{t("back.nothing")}</p>
      ) : (
        <SaidTable
          key={`${from} ${to}`}
          ratings={here}
          name={name}
          today={today}
          actions={actions}
          back={back}
        />
      )}
    </>
  )
}

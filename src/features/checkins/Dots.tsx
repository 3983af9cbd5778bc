import { useMemo } from "preact/hooks"
import type { Days, Rated } from "../../domain/look-back.ts"
import { type About, ranges, type Rating } from "../../domain/rating.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Chart } from "../../ui/Chart.tsx"
import type { ChartPoint } from "../../ui/dots.ts"
import { useEnds } from "./answer-words.tsx"

type Props = {
  readonly thing: Rated
  /** What of it is looked at now, oldest first. */
  readonly here: readonly Rating[]
  readonly days: Days & { readonly first: string; readonly last: string }
  readonly name: string
}

/** The numbers of one thing as dots. Words, faces and "not today" are no numbers: they stand in the table as they are. */
export function Dots({ thing, here, days, name }: Props) {
  const t = useTexts("checkins")
  const ends = useEnds(thing.about)
  const points = useMemo(() => numbersOf(here), [here])
  const [lowest, highest] = useMemo(() => frameOf(thing), [thing])
  if (points.length === 0) return null
  const end = (number: number, words: string | undefined) =>
    words === undefined ? String(number) : t("back.end", { number, words })
  return (
    <Chart
      points={points}
      from={days.from}
      to={days.to}
      lowest={lowest}
      highest={highest}
      label={t("back.chart", { count: points.length, thing: name })}
      ends={{ lowest: end(lowest, ends?.lowest), highest: end(highest, ends?.highest) }}
      days={days}
    />
  )
}

const numbersOf = (ratings: readonly Rating[]): readonly ChartPoint[] =>
  ratings.flatMap(({ when, answer }) =>
    answer.how === "number" ? [{ day: when, number: answer.number }] : [],
  )

/** A score has no ends we know of: its picture goes from the lowest to the highest number there ever was. */
function frameOf({ about, ratings }: Rated): readonly [number, number] {
  const known = rangeOf(about)
  if (known !== undefined) return known
  const numbers = numbersOf(ratings).map((one) => one.number)
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)]
  return lowest === highest ? [lowest - 1, highest + 1] : [lowest, highest]
}

const rangeOf = (about: About): readonly [number, number] | undefined =>
  about.what === "score" ? undefined : ranges[about.what]

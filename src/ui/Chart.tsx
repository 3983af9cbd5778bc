import { useMemo } from "preact/hooks"
import { type ChartFrame, type ChartPoint, type Dot, dotsOf } from "./dots.ts"
import "./chart.css"

type Props = ChartFrame & {
  /** Oldest first. */
  readonly points: readonly ChartPoint[]
  /** What can be seen here, in a sentence, for who listens. What it is made of stands in the table beside it. */
  readonly label: string
  /** What the lowest and the highest number mean. */
  readonly ends: { readonly lowest: string; readonly highest: string }
  /** The first and the last day, in words. */
  readonly days: { readonly first: string; readonly last: string }
}

// As wide as a phone can show apart; the drawing is stretched to its place, dots and lines are not.
const size = { columns: 640, rows: 200 }
const fewestForALine = 3

/**
 * Numbers over time: a dot for each, and a line from three points on. No target, no colour that judges. It stands beside a table
 * that says the same and more: this picture is never the only way to it.
 */
export function Chart({ points, from, to, lowest, highest, label, ends, days }: Props) {
  const dots = useMemo(
    () => dotsOf(points, { from, to, lowest, highest }, size),
    [points, from, to, lowest, highest],
  )
  return (
    <div class={`chart${dots.length > 150 ? " crowd" : dots.length > 40 ? " many" : ""}`}>
      <p class="soft">{ends.highest}</p>
      <svg
        viewBox={`0 0 ${size.columns} ${size.rows}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        <path class="frame" d={`M0 0H${size.columns}M0 ${size.rows}H${size.columns}`} />
        {dots.length >= fewestForALine && <path class="line" d={lineThrough(dots)} />}
        <path class="dots" d={dots.map(({ x, y }) => `M${x} ${y}h.01`).join("")} />
      </svg>
      <p class="soft">{ends.lowest}</p>
      <p class="soft days">
        <span>{days.first}</span> <span>{days.last}</span>
      </p>
    </div>
  )
}

const lineThrough = (dots: readonly Dot[]): string =>
  dots.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join("")

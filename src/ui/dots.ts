import type { Day } from "../kit/day.ts"

/** A number on a day. */
export type ChartPoint = { readonly day: Day; readonly number: number }
/** The first and the last day, the lowest and the highest number of a chart. */
export type ChartFrame = {
  readonly from: Day
  readonly to: Day
  readonly lowest: number
  readonly highest: number
}
/** A place in a chart `columns` wide and `rows` high, counted from its upper left corner. */
export type Dot = { readonly x: number; readonly y: number }
export type ChartSize = { readonly columns: number; readonly rows: number }

/**
 * Where the points of these days stand in a chart of this size. Where more than two fall on one column of it, only the lowest and
 * the highest are kept, in the order they came: more could not be seen, and no extreme is lost.
 * `points`: oldest first. A number beyond the frame stands at its edge; days outside are left out.
 */
export function dotsOf(
  points: readonly ChartPoint[],
  { from, to, lowest, highest }: ChartFrame,
  { columns, rows }: ChartSize,
): readonly Dot[] {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  const height = highest - lowest
  const xOf = (day: Day) =>
    first === last ? columns / 2 : Math.round(((Date.parse(day) - first) / (last - first)) * columns)
  const yOf = (number: number) => {
    const part = height === 0 ? 0.5 : (Math.min(Math.max(number, lowest), highest) - lowest) / height
    return Math.round(rows * (1 - part) * 100) / 100
  }

  const dots: Dot[] = []
  let kept = 0 // how many of the dots so far stand in the present column
  for (const { day, number } of points) {
    if (day < from || day > to) continue
    const dot = { x: xOf(day), y: yOf(number) }
    kept = dots.at(-1)?.x === dot.x ? kept : 0
    if (kept < 2) {
      dots.push(dot)
      kept += 1
      continue
    }
    const [one, other] = [dots.at(-2), dots.at(-1)]
    if (one === undefined || other === undefined) continue
    const [top, bottom] = one.y < other.y ? [one, other] : [other, one]
    // The later of the two that stay comes last.
    if (dot.y < top.y) dots.splice(-2, 2, bottom, dot)
    else if (dot.y > bottom.y) dots.splice(-2, 2, top, dot)
  }
  return dots
}

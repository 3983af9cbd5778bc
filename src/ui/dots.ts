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
  let [dayBefore, x] = ["", 0] // of many points, most share their day with the one before
  const yOf = (number: number) => {
    const part = height === 0 ? 0.5 : (Math.min(Math.max(number, lowest), highest) - lowest) / height
    return Math.round(rows * (1 - part) * 100) / 100
  }

  const dots: Dot[] = []
  let column: readonly Dot[] = []
  for (const { day, number } of points) {
    if (day < from || day > to) continue
    if (day !== dayBefore) [dayBefore, x] = [day, xOf(day)]
    const dot = { x, y: yOf(number) }
    if (column[0]?.x === x) column = extremes(column, dot)
    else {
      dots.push(...column)
      column = [dot]
    }
  }
  return [...dots, ...column]
}

/** The highest and the lowest of a column and one more dot that comes after them, in the order they came. */
function extremes(column: readonly Dot[], dot: Dot): readonly Dot[] {
  const [one, other] = column
  if (one === undefined || other === undefined) return [...column, dot]
  const [top, bottom] = one.y < other.y ? [one, other] : [other, one]
  if (dot.y < top.y) return [bottom, dot]
  return dot.y > bottom.y ? [top, dot] : column
}

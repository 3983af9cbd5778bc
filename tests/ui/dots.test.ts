import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type ChartPoint, dotsOf } from "../../src/ui/dots.ts"
import { addDays } from "../../src/kit/day.ts"

const frame = { from: "2026-01-01", to: "2026-01-11", lowest: 0, highest: 10 }
const size = { columns: 100, rows: 50 }
const on = (at: number, number: number): ChartPoint => ({ day: addDays(frame.from, at), number })

describe("a dot", () => {
  test("stands at its day from left to right, and at its number from the bottom up", () => {
    expect(dotsOf([on(0, 0), on(5, 5), on(10, 10)], frame, size)).toEqual([
      { x: 0, y: 50 },
      { x: 50, y: 25 },
      { x: 100, y: 0 },
    ])
  })
  test("stands in the middle where there is only one day, or one number", () => {
    const oneDay = { ...frame, to: frame.from }
    expect(dotsOf([on(0, 10)], oneDay, size)).toEqual([{ x: 50, y: 0 }])
    expect(dotsOf([on(0, 7)], { ...frame, lowest: 7, highest: 7 }, size)).toEqual([{ x: 0, y: 25 }])
  })
  test("is not drawn for days outside, and stays within the frame for numbers outside", () => {
    expect(dotsOf([on(-1, 5), on(11, 5), on(0, 12), on(10, -2)], frame, size)).toEqual([
      { x: 0, y: 0 },
      { x: 100, y: 50 },
    ])
  })
})

describe("ten thousand dots", () => {
  const many = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 1095 }), fc.integer({ min: 0, max: 10 })), {
      minLength: 1,
      maxLength: 400,
    })
    .map((all) => all.toSorted(([a], [b]) => a - b).map(([at, number]) => on(at, number)))
  const wide = { ...frame, to: addDays(frame.from, 1095) }
  const small = { columns: 20, rows: 10 }

  test("are at most two for each column, in the order of their days, and no extreme is lost", () => {
    fc.assert(
      fc.property(many, (points) => {
        const dots = dotsOf(points, wide, small)
        const columns = Map.groupBy(dots, (dot) => dot.x)
        for (const all of columns.values()) expect(all.length).toBeLessThanOrEqual(2)
        expect(dots.map((dot) => dot.x)).toEqual(dots.map((dot) => dot.x).toSorted((a, b) => a - b))
        const each = Map.groupBy(points, (point) => dotsOf([point], wide, small)[0]?.x)
        expect([...columns.keys()]).toEqual([...each.keys()])
        for (const [x = 0, kin] of each) {
          const numbers = kin.map((point) => point.number)
          const heights = (columns.get(x) ?? []).map((dot) => 10 - dot.y)
          expect(Math.max(...heights)).toBeCloseTo(Math.max(...numbers))
          expect(Math.min(...heights)).toBeCloseTo(Math.min(...numbers))
        }
      }),
    )
  })
  test("are each drawn where there is room for all", () => {
    const points = [on(0, 3), on(0, 3), on(5, 1), on(10, 9)]
    expect(dotsOf(points, frame, size)).toHaveLength(4)
  })
  test("keep the order in which the lowest and the highest came", () => {
    const day = [on(5, 4), on(5, 9), on(5, 1)]
    expect(dotsOf(day, frame, size).map((dot) => dot.y)).toEqual([5, 45])
    expect(dotsOf(day.toReversed(), frame, size).map((dot) => dot.y)).toEqual([45, 5])
  })
})

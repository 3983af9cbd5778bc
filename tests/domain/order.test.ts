import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { swapped } from "../../src/domain/order.ts"

type Thing = { readonly id: string; readonly order: number }
const inOrder = (things: readonly Thing[]) => things.toSorted((a, b) => a.order - b.order)
const lists = fc
  .array(fc.integer({ min: -3, max: 12 }), { minLength: 1, maxLength: 12 })
  .map((orders) => inOrder(orders.map((order, at) => ({ id: `${at}`, order }))))

/** The list as it stands after the changes were kept. */
const after = (list: readonly Thing[], changed: readonly Thing[]) =>
  inOrder(list.map((one) => changed.find((new_) => new_.id === one.id) ?? one))

describe("moving one thing of a list", () => {
  test("makes it and its neighbour change places, and nothing else", () => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.constantFrom(-1 as const, 1 as const), (list, pick, by) => {
        const from = pick % list.length
        const ids = list.map((one) => one.id)
        const to = from + by
        const [moved, neighbour] = [ids[from] ?? "", ids[to]]
        const wanted = neighbour === undefined ? ids : ids.with(from, neighbour).with(to, moved)
        expect(after(list, swapped(list, moved, by)).map((one) => one.id)).toEqual(wanted)
      }),
    )
  })
  test("changes two things alone, however many there are and whatever was deleted between them", () => {
    const list = Array.from({ length: 300 }, (_, at) => ({ id: `${at}`, order: at * 3 }))
    expect(swapped(list, "7", 1)).toEqual([
      { id: "8", order: 21 },
      { id: "7", order: 24 },
    ])
  })
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { inBlocks, isSameBlock } from "../../../src/features/statements/blocks.ts"

const things = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `${at}` }))
type Things = readonly { readonly id: string }[]

/** How many blocks differ from before. */
const changed = (before: readonly Things[], after: readonly Things[]): number =>
  Array.from({ length: Math.max(before.length, after.length) }, (_, at) => at).filter(
    (at) => !isSameBlock(before[at] ?? [], after[at] ?? []),
  ).length

describe("a list in blocks", () => {
  test("holds every thing once, in order, whatever happens to the list", () => {
    const step = fc.oneof(
      fc.record({ move: fc.nat(400), by: fc.constantFrom(-1, 1) }),
      fc.record({ remove: fc.nat(400) }),
      fc.record({ add: fc.nat(400) }),
    )
    fc.assert(
      fc.property(fc.nat(260), fc.array(step, { maxLength: 12 }), (count, steps) => {
        const known = new Map<string, number>()
        let list = things(count)
        expect(inBlocks(list, known).flat()).toEqual(list)
        for (const [at, one] of steps.entries()) {
          list = [...list]
          if ("remove" in one) list.splice(one.remove % (list.length || 1), 1)
          if ("add" in one) list.splice(one.add % (list.length + 1), 0, { id: `new ${at}` })
          if ("move" in one) {
            const from = one.move % (list.length || 1)
            const [thing] = list.splice(from, 1)
            if (thing !== undefined) list.splice(Math.max(0, from + one.by), 0, thing)
          }
          expect(inBlocks(list, known).flat()).toEqual(list)
        }
      }),
    )
  })
  test.each([
    ["one more at the end", (list: Things) => [...list, { id: "new" }], 1],
    ["one taken away at the beginning", (list: Things) => list.slice(1), 1],
    ["one put back in the middle", (list: Things) => list.toSpliced(60, 0, { id: "back" }), 1],
    [
      "one moved within its block",
      (list: Things) => list.toSpliced(7, 2, ...list.slice(7, 9).toReversed()),
      1,
    ],
    [
      "one moved over an edge",
      (list: Things) => list.toSpliced(49, 2, ...list.slice(49, 51).toReversed()),
      2,
    ],
  ] as const)("looks at few things again after %s", (_, change, most) => {
    const known = new Map<string, number>()
    const list = things(5000)
    const before = inBlocks(list, known)
    expect(before).toHaveLength(100)
    const after = inBlocks(change(list), known)
    expect(changed(before, after)).toBeGreaterThan(0)
    expect(changed(before, after)).toBeLessThanOrEqual(most)
  })
})

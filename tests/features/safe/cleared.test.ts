import { expect, test } from "vitest"
import { clearedList, isAllGone } from "../../../src/features/safe/cleared.ts"

const nothing = { databases: 0, files: 0, notes: 0, caches: 0, workers: 0 }
const standing = (list: ReturnType<typeof clearedList>) => list.map((one) => one.standing)

test("what is not there is gone, what is there still stands, and what a browser does not say is not claimed", () => {
  const list = clearedList({ ...nothing, files: 2, caches: undefined })
  expect(standing(list)).toEqual(["gone", "stands", "gone", "unknown", "gone"])
  expect(list[1]?.count).toBe(2)
  expect(isAllGone(list)).toBe(false)
  expect(isAllGone(clearedList(nothing))).toBe(true)
})

test("what lay there before a visit is told from what a visit left", () => {
  const before = { ...nothing, databases: 1, files: 3 }
  expect(standing(clearedList({ ...nothing, databases: 1, files: 4 }, before)).slice(0, 2)).toEqual([
    "before",
    "stands",
  ])
})

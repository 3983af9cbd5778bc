import { expect, test } from "vitest"
import { askedParts, isPart, partsOf } from "../../../src/features/lock/code.ts"

const code = "0B7F-JC7P-7JFA-AB41-3KE2-GX4E-699K"

test("a part is the same however it is typed, and no other part is", () => {
  for (const typed of ["JC7P", "jc7p", " j c-7p "]) expect(isPart(typed, code, 1)).toBe(true)
  expect(isPart("ob7f", code, 0)).toBe(true)
  expect(isPart("ab4I", code, 3)).toBe(true)
  for (const typed of ["", "7JFA", "JC7", "JC7PX"]) expect(isPart(typed, code, 1)).toBe(false)
})

test("two parts are asked for, the last among them: who has those has not just copied the first line", () => {
  expect(partsOf(code)).toHaveLength(7)
  expect(askedParts(code)).toEqual([1, 6])
})

import { expect, test } from "vitest"
import { fewOf } from "../../src/right-now/few.ts"

const lines = (...lengths: number[]) =>
  lengths.map((length) => ({ text: "x".repeat(length), note: "", links: [] }))

test("a few lines stand there at first", () => {
  expect(fewOf(lines(10, 10, 10))).toBe(3)
  expect(fewOf(lines(10, 10, 10, 10, 10, 10))).toBe(6)
  expect(fewOf(lines(...Array.from({ length: 60 }, () => 10)))).toBe(6)
})

test("fewer of long ones, but always one, and that one whole", () => {
  expect(fewOf(lines(2000, 10))).toBe(1)
  expect(fewOf(lines(300, 300, 300))).toBe(2)
  expect(fewOf(lines(5000))).toBe(1)
  expect(fewOf([])).toBe(0)
})

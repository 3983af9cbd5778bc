import { expect, test } from "vitest"
import { isSame, isSameBytes } from "../../src/kit/same.ts"

test("two values say the same whatever order their fields were written in, and nothing less does", () => {
  expect(isSame({ a: 1, b: [1, { c: "x" }] }, { b: [1, { c: "x" }], a: 1 })).toBe(true)
  expect(isSame(undefined, undefined)).toBe(true)
  for (const other of [{ a: 1 }, { a: 1, b: [1] }, { a: 1, b: [1, { c: "y" }] }, { a: 1, c: 2 }, [1], null])
    expect(isSame({ a: 1, b: [1, { c: "x" }] }, other)).toBe(false)
})

test("bytes are the same only byte for byte: one that is missing, more or fewer, or not there at all, is not", () => {
  const bytes = new Uint8Array([1, 2, 3])
  expect(isSameBytes(bytes, bytes.slice())).toBe(true)
  expect(isSameBytes(undefined, undefined)).toBe(true)
  for (const other of [[1, 2, 4], [1, 2], [1, 2, 3, 0], []].map((one) => new Uint8Array(one))) {
    expect(isSameBytes(bytes, other)).toBe(false)
    expect(isSameBytes(other, bytes)).toBe(false)
  }
  expect(isSameBytes(undefined, bytes)).toBe(false)
  expect(isSameBytes(undefined, new Uint8Array())).toBe(false)
  expect(isSameBytes(new Uint8Array(), undefined)).toBe(false)
})

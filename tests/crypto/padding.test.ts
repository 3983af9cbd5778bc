import fc from "fast-check"
import { expect, test } from "vitest"
import { pad, paddedLength, unpad } from "../../src/crypto/padding.ts"

test("sizes go up in steps of 256 bytes to 4 KiB", () => {
  expect([1, 256, 257, 4000, 4096].map(paddedLength)).toEqual([256, 256, 512, 4096, 4096])
})

test("past 4 KiB sizes are Padmé's, which never add more than 12 %", () => {
  // 4097 = 2^12 + 1: 4 bits are kept, so units of 2^8; 100,000: 5 bits kept, units of 2^11.
  expect([4097, 100_000].map(paddedLength)).toEqual([4352, 100_352])
  fc.assert(
    fc.property(fc.integer({ min: 4097, max: 5_000_000 }), (length) => {
      const padded = paddedLength(length)
      expect(padded).toBeGreaterThanOrEqual(length)
      expect(padded / length).toBeLessThanOrEqual(1.12)
      expect(paddedLength(padded)).toBe(padded)
    }),
  )
})

test("whatever is padded comes back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 9000 }), (bytes) => {
      expect(unpad(pad(new Uint8Array(bytes)))).toEqual({ ok: true, value: new Uint8Array(bytes) })
    }),
  )
})

test("bytes nobody padded are damaged", () => {
  expect(unpad(new Uint8Array(3))).toEqual({ ok: false, problem: { kind: "damaged" } })
  const lies = pad(new Uint8Array(10))
  lies[0] = 255
  expect(unpad(lies)).toEqual({ ok: false, problem: { kind: "damaged" } })
})

import fc from "fast-check"
import { expect, test } from "vitest"
import { fromBase64url, toBase64url } from "../../src/kit/base64url.ts"

test("bytes come back as they were", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(fromBase64url(toBase64url(bytes))).toEqual(new Uint8Array(bytes))
    }),
  )
})

// RFC 4648 section 10, written with the URL alphabet and without padding.
test.each([
  ["", ""],
  ["f", "Zg"],
  ["fo", "Zm8"],
  ["foobar", "Zm9vYmFy"],
])("%j is written as %j", (plain, encoded) => {
  expect(toBase64url(new TextEncoder().encode(plain))).toBe(encoded)
})

test.each(["Zg==", "Zm+v", "Zm/v", "Z", "Zh", "Zm 8", "é"])(
  "%j is refused rather than guessed at",
  (text) => {
    expect(fromBase64url(text)).toBeUndefined()
  },
)

test("more than one chunk of bytes is written whole", () => {
  const bytes = new Uint8Array(100_000).map((_, at) => at % 251)
  expect(fromBase64url(toBase64url(bytes))).toEqual(bytes)
})

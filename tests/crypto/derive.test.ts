import { expect, test } from "vitest"
import { toBase64url } from "../../src/kit/base64url.ts"
import { deriveBytes } from "../../src/crypto/derive.ts"
import { hashToken, newToken } from "../../src/crypto/hash.ts"
import { hkdfSync } from "node:crypto"

test("a purpose gives the bytes that HKDF-SHA-256 gives elsewhere, and no other purpose gives them", async () => {
  const material = new Uint8Array(32).fill(7)
  const expected = new Uint8Array(hkdfSync("sha256", material, new Uint8Array(0), "open-door/pages", 32))
  expect(await deriveBytes(material, "pages")).toEqual(expected)
  expect(await deriveBytes(material, "manifest")).not.toEqual(expected)
})

test("a token is kept as its SHA-256", async () => {
  // FIPS 180-2, appendix B.1: "abc"
  expect(await hashToken("abc")).toBe(
    toBase64url(Buffer.from("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "hex")),
  )
})

test("tokens are 256 bits and do not repeat", () => {
  const tokens = Array.from({ length: 1000 }, newToken)
  expect(new Set(tokens).size).toBe(1000)
  expect(tokens.every((one) => /^[\w-]{43}$/.test(one))).toBe(true)
})

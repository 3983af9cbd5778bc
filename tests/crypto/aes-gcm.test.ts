import fc from "fast-check"
import { expect, test } from "vitest"
import { beginSeal, importKey, open, openParts, seal } from "../../src/crypto/aes-gcm.ts"
import { randomBytes } from "../../src/crypto/random.ts"

const text = (words: string) => new TextEncoder().encode(words)
const hex = (digits: string) =>
  Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

// NIST GCM test case 15 (McGrew and Viega, AES-256, 96-bit IV, no additional data).
test("the published vector opens", async () => {
  const key = await importKey(hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"))
  const iv = "cafebabefacedbaddecaf888"
  const cipher =
    "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad"
  const tag = "b094dac5d93471bdec1a502270e3cc6c"
  const opened = await open(key, hex(iv + cipher + tag), new Uint8Array(0))
  expect(opened).toMatchObject({ ok: true })
  expect(opened.ok && opened.value.slice(0, 4)).toEqual(hex("d9313225"))
})

test("what was sealed for a place opens there, and nowhere else", async () => {
  const key = await importKey(randomBytes(32))
  const sealed = await seal(key, text("my words"), text("page 1"))
  expect(await open(key, sealed, text("page 1"))).toEqual({ ok: true, value: text("my words") })
  expect(await open(key, sealed, text("page 2"))).toEqual({ ok: false, problem: { kind: "damaged" } })
  expect(await open(await importKey(randomBytes(32)), sealed, text("page 1"))).toMatchObject({ ok: false })
})

test("the name of something sealed is there at once, is never given twice, and opens nothing else", async () => {
  const key = await importKey(randomBytes(32))
  const [one, other] = [1, 2].map(() => beginSeal(key, text("my words"), text("page 1")))
  if (one === undefined || other === undefined) throw new Error("nothing was begun")
  expect(one.iv).not.toEqual(other.iv)
  const ct = await one.ct
  expect(await openParts(key, { iv: one.iv, ct }, text("page 1"))).toEqual({
    ok: true,
    value: text("my words"),
  })
  expect(await openParts(key, { iv: other.iv, ct }, text("page 1"))).toMatchObject({ ok: false })
  expect(await openParts(key, { iv: one.iv, ct: ct.subarray(1) }, text("page 1"))).toMatchObject({
    ok: false,
  })
  expect(await openParts(key, { iv: one.iv.subarray(1), ct }, text("page 1"))).toMatchObject({ ok: false })
})

test("a changed or missing byte anywhere is noticed", async () => {
  const key = await importKey(randomBytes(32))
  const sealed = await seal(key, text("my words"), text("here"))
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const torn = sealed.map((byte, index) => (index === at ? byte ^ flip : byte))
      expect(await open(key, torn, text("here"))).toMatchObject({ ok: false })
      expect(await open(key, sealed.slice(0, at), text("here"))).toMatchObject({ ok: false })
    }),
    { numRuns: 60 },
  )
})

test("the same words sealed twice look different", async () => {
  const key = await importKey(randomBytes(32))
  const [one, two] = [await seal(key, text("x"), text("")), await seal(key, text("x"), text(""))]
  expect(one).not.toEqual(two)
})

import { expect, test } from "vitest"
import { newSealingPair, openDirect, openWith, sealDirect, sealTo } from "../../src/crypto/jwe.ts"
import { randomBytes } from "../../src/crypto/random.ts"

const header = { typ: "open-door/test", item: "7" }

/** The same envelope with one letter of one segment changed. */
function tampered(sealed: string, segment: number): string {
  const parts = sealed.split(".")
  const part = parts[segment] ?? ""
  parts[segment] = (part.startsWith("A") ? "B" : "A") + part.slice(1)
  return parts.join(".")
}

test("only the holder of the private half reads it", async () => {
  const [mine, other] = [await newSealingPair(), await newSealingPair()]
  const sealed = await sealTo(mine.publicJwk, "for you 🙂", header)
  expect(await openWith(mine.privateJwk, sealed, header)).toEqual({ ok: true, value: "for you 🙂" })
  expect(await openWith(other.privateJwk, sealed, header)).toMatchObject({
    ok: false,
    problem: { kind: "damaged" },
  })
})

test("an envelope that says it is for another thing is refused", async () => {
  const mine = await newSealingPair()
  const sealed = await sealTo(mine.publicJwk, "words", header)
  expect(await openWith(mine.privateJwk, sealed, { ...header, item: "8" })).toMatchObject({ ok: false })
})

test("a changed letter in any segment is noticed", async () => {
  const mine = await newSealingPair()
  const sealed = await sealTo(mine.publicJwk, "words", header)
  for (const segment of [0, 1, 2, 3, 4]) {
    expect(await openWith(mine.privateJwk, tampered(sealed, segment), header)).toMatchObject({ ok: false })
  }
  expect(await openWith(mine.privateJwk, "", header)).toMatchObject({ ok: false })
})

test("a shared key opens only what was sealed as that type", async () => {
  const key = randomBytes(32)
  const sealed = await sealDirect(key, "{}", { cty: "application/json" })
  expect(await openDirect(key, sealed, "application/json")).toEqual({ ok: true, value: "{}" })
  expect(await openDirect(key, sealed, "text/html")).toMatchObject({ ok: false })
  expect(await openDirect(randomBytes(32), sealed, "application/json")).toMatchObject({ ok: false })
})

test("an answer to one thing is not taken for an answer to another", async () => {
  const key = randomBytes(32)
  const sealed = await sealDirect(key, "{}", { ...header, cty: "application/json" })
  expect(await openDirect(key, sealed, "application/json", header)).toEqual({ ok: true, value: "{}" })
  expect(await openDirect(key, sealed, "application/json", { item: "8" })).toMatchObject({ ok: false })
})

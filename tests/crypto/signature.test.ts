import { expect, test } from "vitest"
import { newSigningPair, signText, verifyText } from "../../src/crypto/signature.ts"

test("a statement is believed from the one who signed it, as the kind it was signed as", async () => {
  const [root, stranger] = [await newSigningPair(), await newSigningPair()]
  const signed = await signText(root.privateJwk, "epoch 1", "open-door/epoch")
  expect(await verifyText(root.publicJwk, signed, "open-door/epoch")).toEqual({ ok: true, value: "epoch 1" })
  expect(await verifyText(stranger.publicJwk, signed, "open-door/epoch")).toMatchObject({ ok: false })
  expect(await verifyText(root.publicJwk, signed, "open-door/other")).toMatchObject({ ok: false })
})

test("changed words are not believed", async () => {
  const root = await newSigningPair()
  const [head, , signature] = (await signText(root.privateJwk, "epoch 1", "t")).split(".")
  const forged = `${head}.${Buffer.from("epoch 2").toString("base64url")}.${signature}`
  expect(await verifyText(root.publicJwk, forged, "t")).toEqual({
    ok: false,
    problem: { kind: "not-signed-by-them" },
  })
})

import { expect, test } from "vitest"
import { aCanary, aCanaryNumber, canariesIn, formsOf } from "./support/canaries.ts"

const canary = aCanary()
const inside = (bytes: Buffer | string) =>
  canariesIn(
    new Map([["a file", Buffer.concat([Buffer.from("before "), Buffer.from(bytes), Buffer.from(" after")])]]),
    [canary],
  )

test("a canary planted in any shape is found", () => {
  for (const [form, bytes] of formsOf(canary)) expect(inside(bytes), form).not.toEqual([])
})

test("a canary is found as other programs would write it", () => {
  expect(inside(JSON.stringify({ text: canary }))).not.toEqual([])
  expect(inside(Buffer.from(`a${canary}`).toString("base64"))).not.toEqual([])
  expect(inside(Buffer.from(`ab${canary}cd`).toString("base64url"))).not.toEqual([])
  expect(inside(Buffer.from(`?${canary}`, "utf16le"))).not.toEqual([])
  expect(inside(encodeURI(canary))).not.toEqual([])
})

test("what holds no canary is let be, and no two canaries are alike", () => {
  expect(inside(aCanary())).toEqual([])
  expect(inside(aCanaryNumber())).toEqual([])
  const many = Array.from({ length: 200 }, () => (Math.random() < 0.5 ? aCanary() : aCanaryNumber()))
  expect(new Set(many).size).toBe(200)
})

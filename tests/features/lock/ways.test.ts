import { expect, test } from "vitest"
import { canGo, type Way } from "../../../src/features/lock/ways.ts"

const way = (kind: Way["kind"], id: string = kind): Way => ({ id, kind, name: "", madeOn: "2026-11-22" })
const [words, code, finger] = [way("passphrase"), way("recovery"), way("passkey")]

test("a way in can go while another one stays that is known or on paper", () => {
  expect(canGo(words, [words, code])).toBe(true)
  expect(canGo(code, [words, code])).toBe(true)
  expect(canGo(finger, [words, finger])).toBe(true)
})

test("the last one cannot, and a passkey is never the only one", () => {
  expect(canGo(words, [words])).toBe(false)
  expect(canGo(words, [words, finger, way("passkey", "another")])).toBe(false)
})

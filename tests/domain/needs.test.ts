import { expect, test } from "vitest"
import { formats, Needs, noNeedsYet, supports } from "../../src/domain/needs.ts"

test("nobody has to say what they need, and every part can be left out", () => {
  expect(Needs.safeParse(noNeedsYet)).toEqual({ success: true, data: noNeedsYet })
  expect([noNeedsYet.voicemail, noNeedsYet.text, noNeedsYet.post]).toEqual([null, null, null])
})

test("every format and kind of support can be chosen, and nothing else", () => {
  expect(Needs.safeParse({ ...noNeedsYet, formats: [...formats], supports: [...supports] }).success).toBe(
    true,
  )
  expect(Needs.safeParse({ ...noNeedsYet, formats: ["fax"] }).success).toBe(false)
  expect(Needs.safeParse({ ...noNeedsYet, diagnosis: "" }).success).toBe(false)
})

import { expect, test } from "vitest"
import { copyDue } from "../../src/app/copy-due.ts"
import { DAY } from "../../src/kit/instant.ts"
import type { CopyNote } from "../../src/preferences/copies.ts"

const now = 1_795_000_000
const note = (with_: Partial<CopyNote> = {}): CopyNote => ({
  madeAt: undefined,
  generation: 0,
  quietUntil: undefined,
  isOff: false,
  ...with_,
})
const isDue = (one: CopyNote, generation: number, since: number | null = now - DAY) =>
  copyDue(one, generation, since, now).isDue
const made = note({ madeAt: now - DAY, generation: 100 })

test("who never made a copy is reminded after ten saves", () => {
  expect([isDue(note(), 9), isDue(note(), 10)]).toEqual([false, true])
})
test("or after a fortnight in which anything was saved", () => {
  expect([isDue(note(), 1, now - 13 * DAY), isDue(note(), 1, now - 14 * DAY)]).toEqual([false, true])
  expect(isDue(note(), 0, now - 90 * DAY)).toBe(false)
})
test("after a copy it is counted from there", () => {
  expect(copyDue(made, 103, null, now)).toEqual({ isDue: false, changes: 3, madeAt: now - DAY })
  expect(isDue(made, 110)).toBe(true)
  const old = note({ madeAt: now - 15 * DAY, generation: 100 })
  expect([isDue(old, 100), isDue(old, 101)]).toEqual([false, true])
})
test("not now means not for a fortnight, however much is saved", () => {
  expect(isDue({ ...made, quietUntil: now + 1 }, 200)).toBe(false)
  expect(isDue({ ...made, quietUntil: now - 1 }, 200)).toBe(true)
})
test("never means never", () => {
  expect(isDue({ ...made, isOff: true }, 1000, now - 400 * DAY)).toBe(false)
})
test("a clock that ran ahead keeps nobody unreminded for ever", () => {
  expect(isDue({ ...made, quietUntil: now + 400 * DAY }, 200)).toBe(true)
  expect(isDue(note({ madeAt: now + 400 * DAY, generation: 100 }), 101)).toBe(true)
})
test("a vault that begins again counts from its beginning", () => {
  expect(copyDue(made, 4, null, now)).toMatchObject({ changes: 4, isDue: false })
})

import { expect, test } from "vitest"
import { nobodyYet } from "../../../src/domain/me.ts"
import { noNeedsYet } from "../../../src/domain/needs.ts"
import { checkAll, fieldNames, fields, wordsFrom } from "../../../src/features/booking/words.ts"

const empty = wordsFrom(nobodyYet)

test("only a name stands there already: what a person needs goes along when they say so, and not before", () => {
  const needs = { ...noNeedsYet, other: "a lift", safeWays: "text, not ring", comesAlong: "my sister" }
  const words = wordsFrom({ ...nobodyYet, chosenName: "Jo", needs })
  expect(words).toEqual({ ...empty, chosenName: "Jo" })
})
test("everything may stay empty, and what is written is kept without the blanks around it", () => {
  expect(checkAll(empty)).toEqual({ ok: true, value: empty })
  expect(checkAll({ ...empty, whoComes: "  my sister \r\n" })).toMatchObject({
    value: { whoComes: "my sister" },
  })
})
test.each(["needs", ...fieldNames] as const)(
  "%s: too long or with a hidden character is said of that field",
  (field) => {
    const most = fields[field]
    const problem = (words: string) => checkAll({ ...empty, [field]: words })
    expect(problem("🙂".repeat(most / 2))).toMatchObject({ ok: true })
    expect(problem("x".repeat(most + 1))).toMatchObject({ problem: { kind: "too-long", field, over: 1 } })
    expect(problem("a\u0007b")).toMatchObject({ problem: { kind: "control-character", field } })
    expect(problem("a\ud800b")).toMatchObject({ problem: { kind: "broken-character", field } })
  },
)

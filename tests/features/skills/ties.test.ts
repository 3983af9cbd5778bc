import { expect, test } from "vitest"
import { choicesOf, tiedBy, tieOf, valueOf } from "../../../src/features/skills/ties.ts"
import { aGoal, anId, aPerson, aSheet } from "../../support/things.ts"

const [open, done] = [aGoal({ order: 2 }), aGoal({ state: "done", text: "Learn to swim", order: 1 })]
const sam = aPerson()
const ties = { goals: [open, done], people: [sam] }

test("a sheet can be tied to a goal that is open, and to anybody", () => {
  expect(choicesOf(ties, null).map((one) => one.words)).toEqual([open.text, sam.name])
})

test("a goal that is done is still offered to the sheet that is tied to it", () => {
  expect(choicesOf(ties, { what: "goal", id: done.id }).map((one) => one.words)).toContain(done.text)
})

test("what was chosen is what the sheet is tied to", () => {
  for (const tied of [null, { what: "goal", id: anId(1) }, { what: "person", id: anId(2) }] as const)
    expect(tiedBy(valueOf(tied))).toEqual(tied)
  expect(tiedBy("elsewhere 1")).toBeNull()
})

test("a tie says the person's words, and nothing when what it led to is gone", () => {
  const sheet = aSheet({ tiedTo: { what: "person", id: sam.id } })
  expect(tieOf(sheet, ties)).toEqual({ what: "person", words: sam.name, to: `/people#person-${sam.id}` })
  expect(tieOf(sheet, { ...ties, people: [] })).toBeUndefined()
  expect(tieOf(aSheet(), ties)).toBeUndefined()
})

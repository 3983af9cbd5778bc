import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { kindNames } from "../../src/domain/kinds.ts"
import type { Statement } from "../../src/domain/statement.ts"
import { askedFor, chapters, mayPrint, usualChapters, wholePlan } from "../../src/domain/whole-plan.ts"
import { anything } from "../support/held.ts"
import { aStatement } from "../support/things.ts"

const printedOf = (all: readonly Statement[], alsoPrivate: boolean) =>
  wholePlan(all, alsoPrivate, askedFor).flatMap((chapter) =>
    chapter.sections.flatMap((one) => one.statements),
  )

test("every kind has its place on paper, once, in the order of its page", () => {
  const placed = chapters.flatMap((chapter) => chapter.kinds)
  expect(placed.toSorted()).toEqual([...kindNames].toSorted())
  expect(chapters.map((one) => one.name)).toEqual(
    ["plan", "steady", "wobbly", "not-well", "after", "connected", "carer", "better"].filter((name) =>
      chapters.some((one) => one.name === name),
    ),
  )
})

test.each(kindNames)("a statement of the kind %s prints under its heading", (kind) => {
  const statement = aStatement({ kind })
  expect(wholePlan([statement], false, askedFor).flatMap((one) => one.sections)).toEqual([
    { kind, statements: [{ statement, about: undefined }] },
  ])
})

test("a carer's own plan and notes on what should be better print only when they are asked for", () => {
  const all = kindNames.map((kind) => aStatement({ kind }))
  const printed = wholePlan(all, true).map((one) => one.name)
  expect(printed).toEqual(usualChapters.map((one) => one.name))
  expect(printed).toContain("connected")
  expect(wholePlan(all, true, ["carer"]).map((one) => one.name)).toEqual([...printed, "carer"])
  expect(wholePlan(all, true, ["better"]).map((one) => one.name)).toEqual([...printed, "better"])
})

describe("whatever a person holds", () => {
  test("all that may print does, and nothing else", () => {
    fc.assert(
      fc.property(anything, fc.boolean(), ({ statements }, alsoPrivate) => {
        const printed = new Set(printedOf(statements, alsoPrivate).map((one) => one.statement.id))
        const allowed = statements.filter((one) => mayPrint(one, alsoPrivate)).map((one) => one.id)
        expect([...printed].toSorted()).toEqual(allowed.toSorted())
      }),
    )
  })
  test("what stays out is not said through the words of another either", () => {
    fc.assert(
      fc.property(anything, fc.boolean(), ({ statements }, alsoPrivate) => {
        const through = printedOf(statements, alsoPrivate).flatMap((one) => one.about ?? [])
        expect(through.filter((one) => !mayPrint(one, alsoPrivate))).toEqual([])
      }),
    )
  })
})

test("what is private prints only on my own copy, and what is never shared on none", () => {
  const all = (["normal", "private", "never-share"] as const).map((privacy) => aStatement({ privacy }))
  expect(all.map((one) => mayPrint(one, false))).toEqual([true, false, false])
  expect(all.map((one) => mayPrint(one, true))).toEqual([true, true, false])
})

test("one thing that would help says the hard thing it is for", () => {
  const hard = aStatement({ kind: "hardest", text: "Opening the post" })
  const help = aStatement({ kind: "would-help", about: hard.id })
  expect(printedOf([hard, help], false)).toContainEqual({ statement: help, about: hard })
  expect(printedOf([{ ...hard, privacy: "private" }, help], false)).toEqual([
    { statement: help, about: undefined },
  ])
})

import fc from "fast-check"
import { expect, test } from "vitest"
import { hasWeather, kindNames, kindsOf, rowOf } from "../../../src/domain/kinds.ts"
import { stages } from "../../../src/domain/stages.ts"
import { offered, sectionOf, type Statement } from "../../../src/domain/statement.ts"
import { byKind, forSection } from "../../../src/features/wishes/by-kind.ts"
import { alsoIn, anchorOf, type Part, parts, sectionsOf } from "../../../src/features/wishes/parts.ts"
import { aStatement, anId } from "../../support/things.ts"

const some = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kindNames),
      stages: fc.subarray([...stages]),
      order: fc.nat(20),
    }),
    { maxLength: 40 },
  )
  .map((made) => made.map((one, at) => aStatement({ ...one, id: anId(at + 1) })))

const ownIn = (part: Part, all: readonly Statement[]) =>
  sectionsOf(part).flatMap(({ kind }) => sectionOf(all, kind))
const shownIn = (part: Part, all: readonly Statement[]) => [
  ...ownIn(part, all),
  ...alsoIn(part, all).flatMap((one) => one.statements),
]
const ids = (statements: readonly Statement[]) => statements.map((one) => one.id)
const isWish = (one: Statement) => rowOf(one.kind).page === "wishes"

test("every section stands once, under the weather it first belongs to", () => {
  const shown = parts.flatMap(sectionsOf).map((one) => one.kind)
  expect(shown.toSorted()).toEqual([...kindsOf("wishes")].toSorted())
  expect(parts.map((part) => part.stage)).toEqual([...stages])
  for (const part of parts)
    for (const { kind } of sectionsOf(part)) expect(rowOf(kind).stages[0]).toBe(part.stage)
})

test("wishes with several sides stand together, each side in its own section", () => {
  const sets = parts.flatMap((part) => part.blocks.filter((block) => block.set !== undefined))
  expect(sets.map((block) => [block.set, ...block.sections.map((one) => one.kind)])).toEqual([
    ["where", "where-to-be", "where-not"],
    ["treatment", "treatment-like", "treatment-rather-not", "treatment-talk"],
    ["telling", "who-to-tell", "who-not-to-tell"],
  ])
})

test("no address on the page says what it leads to", () => {
  const anchors = parts.flatMap((part) => [
    part.anchor,
    ...part.blocks.flatMap((block) => (block.set === undefined ? [] : [block.anchor])),
    ...sectionsOf(part).map((one) => one.anchor),
  ])
  expect(anchors.every((anchor) => /^part-\d+(-\d+)?$/.test(anchor))).toBe(true)
  expect(new Set(anchors).size).toBe(anchors.length)
})

test("a wish leads to its section, and a kind of My plan to none here", () => {
  for (const kind of kindsOf("wishes")) expect(anchorOf(kind)).toMatch(/^part-[123]-\d+$/)
  for (const kind of kindsOf("plan")) expect(anchorOf(kind)).toBeUndefined()
})

test("nothing is lost: every wish stands in exactly one section, whatever weathers it was put in", () => {
  fc.assert(
    fc.property(some, (all) => {
      const own = parts.flatMap((part) => ownIn(part, all)).filter(isWish)
      expect(ids(own).toSorted()).toEqual(ids(all.filter(isWish)).toSorted())
    }),
  )
})

test("what was put into a weather is seen there, and nothing stands twice in one part", () => {
  fc.assert(
    fc.property(some, (all) => {
      for (const part of parts) {
        const shown = ids(shownIn(part, all))
        expect(new Set(shown).size).toBe(shown.length)
        const wanted = all.filter((one) => hasWeather(one.kind) && one.stages.includes(part.stage))
        const missing = wanted.filter((one) => !shown.includes(one.id))
        // A steady day is read in My plan; only what was written here stands here.
        expect(part.stage === "steady" ? missing.filter(isWish) : missing).toEqual([])
      }
    }),
  )
})

test("what was not put into a weather is never brought there from elsewhere", () => {
  fc.assert(
    fc.property(some, (all) => {
      for (const part of parts)
        for (const { kind, statements } of alsoIn(part, all)) {
          expect(statements.length).toBeGreaterThan(0)
          expect(statements.every((one) => one.kind === kind && one.stages.includes(part.stage))).toBe(true)
          expect(sectionsOf(part).map((one) => one.kind)).not.toContain(kind)
        }
    }),
  )
})

test("sorting everything once by kind changes nothing about what a section shows", () => {
  fc.assert(
    fc.property(some, (all) => {
      const sorted = byKind(all)
      for (const kind of kindNames) {
        expect(sectionOf(forSection(sorted, kind), kind)).toEqual(sectionOf(all, kind))
        expect(offered(forSection(sorted, kind), kind)).toEqual(offered(all, kind))
      }
    }),
  )
})

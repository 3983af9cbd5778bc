import { describe, expect, test } from "vitest"
import {
  hasWeather,
  type Kind,
  kindNames,
  kinds,
  kindsOf,
  type KindRow,
  rowOf,
  statementPages,
} from "../../src/domain/kinds.ts"
import first from "../../src/texts/en-GB/kinds.json" with { type: "json" }
import { kindTexts as texts } from "../support/kind-texts.ts"

const rows: readonly KindRow[] = kinds

describe("the table of kinds", () => {
  test("has every kind once, and strengths before all others", () => {
    expect(kindNames.length).toBeGreaterThan(20)
    expect(new Set(kindNames).size).toBe(kindNames.length)
    expect(kindsOf("plan")[0]).toBe("strength")
    expect(statementPages.flatMap(kindsOf)).toEqual(kindNames)
  })
  test("offers only what stands on My plan, each kind in one place", () => {
    const plan: readonly string[] = kindsOf("plan")
    const offers = rows.flatMap((row) => row.offers ?? [])
    expect(offers.length).toBeGreaterThan(3)
    expect(offers.filter((kind) => !plan.includes(kind))).toEqual([])
    expect(new Set(offers).size).toBe(offers.length)
    expect(rows.filter((row) => row.page === "plan" && row.offers !== undefined)).toEqual([])
  })
  test("gives every kind a stage, and Right now something to show", () => {
    expect(rows.filter((row) => row.stages.length === 0)).toEqual([])
    expect(rows.filter((row) => row.rightNow === true).map((row) => row.kind)).toContain("helps")
  })
  test("has words for every kind, and no words for one that is not there", () => {
    expect(Object.keys(texts).toSorted()).toEqual([...kindNames].toSorted())
  })
  test("keeps the words of the first pages apart from all others, so that those come without them", () => {
    expect(Object.keys(first).toSorted()).toEqual(kindNames.filter(hasWeather).toSorted())
  })
  test("answers the row of each kind", () => {
    const found = kindNames.map((kind: Kind) => rowOf(kind).kind)
    expect(found).toEqual(kindNames)
  })
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { nobodyYet } from "../../src/domain/me.ts"
import { isShareable, type Statement } from "../../src/domain/statement.ts"
import { type SummaryLine, summaryHeadings, summaryOf, toRing } from "../../src/domain/summary.ts"
import { anything, holding } from "../support/held.ts"
import { aPerson, aPlace, aStatement } from "../support/things.ts"

const linesOf = (held: Parameters<typeof summaryOf>[0]) => summaryOf(held).flatMap((one) => one.lines)
const section = (held: Parameters<typeof summaryOf>[0], heading: string) =>
  summaryOf(held).find((one) => one.heading === heading)?.lines ?? []
const statementsIn = (lines: readonly SummaryLine[]): readonly Statement[] =>
  lines.flatMap((line) => (line.is === "statement" ? [line.statement] : []))

test("a stranger reads my needs first, and who not to tell before the time is up", () => {
  expect(summaryHeadings).toEqual([
    "needs",
    "be-with-me",
    "helps",
    "makes-worse",
    "ring",
    "who-not-to-tell",
    "who-to-tell",
    "step-in-sign",
    "safer",
    "look-after",
    "treatment-like",
    "treatment-rather-not",
    "treatment-talk",
    "risk-talk",
    "where-to-be",
    "where-not",
  ])
  const held = holding({
    me: { ...nobodyYet, howToAddress: "Say Jo, not Ms Example" },
    statements: [aStatement({ kind: "helps" }), aStatement({ kind: "risk-talk" })],
    people: [aPerson({ notToBeTold: true })],
  })
  expect(summaryOf(held).map((one) => [one.heading, one.part])).toEqual([
    ["needs", "first"],
    ["helps", "first"],
    ["who-not-to-tell", "first"],
    ["risk-talk", "then"],
  ])
})

describe("whatever a person holds", () => {
  test("nothing private and nothing never shared is on it", () => {
    fc.assert(
      fc.property(anything, (held) => {
        expect(statementsIn(linesOf(held)).filter((one) => !isShareable(one))).toEqual([])
        const open = { ...held, statements: held.statements.filter(isShareable) }
        expect(summaryOf(held)).toEqual(summaryOf(open))
      }),
    )
  })
  test("somebody who is not to be told is a name under 'who not to tell', and nowhere a contact", () => {
    fc.assert(
      fc.property(anything, (held) => {
        const contacts = linesOf(held).flatMap((line) => (line.is === "person" ? [line.person] : []))
        expect(contacts.filter((one) => one.notToBeTold)).toEqual([])
        const names = section(held, "who-not-to-tell").filter((line) => line.is === "name")
        expect(names).toEqual(
          held.people.filter((one) => one.notToBeTold).map(({ name }) => ({ is: "name", name })),
        )
      }),
    )
  })
  test("no heading is empty, none stands twice, and nothing is invented or changed", () => {
    fc.assert(
      fc.property(anything, (held) => {
        const sections = summaryOf(held)
        expect(sections.every((one) => one.lines.length > 0)).toBe(true)
        expect(new Set(sections.map((one) => one.heading)).size).toBe(sections.length)
        expect(statementsIn(linesOf(held)).every((one) => held.statements.includes(one))).toBe(true)
      }),
    )
  })
  test("how and when it is safe to reach them is not for whoever finds a card", () => {
    fc.assert(
      fc.property(anything, (held) => {
        const said = section(held, "needs").flatMap((line) => (line.is === "need" ? [line.need.key] : []))
        expect(
          said.filter((key) => ["safeWays", "notWays", "voicemail", "text", "post"].includes(key)),
        ).toEqual([])
        expect(said).toContain("interpreter")
      }),
    )
  })
})

describe("whom to ring", () => {
  test("who said yes comes first, and who would rather not is left alone", () => {
    const asked = aPerson({ name: "Asked", order: 3, askedAndAgreed: true })
    const not = aPerson({ name: "Rather not", order: 1, askedAndAgreed: false })
    const open = aPerson({ name: "Not asked yet", order: 2 })
    expect(toRing([open, not, asked]).map((one) => one.name)).toEqual(["Asked", "Not asked yet"])
    expect(summaryOf(holding({ people: [{ ...not, mayKnow: "that I am safe" }] }))).toEqual([])
  })
  test("somebody who may know something and has no number stands under 'who to tell'", () => {
    const held = holding({ people: [aPerson({ phone: "", mayKnow: "that I am safe" })] })
    expect(summaryOf(held).map((one) => one.heading)).toEqual(["who-to-tell"])
  })
})

test("safe places stand with where to be, unless the person's own words say them already", () => {
  const held = holding({
    statements: [aStatement({ kind: "where-to-be", text: "At The library, upstairs" })],
    places: [
      aPlace({ kind: "safe" }),
      aPlace({ kind: "safe", name: "The chapel" }),
      aPlace({ kind: "avoid", name: "The bridge" }),
    ],
  })
  expect(section(held, "where-to-be").map((line) => line.is === "place" && line.place.name)).toEqual([
    false,
    "The chapel",
  ])
  expect(section(held, "where-not")).toMatchObject([{ place: { name: "The bridge" } }])
})

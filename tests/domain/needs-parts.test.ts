import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { Me, nobodyYet } from "../../src/domain/me.ts"
import { formats, noNeedsYet, supports } from "../../src/domain/needs.ts"
import { needsKeys } from "../../src/domain/needs-lines.ts"
import {
  fieldsOf,
  longestIn,
  needsInParts,
  needsParts,
  type NeedsTyped,
  rewriteNeeds,
  typedFrom,
} from "../../src/domain/needs-parts.ts"

const at = { now: 1_795_000_000, today: "2026-11-22" }
const text = fc.string({ unit: "grapheme", maxLength: 30 })
const answer = fc.constantFrom(true, false, null)
const anyTyped: fc.Arbitrary<NeedsTyped> = fc.record({
  chosenName: text,
  howToAddress: text,
  safeWays: text,
  notWays: text,
  voicemail: answer,
  text: answer,
  post: answer,
  language: text,
  interpreter: text,
  formats: fc.uniqueArray(fc.constantFrom(...formats)),
  formatNote: text,
  aids: text,
  supports: fc.uniqueArray(fc.constantFrom(...supports)),
  worker: text,
  comesAlong: text,
  other: text,
})
const anyPart = fc.constantFrom(...needsParts)
const nothing = typedFrom(nobodyYet)

describe("what a person says they need", () => {
  test("stands in exactly one part, and every part has something to say", () => {
    const all = needsParts.flatMap((part) => fieldsOf[part])
    expect(all.toSorted()).toEqual(Object.keys(nothing).toSorted())
    expect(all).toEqual(expect.arrayContaining([...needsKeys]))
  })
  test("is kept part by part: whatever is typed, the other parts stay and it can be stored", () => {
    fc.assert(
      fc.property(anyTyped, anyTyped, anyPart, anyPart, (first, second, one, other) => {
        const before = rewriteNeeds(nobodyYet, one, first, at)
        if (!before.ok) return
        expect(Me.safeParse(before.value).success).toBe(true)
        const after = rewriteNeeds(before.value, other, second, at)
        if (!after.ok) return
        expect(Me.safeParse(after.value).success).toBe(true)
        const [was, is] = [typedFrom(before.value), typedFrom(after.value)]
        for (const part of needsParts.filter((each) => each !== other))
          for (const field of fieldsOf[part]) expect(is[field]).toEqual(was[field])
      }),
    )
  })
  test("is told part by part with every word in it, and a part left empty says nothing", () => {
    expect(needsInParts(nobodyYet).every(({ lines }) => lines.length === 0)).toBe(true)
    const me = rewriteNeeds(nobodyYet, "name", { ...nothing, chosenName: " Jo ", howToAddress: "They" }, at)
    expect(me.ok && needsInParts(me.value)[0]).toEqual({
      part: "name",
      lines: [
        { key: "chosenName", words: "Jo" },
        { key: "howToAddress", words: "They" },
      ],
    })
  })
  test("can be taken back again", () => {
    fc.assert(
      fc.property(anyTyped, anyPart, (typed, part) => {
        const said = rewriteNeeds(nobodyYet, part, typed, at)
        const unsaid = said.ok ? rewriteNeeds(said.value, part, nothing, at) : said
        expect(!unsaid.ok || needsInParts(unsaid.value).every(({ lines }) => lines.length === 0)).toBe(true)
      }),
    )
  })
})

describe("when it was last looked at", () => {
  const looked = (part: (typeof needsParts)[number], reviewedOn: string | null) => {
    const me = { ...nobodyYet, needs: { ...noNeedsYet, reviewedOn } }
    const made = rewriteNeeds(me, part, { ...nothing, chosenName: "Jo", aids: "hearing aid" }, at)
    return made.ok && made.value.needs.reviewedOn
  }
  test("begins with the first thing said, and a name says nothing of it", () => {
    expect(looked("aids", null)).toBe("2026-11-22")
    expect(looked("name", null)).toBe(null)
  })
  test("is not moved by changing one part, which says nothing of the others", () => {
    expect(looked("aids", "2025-01-01")).toBe("2025-01-01")
  })
})

const fields = Object.entries(longestIn)
test.each(fields)("%s: a hidden character is named, and %i letters fit", (field, longest) => {
  const part = needsParts.find((one) => fieldsOf[one].some((each) => each === field)) ?? "other"
  const typed = (words: string) => rewriteNeeds(nobodyYet, part, { ...nothing, [field]: words }, at)
  expect(typed("a\u0007b")).toMatchObject({
    ok: false,
    problem: { kind: "control-character", name: "bell (U+0007)", field },
  })
  const full = typed("x".repeat(longest))
  expect(full.ok && Me.safeParse(full.value).success).toBe(true)
  expect(typed("x".repeat(longest + 1))).toMatchObject({ problem: { kind: "too-long", field, over: 1 } })
  // Another part is saved, whatever stands in this one.
  const elsewhere = part === "other" ? "aids" : "other"
  expect(rewriteNeeds(nobodyYet, elsewhere, { ...nothing, [field]: "a\u0007b" }, at).ok).toBe(true)
})

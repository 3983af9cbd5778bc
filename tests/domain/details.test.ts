import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type DetailsTyped, detailsOf, withDetails } from "../../src/domain/details.ts"
import { kindNames, rowOf } from "../../src/domain/kinds.ts"
import { lifeAreas } from "../../src/domain/life-areas.ts"
import { stages } from "../../src/domain/stages.ts"
import { authors, oftens, Statement } from "../../src/domain/statement.ts"
import { aStatement, anId } from "../support/things.ts"

const handed = { now: 1_795_000_900, today: "2026-11-30" }
const statement = aStatement({ history: [{ text: "before", until: 1_795_000_100 }] })
const typed = (with_: Partial<DetailsTyped> = {}): DetailsTyped => ({ ...detailsOf(statement), ...with_ })
const talked = { agreed: false, who: "Sam", mine: "I want to wait", theirs: "Sooner is better" }

describe("what is said about a statement", () => {
  test("is kept tidily, beside its words and its history", () => {
    const said = typed({
      stages: ["not-well", "steady"],
      lifeAreas: ["home", "mind"],
      author: "with-worker",
      agreed: { ...talked, who: " Sam " },
      why: " because\r\n",
      often: "daily",
      about: anId(77),
      who: "Sam",
      doneOn: "2026-12-01",
      review: { months: 3 },
    })
    expect(withDetails(statement, said, handed)).toEqual({
      ok: true,
      value: {
        ...statement,
        stages: ["steady", "not-well"],
        lifeAreas: ["mind", "home"],
        author: "with-worker",
        agreed: talked,
        why: "because",
        often: "daily",
        about: anId(77),
        who: "Sam",
        doneOn: "2026-12-01",
        reviewBy: "2027-02-28",
        changedAt: handed.now,
      },
    })
  })
  test("that was left as it is changes nothing but the moment", () => {
    const full = aStatement({ doneOn: "2026-01-02", reviewBy: "2027-01-02", agreed: talked })
    expect(withDetails(full, detailsOf(full), handed)).toEqual({
      ok: true,
      value: { ...full, changedAt: handed.now },
    })
  })
  test("without any stage leaves it where its kind stands", () => {
    for (const kind of kindNames)
      expect(withDetails(aStatement({ kind }), typed({ stages: [] }), handed)).toMatchObject({
        value: { stages: rowOf(kind).stages },
      })
  })
  test.each([
    ["why", typed({ why: "bell \u0007" }), "control-character"],
    ["who", typed({ who: "a".repeat(201) }), "too-long"],
    ["agreedWho", typed({ agreed: { ...talked, who: "a".repeat(201) } }), "too-long"],
    ["mine", typed({ agreed: { ...talked, mine: "\u0000" } }), "control-character"],
    ["theirs", typed({ agreed: { ...talked, theirs: "\ud800" } }), "broken-character"],
    ["doneOn", typed({ doneOn: "2026-02-30" }), "not-a-day"],
    ["review", typed({ review: { on: "" } }), "not-a-day"],
    ["review", typed({ review: { on: "12026-01-01" } }), "not-a-day"],
  ] as const)(
    "with something in %s that cannot be kept is refused, and says where (%#)",
    (field, said, kind) => {
      expect(withDetails(statement, said, handed)).toMatchObject({ ok: false, problem: { field, kind } })
    },
  )
  test("can always be stored once it is accepted, and both views are kept word for word", () => {
    const words = fc.string({ unit: "binary", maxLength: 30 })
    fc.assert(
      fc.property(
        fc.record({
          stages: fc.subarray([...stages]),
          lifeAreas: fc.subarray([...lifeAreas]),
          author: fc.constantFrom(...authors),
          agreed: fc.option(fc.record({ agreed: fc.boolean(), who: words, mine: words, theirs: words })),
          why: words,
          often: fc.option(fc.constantFrom(...oftens)),
          about: fc.constant(null),
          who: words,
          doneOn: fc.oneof(fc.constantFrom("", "2026-12-31"), words),
          review: fc.oneof(
            fc.constant("never" as const),
            fc.constantFrom(1 as const, 3 as const, 6 as const).map((months) => ({ months })),
            fc.record({ on: words }),
          ),
        }),
        (said) => {
          const made = withDetails(statement, said, handed)
          if (!made.ok) return
          expect(Statement.safeParse(made.value)).toEqual({ success: true, data: made.value })
          expect(made.value.agreed?.theirs).toBe(said.agreed?.theirs.replaceAll(/\r\n?/g, "\n").trim())
          expect(made.value.history).toEqual(statement.history)
        },
      ),
    )
  })
})

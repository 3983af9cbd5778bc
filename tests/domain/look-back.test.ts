import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  daysOf,
  firstSpan,
  ratedThings,
  saidOf,
  type Span,
  spans,
  within,
} from "../../src/domain/look-back.ts"
import { type About, type Rating, ratingsOf } from "../../src/domain/rating.ts"
import { addDays, type Day } from "../../src/kit/day.ts"
import { anId, aRating } from "../support/things.ts"

const things: readonly About[] = [
  { what: "day" },
  { what: "life-area", area: "home" },
  { what: "life-area", area: "practical-help" },
  { what: "ons4", question: 1 },
  { what: "ons4", question: 2 },
  { what: "ons4", question: 3 },
  { what: "ons4", question: 4 },
  { what: "score", name: "DIALOG", form: "" },
  { what: "score", name: "ReQoL", form: "10" },
  { what: "score", name: "ReQoL", form: "20" },
  { what: "goal", id: anId(1) },
]
const aDay = fc.integer({ min: 0, max: 2000 }).map((count) => addDays("2022-01-01", count))
const ratings = fc
  .array(fc.tuple(fc.constantFrom(...things), aDay, fc.integer({ min: 0, max: 10 })), { maxLength: 60 })
  .map((all): readonly Rating[] =>
    all.map(([about, when, number], at) =>
      aRating({
        id: anId(at),
        about,
        when,
        createdAt: at,
        answer: number === 0 ? { how: "not-today" } : { how: "number", number },
      }),
    ),
  )

describe("everything that was rated", () => {
  test("stands by itself, oldest first, nothing lost and nothing added up", async () => {
    await fc.assert(
      fc.asyncProperty(ratings, async (all) => {
        const found = await ratedThings(all)
        for (const about of things) expect(saidOf(found, about)).toEqual(ratingsOf(all, about))
        expect(found.flatMap((one) => one.ratings).map((one) => one.id)).toHaveLength(all.length)
        expect(found.every((one) => one.ratings.length > 0)).toBe(true)
      }),
    )
  })
  test("stands in one order: how I am, parts of life, the four questions, scores, goals", async () => {
    const all = things.toReversed().map((about) => aRating({ about }))
    expect((await ratedThings(all)).map((one) => one.about)).toEqual(things)
  })
  test("keeps the four questions apart, always", async () => {
    await fc.assert(
      fc.asyncProperty(ratings, async (all) => {
        for (const { about, ratings: said } of await ratedThings(all))
          if (about.what === "ons4")
            expect(
              said.every((one) => one.about.what === "ons4" && one.about.question === about.question),
            ).toBe(true)
      }),
    )
  })
})

describe("looking back", () => {
  const steps = fc.constantFrom<Span>("week", "month", "year")
  test("spans follow one another without a gap, and each day stands in exactly one", () => {
    fc.assert(
      fc.property(steps, aDay, fc.integer({ min: 0, max: 40 }), (span, today, back) => {
        const [here, before] = [daysOf(span, back, today, []), daysOf(span, back + 1, today, [])]
        expect(here.from <= here.to).toBe(true)
        expect(before.to).toBe(addDays(here.from, -1))
      }),
    )
  })
  test("the last one ends today", () => {
    fc.assert(
      fc.property(fc.constantFrom(...spans), aDay, (span, today) => {
        expect(daysOf(span, 0, today, []).to).toBe(today)
      }),
    )
  })
  test.each<[Span, number, Day, Day]>([
    ["week", 0, "2026-11-16", "2026-11-22"],
    ["week", 1, "2026-11-09", "2026-11-15"],
    ["month", 0, "2026-10-23", "2026-11-22"],
    ["month", 1, "2026-09-23", "2026-10-22"],
    ["year", 0, "2025-11-23", "2026-11-22"],
    ["year", 2, "2023-11-23", "2024-11-22"],
  ])("a %s, %d back", (span, back, from, to) => {
    expect(daysOf(span, back, "2026-11-22", [])).toEqual({ from, to })
  })
  test("a month on the 31st reaches over the shorter month before", () => {
    expect(daysOf("month", 0, "2027-03-31", [])).toEqual({ from: "2027-03-01", to: "2027-03-31" })
    expect(daysOf("month", 1, "2027-03-31", [])).toEqual({ from: "2027-02-01", to: "2027-02-28" })
  })
  test("all of it has every rating in it, whatever its day", () => {
    fc.assert(
      fc.property(ratings, aDay, (all, today) => {
        const said = all.toSorted((a, b) => (a.when < b.when ? -1 : 1))
        expect(within(said, daysOf("all", 0, today, said))).toEqual(said)
      }),
    )
  })
  test("begins with the last month, or with everything where nothing was said in it", () => {
    const [lately, long] = [aRating({ when: "2026-11-01" }), aRating({ when: "2025-11-01" })]
    expect(firstSpan([long, lately], "2026-11-22")).toBe("month")
    expect(firstSpan([long], "2026-11-22")).toBe("all")
    expect(firstSpan([], "2026-11-22")).toBe("all")
  })
})

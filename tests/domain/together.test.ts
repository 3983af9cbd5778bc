import fc from "fast-check"
import { expect, test } from "vitest"
import { hasWeather, kindNames, kindsOf } from "../../src/domain/kinds.ts"
import { privacies } from "../../src/domain/statement.ts"
import { askedTogether, hasRoom, seenTogether } from "../../src/domain/together.ts"
import { anId, aStatement } from "../support/things.ts"

const someStatements = fc.array(
  fc.record({
    kind: fc.constantFrom(...kindNames),
    privacy: fc.constantFrom(...privacies),
    order: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 30 },
)

test("nothing a person keeps private is ever seen by whoever sits beside them, nor who is not to be told", () => {
  fc.assert(
    fc.property(someStatements, fc.constantFrom("plan", "wishes", "both"), (drawn, part) => {
      const all = drawn.map((one, at) => aStatement({ ...one, id: anId(at + 1) }))
      const seen = askedTogether(part).flatMap((kind) => seenTogether(all, kind))
      const allowed = all.filter(
        ({ kind, privacy }) =>
          privacy === "normal" &&
          kind !== "who-not-to-tell" &&
          (part === "both" ? hasWeather(kind) : kindsOf(part).includes(kind)),
      )
      expect(new Set(seen.map((one) => one.id))).toEqual(new Set(allowed.map((one) => one.id)))
      expect(seen).toHaveLength(allowed.length)
      expect(
        kindNames.flatMap((kind) => seenTogether(all, kind)).every((one) => one.privacy === "normal"),
      ).toBe(true)
    }),
  )
})

test("questions come in the order of their pages, strengths first", () => {
  expect(askedTogether("both")).toEqual([...askedTogether("plan"), ...askedTogether("wishes")])
  expect(askedTogether("plan")[0]).toBe("strength")
  expect(askedTogether("plan")).toEqual(kindsOf("plan"))
  expect(kindsOf("wishes").filter((kind) => !askedTogether("wishes").includes(kind))).toEqual([
    "who-not-to-tell",
  ])
})

test("what is not shown takes its room all the same", () => {
  const hardest = aStatement({ kind: "hardest", privacy: "private" })
  expect(hasRoom([hardest, hardest], "hardest")).toBe(true)
  expect(hasRoom([hardest, hardest, hardest], "hardest")).toBe(false)
  expect(
    hasRoom(
      Array.from({ length: 99 }, () => aStatement()),
      "strength",
    ),
  ).toBe(true)
})

import fc from "fast-check"
import { expect, test } from "vitest"
import { join, withWords, wordsAt } from "../../src/domain/both.ts"
import { Goal } from "../../src/domain/goal.ts"
import { Person } from "../../src/domain/person.ts"
import { Place } from "../../src/domain/place.ts"
import { SkillSheet } from "../../src/domain/skill-sheet.ts"
import { Statement } from "../../src/domain/statement.ts"
import { aGoal, aPerson, aPlace, aSheet, aStatement, aStep, anId } from "../support/things.ts"

test("what only one window changed is as that window left it", () => {
  const base = aGoal({ text: "walk more", why: "air" })
  const mine = { ...base, text: "walk to the river" }
  const theirs = { ...base, why: "the birds", changedAt: base.changedAt + 1 }
  expect(join(base, mine, theirs)).toEqual({ joined: { ...theirs, text: "walk to the river" }, clashes: [] })
})

test("a text both windows changed stands once in the thing and once beside it", () => {
  const base = aGoal({ text: "walk more" })
  const { joined, clashes } = join(base, { ...base, text: "walk alone" }, { ...base, text: "walk with Ada" })
  expect(joined).toEqual({ ...base, text: "walk with Ada" })
  expect(clashes).toEqual([{ path: ["text"], mine: "walk alone" }])
})

test("the same change in both windows is no clash, and words win over none", () => {
  const base = aGoal({ text: "walk", why: "air" })
  const same = { ...base, text: "walk far" }
  expect(join(base, same, { ...same })).toEqual({ joined: same, clashes: [] })
  const emptied = { ...base, why: "" }
  const written = { ...base, why: "the birds" }
  expect(join(base, emptied, written)).toEqual({ joined: written, clashes: [] })
  expect(join(base, written, emptied)).toEqual({ joined: written, clashes: [] })
})

test("steps are joined step by step: added here, changed there, taken away where nobody wrote", () => {
  const [one, two] = [aStep({ id: anId(1), what: "ring" }), aStep({ id: anId(2), what: "go" })]
  const [mineNew, theirNew] = [aStep({ id: anId(3), what: "rest" }), aStep({ id: anId(4), what: "tea" })]
  const base = aGoal({ steps: [one, two] })
  const mine = { ...base, steps: [{ ...one, what: "ring Ada" }, mineNew] }
  const theirs = { ...base, steps: [{ ...one, what: "ring Kim" }, two, theirNew] }
  const { joined, clashes } = join(base, mine, theirs)
  expect(joined).toMatchObject({ steps: [{ what: "ring Kim" }, { what: "rest" }, { what: "tea" }] })
  expect(clashes).toEqual([{ path: ["steps", one.id, "what"], mine: "ring Ada" }])
})

test("a step somebody wrote in is not lost because the other window took it away", () => {
  const step = aStep({ id: anId(1), what: "ring" })
  const base = aGoal({ steps: [step] })
  const without = { ...base, steps: [] }
  const written = { ...base, steps: [{ ...step, what: "ring Ada" }] }
  expect(join(base, without, written).joined).toEqual(written)
  expect(join(base, written, without).joined).toEqual(written)
})

test("what a statement said before is kept from both windows", () => {
  const base = aStatement({ text: "tea", history: [{ text: "coffee", until: 1 }] })
  const was = (text: string, until: number) => [...base.history, { text, until }]
  const mine = { ...base, text: "tea at night", history: was("tea", 2) }
  const theirs = { ...base, text: "green tea", history: was("tea", 3) }
  expect(join(base, mine, theirs)).toMatchObject({
    joined: { text: "green tea", history: [{ until: 1 }, { until: 3 }, { until: 2 }] },
    clashes: [{ path: ["text"], mine: "tea at night" }],
  })
})

test("chosen words take their place, in lists too; a place that is gone changes nothing", () => {
  const step = aStep({ id: anId(1), what: "ring" })
  const goal = aGoal({ steps: [step] })
  const path = ["steps", step.id, "what"]
  expect(wordsAt(goal, path)).toBe("ring")
  expect(withWords(goal, path, "rest")).toEqual({ ...goal, steps: [{ ...step, what: "rest" }] })
  expect(withWords({ ...goal, steps: [] }, path, "rest")).toEqual({ ...goal, steps: [] })
  expect(wordsAt({ ...goal, steps: [] }, path)).toBeUndefined()
})

const shapes = [
  {
    name: "statement",
    shape: Statement,
    thing: aStatement({ agreed: { agreed: true, who: "a", mine: "b", theirs: "c" } }),
  },
  { name: "goal", shape: Goal, thing: aGoal({ steps: [aStep()] }) },
  { name: "person", shape: Person, thing: aPerson() },
  { name: "place", shape: Place, thing: aPlace() },
  { name: "sheet", shape: SkillSheet, thing: aSheet() },
]

// Every place of a thing where any words may stand, found by trying: days, choices and ids refuse them.
function placesForWords(thing: unknown, fits: (changed: unknown) => boolean): readonly (readonly string[])[] {
  const walk = (value: unknown, path: readonly string[]): readonly (readonly string[])[] => {
    if (typeof value === "string") return fits(withWords(thing, path, "any words at all")) ? [path] : []
    if (Array.isArray(value))
      return value.flatMap((one: unknown) =>
        typeof one === "object" && one !== null && "id" in one ? walk(one, [...path, String(one.id)]) : [],
      )
    if (typeof value !== "object" || value === null) return []
    return Object.entries(value).flatMap(([name, inside]) => walk(inside, [...path, name]))
  }
  return walk(thing, [])
}

test.each(shapes)("in a $name no words are lost, wherever two windows wrote them", ({ shape, thing }) => {
  const places = placesForWords(thing, (changed) => shape.safeParse(changed).success)
  expect(places.length).toBeGreaterThan(1)
  for (const path of places) {
    const [mine, theirs] = [withWords(thing, path, "here"), withWords(thing, path, "there")]
    const { joined, clashes } = join(thing, mine, theirs)
    expect([wordsAt(joined, path), ...clashes.map((one) => one.mine)], path.join(".")).toEqual([
      "there",
      "here",
    ])
  }
})

const goals = fc.record({
  text: fc.string({ minLength: 1, maxLength: 8 }),
  why: fc.string({ maxLength: 8 }),
  steps: fc.uniqueArray(
    fc.record({ id: fc.constantFrom("a", "b", "c", "d"), what: fc.string({ minLength: 1, maxLength: 8 }) }),
    { selector: (step) => step.id },
  ),
})

test("whatever two windows made of a goal, each text that was written is in the goal or beside it", () => {
  fc.assert(
    fc.property(goals, goals, goals, (base, mine, theirs) => {
      const { joined, clashes } = join(base, mine, theirs)
      const said = JSON.stringify(joined)
      const beside = clashes.map((one) => one.mine)
      const written = (one: typeof base) => [
        ...(one.text === base.text ? [] : [one.text]),
        ...(one.why === base.why ? [] : [one.why]),
        ...one.steps.flatMap((step) =>
          base.steps.some((was) => was.id === step.id && was.what === step.what) ? [] : [step.what],
        ),
      ]
      for (const text of [...written(mine), ...written(theirs)].filter((one) => one !== ""))
        expect(beside.includes(text) || said.includes(JSON.stringify(text))).toBe(true)
    }),
  )
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type Draft,
  type DraftField,
  findSpot,
  isAsBefore,
  isWorthKeeping,
  type Named,
  openedBy,
  spotOf,
} from "../../../src/app/lock/draft.ts"

const aName = fc.constantFrom("Name", "Phone", "Words")
const aControl = fc.record({
  within: fc.array(fc.constantFrom("My people", "What helps", "Change"), { maxLength: 2 }),
  name: aName,
})
const aField = (with_: Partial<DraftField> = {}): DraftField => ({
  spot: { within: [], name: "Name", at: 0, of: 1 },
  opened: [],
  before: "",
  value: "",
  ...with_,
})
const aDraft = (...fields: readonly DraftField[]): Draft => ({
  path: "/people",
  fields: [...fields],
  cursor: null,
})

describe("a field", () => {
  test("is found again on the page it was on, and no other is", () => {
    fc.assert(
      fc.property(fc.array(aControl, { minLength: 1 }), fc.nat(), (controls, any) => {
        const at = any % controls.length
        const spot = spotOf(controls, at)
        expect(spot === undefined ? undefined : findSpot(spot, controls)).toBe(at)
      }),
    )
  })
  test("is not guessed at where there is one alike more or one fewer", () => {
    fc.assert(
      fc.property(fc.array(aControl, { minLength: 1 }), fc.nat(), fc.nat(), (controls, any, place) => {
        const at = any % controls.length
        const one = controls[at]
        const spot = spotOf(controls, at)
        if (one === undefined || spot === undefined) throw new Error("there is one")
        const more = controls.toSpliced(place % controls.length, 0, { ...one })
        expect(findSpot(spot, more)).toBeUndefined()
        expect(findSpot(spot, controls.toSpliced(at, 1))).toBeUndefined()
      }),
    )
  })
  test("keeps its place whatever else came or went", () => {
    const controls: readonly Named[] = [
      { within: ["What helps"], name: "Words" },
      { within: ["Early signs"], name: "Words" },
    ]
    const spot = spotOf(controls, 1)
    expect(spot && findSpot(spot, controls.toSpliced(0, 1))).toBe(0)
    expect(spot && findSpot(spot, [{ within: ["Places"], name: "Words" }, ...controls])).toBe(2)
  })
  test("holds what it held before, or is somebody else's by now", () => {
    expect(isAsBefore(aField({ before: "a walk" }), "a walk")).toBe(true)
    expect(isAsBefore(aField({ before: "a walk" }), "a bath")).toBe(false)
    expect(isAsBefore(aField({ before: null }), "a bath")).toBe(true)
  })
})

describe("what was opened for a field", () => {
  const spot = (name: string) => ({ within: [], name, at: 0, of: 1 })
  const [more, change, field, other] = [{}, {}, {}, {}]

  test("is pressed again in the same order, and nothing else is", () => {
    const presses = [
      { pressed: more, spot: spot("More"), there: new Set([more]) },
      { pressed: other, spot: spot("Elsewhere"), there: new Set([more, change, other]) },
      { pressed: change, spot: spot("Change"), there: new Set([more, change, other]) },
    ]
    expect(openedBy(presses, field).map(({ name }) => name)).toEqual(["More", "Change"])
  })
  test("is nothing for a field that stood there all along", () => {
    expect(openedBy([{ pressed: more, spot: spot("More"), there: new Set([more, field]) }], field)).toEqual(
      [],
    )
    expect(openedBy([], field)).toEqual([])
  })
})

test("only words are worth keeping, not an empty box or a tick alone", () => {
  expect(isWorthKeeping(aDraft())).toBe(false)
  expect(isWorthKeeping(aDraft(aField({ value: " \n" }), aField({ value: true })))).toBe(false)
  expect(isWorthKeeping(aDraft(aField({ value: true }), aField({ value: "Sam" })))).toBe(true)
})

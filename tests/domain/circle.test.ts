import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { circleOf, couldSeeMore } from "../../src/domain/circle.ts"
import { inOrder, nearnesses, type Person } from "../../src/domain/person.ts"
import { aPerson } from "../support/things.ts"

const somebody: fc.Arbitrary<Person> = fc
  .record({
    near: fc.option(fc.constantFrom(...nearnesses)),
    notToBeTold: fc.boolean(),
    seeMore: fc.boolean(),
    order: fc.nat({ max: 20 }),
  })
  .map(aPerson)
const everybody = fc.array(somebody, { maxLength: 40 })

describe("on my circle", () => {
  test("everybody stands in exactly one place", () => {
    fc.assert(
      fc.property(everybody, (people) => {
        const { rings, notYet, notToTell } = circleOf(people)
        const drawn = [...nearnesses.flatMap((near) => rings[near]), ...notYet, ...notToTell]
        expect(drawn.map((one) => one.id).toSorted()).toEqual(people.map((one) => one.id).toSorted())
      }),
    )
  })
  test("whoever is not to be told is never drawn among the others, nor missed", () => {
    fc.assert(
      fc.property(everybody, (people) => {
        const { rings, notYet } = circleOf(people)
        const shown = [...nearnesses.flatMap((near) => rings[near]), ...notYet, ...couldSeeMore(people)]
        expect(shown.filter((one) => one.notToBeTold)).toEqual([])
      }),
    )
  })
  test("each ring holds those the person put there, in their own order", () => {
    fc.assert(
      fc.property(everybody, (people) => {
        const { rings } = circleOf(people)
        for (const near of nearnesses) {
          expect(rings[near].every((one) => one.near === near)).toBe(true)
          expect(rings[near]).toEqual(inOrder(rings[near]))
        }
      }),
    )
  })
})

test("I could see more of those I said so of, on my circle or not", () => {
  const [sam, jo] = [
    aPerson({ seeMore: true, order: 2 }),
    aPerson({ seeMore: true, near: "close", order: 1 }),
  ]
  expect(couldSeeMore([sam, aPerson(), jo])).toEqual([jo, sam])
})

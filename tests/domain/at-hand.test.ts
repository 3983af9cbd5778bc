import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { atHand, ringable, takesAtHand } from "../../src/domain/at-hand.ts"
import { kindNames } from "../../src/domain/kinds.ts"
import { anything } from "../support/held.ts"
import { aPerson, aPlace, aStatement } from "../support/things.ts"

const sam = aPerson({ name: "Sam Example", relation: "my sister" })
const kim = aPerson({ name: "Kim Example", relation: "", phone: "", textNumber: "", order: 2 })
const library = aPlace()
const away = aPlace({ name: "The old flat", kind: "avoid" })
const known = { statements: [], people: [sam, kim], places: [library, away] }
const wordsFor = (kind: (typeof kindNames)[number], some: Partial<typeof known> = {}) =>
  atHand(kind, { ...known, ...some }).map((one) => one.words)

describe("what is written already", () => {
  test("can stand among those who stay: people, and places that are not to be avoided", () => {
    const all = ["Sam Example, my sister", "Kim Example", "The library, Museum Street"]
    expect(wordsFor("connected-stays")).toEqual(all)
    expect(wordsFor("connected-network")).toEqual(all)
  })
  test("comes with its number where somebody is to be rung, and only who can be rung comes", () => {
    for (const kind of ["carer-covers", "carer-bad-day-ring", "carer-card"] as const)
      expect(wordsFor(kind)).toEqual(["Sam Example, my sister, 01632 960001"])
  })
  test("is not offered a second time once it is named", () => {
    const statements = [aStatement({ kind: "connected-stays", text: "Tea with Sam Example" })]
    expect(atHand("connected-stays", { ...known, statements }).map((one) => one.name)).toEqual([
      "Kim Example",
      "The library",
    ])
    expect(atHand("connected-network", { ...known, statements })).toHaveLength(3)
  })
  test("is offered nowhere else", () => {
    expect(kindNames.filter(takesAtHand).toSorted()).toEqual(
      ["connected-network", "connected-stays", "carer-covers", "carer-bad-day-ring", "carer-card"].toSorted(),
    )
    for (const kind of kindNames.filter((one) => !takesAtHand(one))) expect(wordsFor(kind)).toEqual([])
  })
})

test("who is not to be told, and where not to go, is never offered and never rung, whatever a person holds", () => {
  fc.assert(
    fc.property(anything, fc.constantFrom(...kindNames), ({ statements, people, places }, kind) => {
      const ids = new Set(atHand(kind, { statements, people, places }).map((one) => one.id))
      expect(people.filter((one) => one.notToBeTold && ids.has(one.id))).toEqual([])
      expect(places.filter((one) => one.kind === "avoid" && ids.has(one.id))).toEqual([])
      expect(ringable(statements, people).filter(({ person }) => person.notToBeTold)).toEqual([])
    }),
  )
})

test("whoever the words name can be rung from them, and nobody else", () => {
  const said = [aStatement({ kind: "carer-bad-day-ring", text: "Sam Example, any hour. Then Kim Example." })]
  const pat = aPerson({ name: "Pat Example", phone: "01632 960007" })
  expect(ringable(said, [pat, kim, sam])).toEqual([{ person: sam, number: "01632960001" }])
  expect(ringable([], [sam])).toEqual([])
})

import { expect, test } from "vitest"
import { inWords, placesFor, takesPlaces } from "../../../src/features/wishes/places.ts"
import { aPlace, aStatement } from "../../support/things.ts"

const home = aPlace({ name: "Gran's house", kind: "safe", where: "", order: 2 })
const cafe = aPlace({ name: "The quiet café", kind: "help", where: "Mill Lane", order: 1 })
const ward = aPlace({ name: "The loud ward", kind: "avoid", where: "" })
const park = aPlace({ name: "The park", kind: "takes-my-mind-off-it" })
const all = [home, cafe, ward, park]

test("safe places and places of help are offered as wishes, places to avoid as the opposite", () => {
  expect(placesFor("where-to-be", all, [])).toEqual([cafe, home])
  expect(placesFor("where-not", all, [])).toEqual([ward])
  expect(placesFor("helps", all, [])).toEqual([])
  expect(takesPlaces("where-not")).toBe(true)
  expect(takesPlaces("helps")).toBe(false)
})

test("a place is offered no more once the section names it, also in other words around it", () => {
  const said = aStatement({ kind: "where-to-be", text: "With Gran's house to myself" })
  expect(placesFor("where-to-be", all, [said])).toEqual([cafe])
  expect(placesFor("where-to-be", all, [{ ...said, kind: "where-not" }])).toEqual([cafe, home])
})

test("what the press writes counts as naming it", () => {
  for (const place of all) {
    const said = aStatement({ kind: "where-to-be", text: inWords(place) })
    expect(placesFor("where-to-be", [place], [said])).toEqual([])
  }
  expect(inWords(cafe)).toBe("The quiet café, Mill Lane")
})

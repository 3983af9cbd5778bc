import { expect, test } from "vitest"
import { namedIn, notToTell, peopleFor, toTell } from "../../../src/features/wishes/who.ts"
import { aPerson, aStatement } from "../../support/things.ts"

const agreed = aPerson({ name: "Ann", askedAndAgreed: true })
const mayKnow = aPerson({ name: "Bea", mayKnow: "that I am safe" })
const neither = aPerson({ name: "Cat" })
const never = aPerson({ name: "Dan", askedAndAgreed: true, mayKnow: "all", notToBeTold: true })

test("who may be told is who agreed, or with words on what they may know", () => {
  expect(toTell([agreed, mayKnow, neither])).toEqual([agreed, mayKnow])
})

test("who is not to be told is never among those to tell, whatever else is known", () => {
  expect(toTell([never])).toEqual([])
  expect(notToTell([agreed, never, neither])).toEqual([never])
})

test("somebody is named only where their whole name stands", () => {
  const words = aStatement({ kind: "who-to-tell", text: "Tell Dan I am safe" })
  expect(namedIn([words], [agreed, never])).toEqual([never])
  expect(namedIn([{ ...words, text: "Tell Danielle" }], [never])).toEqual([])
  expect(namedIn([], [never])).toEqual([])
})

test("people stand in the two sections about telling, and in no other", () => {
  const all = [agreed, mayKnow, neither, never]
  expect(peopleFor("who-to-tell", all)).toEqual([agreed, mayKnow])
  expect(peopleFor("who-not-to-tell", all)).toEqual([never])
  expect(peopleFor("helps", all)).toEqual([])
})

import { expect, test } from "vitest"
import { notToTell, toTell } from "../../../src/features/wishes/who.ts"
import { aPerson } from "../../support/things.ts"

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

import { expect, test } from "vitest"
import { takeLink } from "../../src/desk/address.ts"

const token = "Ab1-_".repeat(8) + "Ab1"

test.each([
  [`#enrol=${token}`, { to: "enrol", token }],
  [`#recover=${token}`, { to: "recover", token }],
  ["#enrol=short", undefined],
  [`#enrol=${token}&more=1`, undefined],
  [`#other=${token}`, undefined],
])("%s leaves the address at once, whatever it is", (hash, taken) => {
  const calls: unknown[][] = []
  const replaceState = (...all: unknown[]) => void calls.push(all)
  expect(takeLink({ hash, pathname: "/" }, { replaceState })).toEqual(taken)
  expect(calls).toEqual([[null, "", "/"]])
})

test("an address without anything behind it is left alone", () => {
  const replaceState = () => {
    throw new Error("changed")
  }
  expect(takeLink({ hash: "", pathname: "/" }, { replaceState })).toBeUndefined()
})

import { expect, test } from "vitest"
import { takeEnrolToken } from "../../src/desk/address.ts"

const token = "Ab1-_".repeat(8) + "Ab1"

test.each([
  [`#enrol=${token}`, token],
  ["#enrol=short", undefined],
  [`#enrol=${token}&more=1`, undefined],
  [`#other=${token}`, undefined],
])("%s leaves the address at once, whatever it is", (hash, taken) => {
  const calls: unknown[][] = []
  const replaceState = (...all: unknown[]) => void calls.push(all)
  expect(takeEnrolToken({ hash, pathname: "/" }, { replaceState })).toBe(taken)
  expect(calls).toEqual([[null, "", "/"]])
})

test("an address without anything behind it is left alone", () => {
  const replaceState = () => {
    throw new Error("changed")
  }
  expect(takeEnrolToken({ hash: "", pathname: "/" }, { replaceState })).toBeUndefined()
})

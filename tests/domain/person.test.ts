import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { canRing, dialled, inOrder, Person } from "../../src/domain/person.ts"
import { aPerson } from "../support/things.ts"

describe("a number", () => {
  test.each([
    ["01632 960001", "01632960001"],
    ["(01632) 960-001", "01632960001"],
    ["+44 1632 960001", "+441632960001"],
    ["01632+960001", "01632960001"],
    ["mobile: 07700 900 123", "07700900123"],
    ["999", "999"],
  ])("is made ready to ring, however it was typed: %s", (typed, ready) => {
    expect(dialled(typed)).toBe(ready)
  })
  test.each(["", "ask mum", "+", "7", "the one on the fridge"])(
    "with nothing to ring is kept and not rung: %j",
    (typed) => {
      expect(dialled(typed)).toBeUndefined()
      expect(Person.safeParse(aPerson({ phone: typed })).success).toBe(true)
    },
  )
  test("made ready holds nothing but digits and a plus in front, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (typed) => {
        expect(dialled(typed) ?? "12").toMatch(/^\+?\d{2,}$/)
      }),
    )
  })
})

describe("people", () => {
  const [first, second] = [aPerson({ name: "A", order: 1 }), aPerson({ name: "B", order: 2 })]
  test("stand in the person's own order", () => {
    expect(inOrder([second, first])).toEqual([first, second])
    const older = aPerson({ order: 1, createdAt: 1 })
    expect(inOrder([first, older])).toEqual([older, first])
  })
  test("can be rung or texted from Right now when there is a number", () => {
    const texts = aPerson({ phone: "", textNumber: "01632 960002", order: 3 })
    const neither = aPerson({ phone: "", email: "sam@example.test", order: 4 })
    expect(canRing([neither, texts, second, first])).toEqual([first, second, texts])
  })
  test("who are not to be told are never offered to ring", () => {
    expect(canRing([aPerson({ notToBeTold: true }), first])).toEqual([first])
  })
})

test.each([
  ["no name", { name: "" }],
  ["a role nobody knows", { roles: ["boss"] }],
  ["a name of more than 200 letters", { name: "a".repeat(201) }],
  ["something nobody asked for", { nhsNumber: "1" }],
])("a stored person with %s is not read", (_, wrong) => {
  expect(Person.safeParse(aPerson()).success).toBe(true)
  expect(Person.safeParse({ ...aPerson(), ...wrong }).success).toBe(false)
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  canRing,
  dialled,
  inOrder,
  movePerson,
  newPerson,
  onCircle,
  Person,
  type PersonTyped,
  rewrite,
} from "../../src/domain/person.ts"
import { anId, aPerson } from "../support/things.ts"

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

const typed: PersonTyped = {
  name: " Sam Example ",
  relation: "",
  phone: "the one on the fridge",
  textNumber: "",
  email: "",
  mayKnow: "",
  roles: ["carer", "ask-for-help"],
  askedAndAgreed: null,
  notToBeTold: false,
}
const handed = { now: 1_795_000_500, today: "2026-11-22", newId: () => anId(7000) }

describe("what was typed about somebody", () => {
  test("needs a name alone, and keeps a number that cannot be rung as it was typed", () => {
    const made = newPerson(typed, [aPerson({ order: 4 })], handed)
    expect(made).toMatchObject({
      value: { id: anId(7000), name: "Sam Example", phone: "the one on the fridge", order: 5 },
    })
    expect(made).toMatchObject({ value: { roles: ["ask-for-help", "carer"], lastChecked: "2026-11-22" } })
    expect(made.ok && Person.safeParse(made.value).success).toBe(true)
  })
  test.each([
    [{ name: " " }, { field: "name", kind: "empty" }],
    [{ phone: "1".repeat(42) }, { field: "phone", kind: "too-long", longest: 40, over: 2 }],
    [{ mayKnow: "a\u0007" }, { field: "mayKnow", kind: "control-character", name: "bell (U+0007)" }],
  ])("is refused where it cannot be kept, by the name of its field: %j", (wrong, problem) => {
    expect(newPerson({ ...typed, ...wrong }, [], handed)).toEqual({ ok: false, problem })
    expect(rewrite(aPerson(), { ...typed, ...wrong }, handed)).toEqual({ ok: false, problem })
  })
  test("takes the place of what stood there, under the same id and in the same place", () => {
    const before = aPerson({ order: 3, relation: "friend", lastChecked: "2025-01-01" })
    expect(rewrite(before, { ...typed, relation: "neighbour" }, handed)).toMatchObject({
      value: {
        id: before.id,
        order: 3,
        relation: "neighbour",
        lastChecked: "2026-11-22",
        createdAt: before.createdAt,
      },
    })
  })
})

test("somebody moved down changes places with the next, and the last stays where they are", () => {
  const [first, second] = [aPerson({ order: 1 }), aPerson({ order: 2 })]
  expect(movePerson([second, first], first.id, 1).map((one) => [one.id, one.order])).toEqual([
    [second.id, 1],
    [first.id, 2],
  ])
  expect(movePerson([second, first], second.id, 1)).toEqual([])
})

describe("where somebody stands on the circle", () => {
  const typedThere = { near: "close", give: " a lift ", get: "", seeMore: true } as const
  test("is kept with what goes both ways, and says nothing about their numbers", () => {
    const before = aPerson({ lastChecked: "2025-01-01" })
    expect(onCircle(before, typedThere, 1_795_000_500)).toEqual({
      ok: true,
      value: { ...before, near: "close", give: "a lift", get: "", seeMore: true, changedAt: 1_795_000_500 },
    })
  })
  test("is refused by the name of its field where it cannot be kept", () => {
    expect(onCircle(aPerson(), { ...typedThere, get: "a".repeat(5001) }, 1)).toMatchObject({
      problem: { field: "get", kind: "too-long", over: 1 },
    })
  })
})

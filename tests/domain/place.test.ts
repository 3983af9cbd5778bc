import fc from "fast-check"
import { expect, test } from "vitest"
import {
  movePlace,
  newPlace,
  Place,
  placeKinds,
  placesInOrder,
  placesOfKind,
  rewritePlace,
} from "../../src/domain/place.ts"
import { anId, aPlace } from "../support/things.ts"

test("a place needs a name and what it is to the person, and nothing more", () => {
  for (const kind of placeKinds) expect(Place.safeParse(aPlace({ kind })).success).toBe(true)
  expect(Place.safeParse(aPlace({ name: "" })).success).toBe(false)
  expect(Place.safeParse({ ...aPlace(), kind: "ward" }).success).toBe(false)
  expect(Place.safeParse({ ...aPlace(), latitude: 53.9 }).success).toBe(false)
})

const handed = { now: 1_795_000_500, today: "2026-11-22", newId: () => anId(7000) }
const typed = { name: " The bench ", kind: "safe", where: "", hoursNote: "" } as const

test("a new place stands at the end of the list, looked at today", () => {
  const made = newPlace(typed, [aPlace({ order: 4 })], handed)
  expect(made).toMatchObject({
    value: { id: anId(7000), name: "The bench", order: 5, lastChecked: "2026-11-22" },
  })
  expect(made.ok && Place.safeParse(made.value).success).toBe(true)
})

test.each([
  [{ name: " " }, { field: "name", kind: "empty" }],
  [{ where: "a".repeat(502) }, { field: "where", kind: "too-long", longest: 500, over: 2 }],
])("what cannot be kept is refused by the name of its field: %j", (wrong, problem) => {
  expect(newPlace({ ...typed, ...wrong }, [], handed)).toEqual({ ok: false, problem })
  expect(rewritePlace(aPlace(), { ...typed, ...wrong }, handed)).toEqual({ ok: false, problem })
})

test("a place written again keeps its id and where it stands", () => {
  const before = aPlace({ order: 3, lastChecked: "2025-01-01" })
  expect(rewritePlace(before, typed, handed)).toMatchObject({
    value: {
      id: before.id,
      order: 3,
      name: "The bench",
      createdAt: before.createdAt,
      lastChecked: "2026-11-22",
    },
  })
})

test("a place moved down changes places with the next, and the last stays", () => {
  const [first, second] = [aPlace({ order: 1 }), aPlace({ order: 2 })]
  expect(movePlace([second, first], first.id, 1).map((one) => [one.id, one.order])).toEqual([
    [second.id, 1],
    [first.id, 2],
  ])
  expect(movePlace([first, second], second.id, 1)).toEqual([])
  expect(placesInOrder([second, first])).toEqual([first, second])
})

test("moving a place loses none, and leaves every other kind as it was", () => {
  const places = fc
    .array(fc.record({ kind: fc.constantFrom(...placeKinds), order: fc.nat({ max: 9 }) }), { minLength: 1 })
    .map((all) => all.map(aPlace))
  fc.assert(
    fc.property(places, fc.nat(), fc.constantFrom(-1 as const, 1 as const), (all, pick, by) => {
      const moved = all[pick % all.length] ?? aPlace()
      const changed = new Map(movePlace(all, moved.id, by).map((one) => [one.id, one]))
      const after = all.map((one) => changed.get(one.id) ?? one)
      const before = placesOfKind(all, moved.kind).map((one) => one.id)
      const at = before.indexOf(moved.id)
      const now = placesOfKind(after, moved.kind).map((one) => one.id)
      expect(now.indexOf(moved.id)).toBe(Math.min(Math.max(at + by, 0), before.length - 1))
      expect(now.toSorted()).toEqual(before.toSorted())
      expect(after.filter((one) => one.kind !== moved.kind)).toEqual(
        all.filter((one) => one.kind !== moved.kind),
      )
    }),
  )
})

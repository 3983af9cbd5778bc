import { expect, test } from "vitest"
import { Place, placeKinds } from "../../src/domain/place.ts"
import { anId } from "../support/things.ts"

const aPlace = (with_: Partial<Place> = {}): Place => ({
  id: anId(1),
  name: "The bench by the river",
  kind: "safe",
  where: "",
  hoursNote: "",
  lastChecked: null,
  order: 1,
  createdAt: 1_795_000_000,
  changedAt: 1_795_000_000,
  ...with_,
})

test("a place needs a name and what it is to the person, and nothing more", () => {
  for (const kind of placeKinds) expect(Place.safeParse(aPlace({ kind })).success).toBe(true)
  expect(Place.safeParse(aPlace({ name: "" })).success).toBe(false)
  expect(Place.safeParse({ ...aPlace(), kind: "ward" }).success).toBe(false)
  expect(Place.safeParse({ ...aPlace(), latitude: 53.9 }).success).toBe(false)
})

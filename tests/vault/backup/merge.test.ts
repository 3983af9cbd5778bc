import { describe, expect, test } from "vitest"
import { restoreChanges, type Things, type Way } from "../../../src/vault/backup/merge.ts"
import { shrinksMuch, sideBySide } from "../../../src/vault/backup/compare.ts"
import { newItem } from "../../../src/outbox/item.ts"
import type { StoreName } from "../../../src/vault/port.ts"
import { shapes } from "../../../src/app/shapes.ts"
import { aBooking, aGoal, anId, aPerson, aShare, aStatement } from "../../support/things.ts"

type Thing = { readonly id: string }
const holding = (stores: Partial<Record<StoreName, readonly Thing[]>>): Things =>
  new Map(
    Object.entries(stores).flatMap(([store, things]) => {
      const name = storeOf(store)
      return name === undefined ? [] : [[name, things.map((thing) => ({ id: thing.id, thing }))] as const]
    }),
  )
const storeOf = (name: string): StoreName | undefined =>
  (["statements", "people", "goals", "bookings", "shares", "outbox", "kept"] as const).find(
    (one) => one === name,
  )

/** What stands in one store after it. */
function after(store: StoreName, here: Things, copy: Things, way: Way = "merge"): unknown[] {
  const now = new Map((here.get(store) ?? []).map(({ id, thing }) => [id, thing]))
  for (const change of restoreChanges(here, copy, way, shapes)) {
    if (change.store !== store) continue
    if (change.do === "put") now.set(change.id, change.thing)
    else now.delete(change.id)
  }
  return [...now.values()]
}

const [one, two, three] = [anId(1), anId(2), anId(3)]

describe("joining a copy with what is here", () => {
  test("keeps everything of both, and changes nothing that is the same", () => {
    const mine = aStatement({ id: one, text: "Here" })
    const same = aPerson({ id: three })
    const here = holding({ statements: [mine], people: [same] })
    const copy = holding({ statements: [aStatement({ id: two, text: "There" })], people: [same] })
    expect(after("statements", here, copy)).toMatchObject([{ text: "Here" }, { text: "There" }])
    expect(restoreChanges(here, copy, "merge", shapes)).toHaveLength(1)
    expect(restoreChanges(here, here, "merge", shapes)).toEqual([])
  })
  test("takes the newer goal by when it was changed", () => {
    const [old, newer] = [
      aGoal({ id: one, text: "Old" }),
      aGoal({ id: one, text: "New", changedAt: 1_795_000_500 }),
    ]
    expect(after("goals", holding({ goals: [old] }), holding({ goals: [newer] }))).toMatchObject([
      { text: "New" },
    ])
    expect(after("goals", holding({ goals: [newer] }), holding({ goals: [old] }))).toMatchObject([
      { text: "New" },
    ])
  })
  test("takes the statement that came from the other, whatever a wrong clock said", () => {
    const first = aStatement({ id: one, text: "First", changedAt: 1_900_000_000 })
    const reworded = aStatement({
      id: one,
      text: "Second",
      changedAt: 1_000_000_000,
      history: [{ text: "First", until: 1_000_000_000 }],
    })
    for (const [here, copy] of [
      [first, reworded],
      [reworded, first],
    ] as const)
      expect(after("statements", holding({ statements: [here] }), holding({ statements: [copy] }))).toEqual([
        reworded,
      ])
  })
  test("keeps both texts where two phones said different things: the older goes into the history", () => {
    const past = { text: "Once", until: 1_794_000_000 }
    const here = aStatement({ id: one, text: "On this phone", changedAt: 1_795_000_100, history: [past] })
    const copy = aStatement({ id: one, text: "On the old phone", changedAt: 1_795_000_900, history: [past] })
    expect(after("statements", holding({ statements: [here] }), holding({ statements: [copy] }))).toEqual([
      { ...copy, history: [past, { text: "On this phone", until: 1_795_000_100 }] },
    ])
    expect(after("statements", holding({ statements: [copy] }), holding({ statements: [here] }))).toEqual([
      { ...copy, history: [past, { text: "On this phone", until: 1_795_000_100 }] },
    ])
  })
  test("takes the one that can be read where the other is damaged", () => {
    const torn = { id: one, text: "" }
    const whole = aStatement({ id: one, changedAt: 1 })
    expect(after("statements", holding({ statements: [torn] }), holding({ statements: [whole] }))).toEqual([
      whole,
    ])
    expect(after("statements", holding({ statements: [whole] }), holding({ statements: [torn] }))).toEqual([
      whole,
    ])
  })
  test("brings damaged things along as they are", () => {
    const torn = { id: one, text: "" }
    expect(after("statements", holding({}), holding({ statements: [torn] }))).toEqual([torn])
  })
})

describe("replacing what is here by a copy", () => {
  const here = holding({
    statements: [aStatement({ id: one, text: "Here", changedAt: 1_799_000_000 }), aStatement({ id: two })],
    bookings: [aBooking({ id: anId(5), state: "booked" })],
    kept: [{ id: "pin:example-street" }],
  })
  const copy = holding({ statements: [aStatement({ id: one, text: "There" })] })
  test("leaves of what a person wrote only what is in the copy, even if it is older", () => {
    expect(after("statements", here, copy, "replace")).toMatchObject([{ id: one, text: "There" }])
  })
  test("loses no booking and no key: the hub knows them still", () => {
    expect(after("bookings", here, copy, "replace")).toMatchObject([{ state: "booked" }])
    expect(after("kept", here, copy, "replace")).toHaveLength(1)
  })
  test("asks to be typed when more than a fifth of what is written here would go", () => {
    expect([shrinksMuch(10, 8), shrinksMuch(10, 7), shrinksMuch(0, 0), shrinksMuch(3, 2)]).toEqual([
      false,
      true,
      false,
      true,
    ])
  })
})

describe("bookings and shares of a copy", () => {
  const waiting = aBooking({ id: one, state: "waiting" })
  const item = newItem({
    id: three,
    about: { what: "booking", id: one },
    sealFor: "example-street",
    madeAt: 1,
  })
  const copy = holding({ bookings: [waiting], outbox: [item] })

  test("come along with what waits to be sent about them", () => {
    expect(after("bookings", holding({}), copy)).toEqual([waiting])
    expect(after("outbox", holding({}), copy)).toEqual([item])
  })
  test("are not sent again where they went already, whichever way is chosen", () => {
    const here = holding({ bookings: [aBooking({ id: one, state: "booked", changedAt: 1 })] })
    for (const way of ["merge", "replace"] as const) {
      expect(after("bookings", here, copy, way)).toMatchObject([{ state: "booked" }])
      expect(after("outbox", here, copy, way)).toEqual([])
    }
  })
  test("are not sent twice where they wait here too", () => {
    const mine = { ...item, id: two, attempts: 3 }
    const here = holding({ bookings: [waiting], outbox: [mine] })
    expect(after("outbox", here, copy)).toEqual([mine])
  })
  test("are not booked twice where the booking has another id here since its key ran out", () => {
    const here = holding({
      bookings: [aBooking({ id: two, state: "booked", manageToken: waiting.manageToken })],
    })
    expect(after("bookings", here, copy)).toMatchObject([{ id: two }])
    expect(after("outbox", here, copy)).toEqual([])
  })
  test("stay ended where either says so", () => {
    const [sent, ended] = [
      aShare({ id: one, inboxId: two, state: "sent", endedAt: null }),
      aShare({ id: one, inboxId: two, state: "ended", endedAt: 1 }),
    ]
    for (const [here, there] of [
      [sent, ended],
      [ended, sent],
    ] as const)
      expect(after("shares", holding({ shares: [here] }), holding({ shares: [there] }))).toEqual([ended])
  })
})

test("here and the copy stand side by side, each with its newest change", () => {
  const here = holding({ people: [aPerson({ id: one, changedAt: 5 }), aPerson({ id: two, changedAt: 9 })] })
  const copy = holding({
    people: [aPerson({ id: one, changedAt: 7 })],
    goals: [aGoal({ id: three, changedAt: 3 })],
  })
  expect(sideBySide(here, copy)).toEqual([
    { store: "people", here: { count: 2, newest: 9 }, copy: { count: 1, newest: 7 } },
    { store: "goals", here: { count: 0, newest: undefined }, copy: { count: 1, newest: 3 } },
  ])
})

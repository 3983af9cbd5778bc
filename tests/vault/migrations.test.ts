import { readFrozen, oldDevice, type Frozen } from "../support/frozen-vault.ts"
import { describe, expect, test } from "vitest"
import * as z from "zod/mini"
import { Booking } from "../../src/domain/booking.ts"
import { Goal } from "../../src/domain/goal.ts"
import { Me } from "../../src/domain/me.ts"
import { Person } from "../../src/domain/person.ts"
import { Place } from "../../src/domain/place.ts"
import { Rating } from "../../src/domain/rating.ts"
import { Share } from "../../src/domain/share.ts"
import { SkillSheet } from "../../src/domain/skill-sheet.ts"
import { Statement } from "../../src/domain/statement.ts"
import { openDoorstep, doorstep } from "../../src/right-now/format.ts"
import { type StoreName, storeNames } from "../../src/vault/port.ts"
import { listThings } from "../../src/vault/stores/list.ts"
import { upToDate } from "../../src/vault/migrations/shapes.ts"
import { aGoal, aRating, aStatement, aStep } from "../support/things.ts"
import v1 from "../vectors/vault/v1.json" with { type: "json" }
import v2 from "../vectors/vault/v2.json" with { type: "json" }

const frozen = readFrozen(v1)
const { holds } = frozen

function fileOf({ files }: Frozen, name: string) {
  const file = files[name]
  if (file === undefined) throw new Error(`the fixture has no ${name}`)
  return file
}

/** The stores whose shapes have grown since version 1. */
const grown: readonly StoreName[] = ["me", "statements", "people", "bookings"]

test("a vault of version 1 opens with everything in it", async () => {
  const { vault, troubles } = await oldDevice(frozen)
  expect(Object.keys(holds)).toHaveLength(7)
  for (const store of storeNames.filter((name) => name in holds && !grown.includes(name)))
    expect(await vault.all(store)).toEqual({ ok: true, value: { kept: holds[store], damagedPages: 0 } })
  for (const store of grown) {
    const found = await vault.all(store)
    expect(found).toMatchObject({ value: { damagedPages: 0, kept: holds[store]?.map(({ id }) => ({ id })) } })
  }
  const ratings = await vault.all("ratings")
  expect(ratings.ok && ratings.value.kept).toHaveLength(frozen.ratings)
  expect(troubles).toEqual([])
  vault.close()
})

test("what a person wrote in version 1 stands in the parts of version 2, word for word", async () => {
  const { vault } = await oldDevice(frozen)
  const fields = z.record(z.string(), z.unknown())
  const before = (store: StoreName) => (holds[store] ?? []).map(({ thing }) => fields.parse(thing))
  const statements = await listThings(vault, "statements", Statement)
  const was = before("statements").map(({ text, kind, history }) => ({ text, kind, history }))
  expect(statements).toMatchObject({ value: { things: was } })
  const people = await listThings(vault, "people", Person)
  expect(people).toMatchObject({ value: { things: before("people") } })
  const bookings = await listThings(vault, "bookings", Booking)
  const said = before("bookings").map((one) => ({ words: one["words"] }))
  expect(bookings).toMatchObject({ value: { things: said } })
  const me = await listThings(vault, "me", Me)
  const needs = before("me").map((one) => ({ safeWays: one["safeWays"], other: one["needs"] }))
  expect(needs.length).toBe(1)
  expect(me).toMatchObject({ value: { things: needs.map((one) => ({ needs: one, isCarer: false })) } })
  vault.close()
})

test("why somebody did not agree, in version 1, is the person's own view in version 2", () => {
  const thing = { ...aStatement(), agreed: { agreed: false, why: "They think it is too far." } }
  expect(upToDate("statements", [{ id: "a", thing }], 1)).toMatchObject([
    { thing: { agreed: { agreed: false, mine: "They think it is too far.", theirs: "", who: "" } } },
  ])
  expect(upToDate("statements", [{ id: "a", thing: "torn" }], 1)).toEqual([{ id: "a", thing: "torn" }])
})

test("goals and ratings of version 1 say nothing they did not say", () => {
  const { swappedFor: _swapped, ...goal } = aGoal()
  const { kind: _kind, ...step } = aStep()
  const { wantsHelp: _wants, ...rating } = aRating()
  const older = (thing: unknown) => [{ id: "a", thing }]
  const goals = upToDate("goals", older({ ...goal, steps: [step] }), 1)
  expect(goals).toMatchObject([{ thing: { ...goal, swappedFor: null, steps: [{ ...step, kind: null }] } }])
  expect(goals.map(({ thing }) => Goal.safeParse(thing).success)).toEqual([true])
  expect(upToDate("ratings", older(rating), 1)).toEqual(older({ ...rating, wantsHelp: null }))
})

test("the things of version 1 fit their shapes", async () => {
  const { vault } = await oldDevice(frozen)
  const shapes: readonly (readonly [StoreName, z.ZodMiniType, number])[] = [
    ["statements", Statement, 3],
    ["people", Person, 1],
    ["bookings", Booking, 1],
    ["shares", Share, 1],
    ["me", Me, 1],
  ]
  for (const [store, shape, count] of shapes) {
    const found = await listThings(vault, store, shape)
    expect(found.ok && { things: found.value.things.length, unreadable: found.value.unreadable }).toEqual({
      things: count,
      unreadable: 0,
    })
  }
  vault.close()
})

test("a vault of version 1 can be written on, and its generation goes on", async () => {
  const { vault, troubles } = await oldDevice(frozen)
  expect((await vault.change([{ do: "put", store: "kept", id: "new", thing: 1 }])).ok).toBe(true)
  expect(await vault.all("kept")).toMatchObject({
    value: { kept: [{}, { id: "new", thing: 1 }], damagedPages: 0 },
  })
  expect(await vault.all("statements")).toMatchObject({ value: { damagedPages: 0 } })
  expect(troubles).toEqual([])
  vault.close()
})

test("the doorstep page of version 1 opens", async () => {
  expect(await openDoorstep(fileOf(frozen, doorstep.key), fileOf(frozen, doorstep.page))).toMatchObject({
    ok: true,
    value: { cards: [{ lines: [{ text: "Tea by the river 🫖" }] }, { lines: [{ text: "Sam Example" }] }] },
  })
})

describe("a vault of version 2", () => {
  const second = readFrozen(v2)
  const shapes: readonly (readonly [StoreName, z.ZodMiniType, number])[] = [
    ["me", Me, 1],
    ["statements", Statement, 4],
    ["people", Person, 1],
    ["places", Place, 1],
    ["goals", Goal, 1],
    ["ratings", Rating, second.ratings],
    ["skills", SkillSheet, 1],
    ["bookings", Booking, 1],
    ["shares", Share, 1],
  ]
  test("opens with everything in it, word for word, and all of it fits its shape", async () => {
    const { vault, troubles } = await oldDevice(second)
    for (const [store, kept] of Object.entries(second.holds))
      expect(await vault.all(storeNames.find((name) => name === store) ?? "outbox")).toEqual({
        ok: true,
        value: { kept, damagedPages: 0 },
      })
    for (const [store, shape, count] of shapes) {
      const found = await listThings(vault, store, shape)
      expect(found.ok && [store, found.value.things.length, found.value.unreadable]).toEqual([
        store,
        count,
        0,
      ])
    }
    expect(troubles).toEqual([])
    vault.close()
  })
  test("can be written on, and its doorstep page opens", async () => {
    const { vault, troubles } = await oldDevice(second)
    expect((await vault.change([{ do: "put", store: "kept", id: "new", thing: 1 }])).ok).toBe(true)
    expect(await vault.all("statements")).toMatchObject({ value: { damagedPages: 0 } })
    expect(troubles).toEqual([])
    vault.close()
    const page = await openDoorstep(fileOf(second, doorstep.key), fileOf(second, doorstep.page))
    expect(page).toMatchObject({ ok: true, value: { v: 2 } })
    expect(JSON.stringify(page)).toContain("Tea by the river")
  })
})

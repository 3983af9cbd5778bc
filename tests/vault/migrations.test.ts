import "fake-indexeddb/auto"
import { IDBFactory } from "fake-indexeddb"
import { openDB } from "idb"
import { expect, test } from "vitest"
import * as z from "zod/mini"
import { Booking } from "../../src/domain/booking.ts"
import { Goal } from "../../src/domain/goal.ts"
import { Me } from "../../src/domain/me.ts"
import { Person } from "../../src/domain/person.ts"
import { Share } from "../../src/domain/share.ts"
import { Statement } from "../../src/domain/statement.ts"
import { fromBase64url } from "../../src/kit/base64url.ts"
import { openDoorstep, doorstep } from "../../src/right-now/format.ts"
import { type StoreName, storeNames } from "../../src/vault/port.ts"
import { sealedVault } from "../../src/vault/sealed.ts"
import { memorySentinel } from "../../src/vault/sentinel.ts"
import { memoryFiles } from "../../src/vault/side-files.ts"
import { listThings } from "../../src/vault/stores/list.ts"
import { upToDate } from "../../src/vault/migrations/shapes.ts"
import { aGoal, aRating, aStatement, aStep } from "../support/things.ts"
import { plainWords } from "../support/plain-words.ts"
import frozen from "../vectors/vault/v1.json" with { type: "json" }

const bytesOf = (text: string) => {
  const bytes = fromBase64url(text)
  if (bytes === undefined) throw new Error("the fixture is damaged")
  return bytes
}

/** The stores whose shapes have grown since version 1. */
const grown: readonly StoreName[] = ["me", "statements", "people", "bookings"]

/** A device whose database holds the fixture, as version 1 of the app left it. */
async function oldDevice() {
  globalThis.indexedDB = new IDBFactory()
  const { meta, pages, tables } = frozen
  const database = await openDB("open-door", tables, {
    upgrade(fresh) {
      fresh.createObjectStore("meta")
      fresh.createObjectStore("pages", { keyPath: ["store", "id"] })
    },
  })
  const row = (one: (typeof pages)[number]) => ({
    ...one,
    n: bytesOf(one.n.bytes),
    ct: bytesOf(one.ct.bytes),
  })
  await database.put("meta", meta.vault, "vault")
  await database.put("meta", bytesOf(meta.open.bytes), "open")
  await database.put("meta", bytesOf(meta.doorstep.bytes), "doorstep")
  await database.put("meta", row(meta.manifest), "manifest")
  for (const page of pages) await database.put("pages", row(page))
  database.close()
  const sentinel = memorySentinel()
  sentinel.write(frozen.sentinel)
  const troubles: unknown[] = []
  const vault = sealedVault({
    name: "open-door",
    sentinel,
    files: memoryFiles(),
    today: () => "2027-01-01",
    words: async () => plainWords,
    trouble: (one) => troubles.push(one),
  })
  return { vault, troubles }
}

const holds = z
  .record(z.string(), z.array(z.strictObject({ id: z.string(), thing: z.unknown() })))
  .parse(frozen.holds)

test("a vault of version 1 opens with everything in it", async () => {
  const { vault, troubles } = await oldDevice()
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
  const { vault } = await oldDevice()
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
  const { vault } = await oldDevice()
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
  const { vault, troubles } = await oldDevice()
  expect((await vault.change([{ do: "put", store: "kept", id: "new", thing: 1 }])).ok).toBe(true)
  expect(await vault.all("kept")).toMatchObject({
    value: { kept: [{}, { id: "new", thing: 1 }], damagedPages: 0 },
  })
  expect(await vault.all("statements")).toMatchObject({ value: { damagedPages: 0 } })
  expect(troubles).toEqual([])
  vault.close()
})

test("the doorstep page of version 1 opens", async () => {
  const key = bytesOf(frozen.files[doorstep.key].bytes)
  expect(await openDoorstep(key, bytesOf(frozen.files[doorstep.page].bytes))).toMatchObject({
    ok: true,
    value: { cards: [{ lines: [{ text: "Tea by the river 🫖" }] }, { lines: [{ text: "Sam Example" }] }] },
  })
})

import { createHash } from "node:crypto"
import { describe, expect, test } from "vitest"
import packageJson from "../../../package.json" with { type: "json" }
import { canonical } from "../../../src/vault/backup/canonical.ts"
import { appVersion } from "../../../src/vault/backup/format.ts"
import { readBackup } from "../../../src/vault/backup/read.ts"
import { readEverything, writeBackup } from "../../../src/vault/backup/write.ts"
import { memoryVault } from "../../../src/vault/memory.ts"
import type { Change } from "../../../src/vault/port.ts"
import { aSealedDevice } from "../../support/sealed-vault.ts"
import { shapes } from "../../../src/app/shapes.ts"
import { aBooking, aGoal, anId, aPerson, aShare, aStatement } from "../../support/things.ts"
import "fake-indexeddb/auto"

const madeOn = 1_795_000_000
const put = (store: Change["store"], thing: { readonly id: string }): Change => ({
  do: "put",
  store,
  id: thing.id,
  thing,
})
const statement = aStatement({ id: anId(1), privacy: "never-share", text: "Tea by the river 🫖" })
const things = [
  put("statements", statement),
  put("statements", aStatement({ id: anId(2), privacy: "private" })),
  put("people", aPerson({ id: anId(3) })),
  put("goals", aGoal({ id: anId(4) })),
  put("bookings", aBooking({ id: anId(5) })),
  put("shares", aShare({ id: anId(6), inboxId: anId(7) })),
  put("statements", aStatement({ id: anId(8), text: "" })), // it does not fit its shape
]

async function aCopy(changes: readonly Change[] = things) {
  const vault = memoryVault()
  await vault.change(changes)
  const everything = await readEverything(vault)
  if (!everything.ok) throw new Error(everything.problem.kind)
  const written = await writeBackup(everything.value, madeOn)
  if (!written.ok) throw new Error(written.problem.kind)
  return { ...written.value, everything: everything.value }
}
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const bytesOf = (text: string) => new TextEncoder().encode(text)
type Json = Record<string, unknown> & {
  records: Record<string, unknown[]>
  manifest: Record<string, unknown>
}
async function changed(change: (json: Json) => void) {
  const json = JSON.parse(textOf((await aCopy()).bytes))
  change(json)
  return await readBackup(bytesOf(JSON.stringify(json)), shapes)
}

test("everything comes back as it was: private, never shared, with its keys, and what could not be read", async () => {
  const { bytes, manifest, everything } = await aCopy()
  const read = await readBackup(bytes, shapes)
  expect(read).toMatchObject({ ok: true, value: { madeOn, unreadable: 1, strangers: 0, manifest } })
  expect(read.ok && [...read.value.things]).toEqual([...everything.things])
  expect(textOf(bytes)).toContain("shlink:/example")
  expect(manifest.counts).toMatchObject({ statements: 3, people: 1, shares: 1, outbox: 0 })
})

test("the number in its list is SHA-256 over the records as anyone can write them again", async () => {
  const { bytes, manifest } = await aCopy()
  const { records } = JSON.parse(textOf(bytes))
  const sorted = (value: unknown): unknown =>
    typeof value !== "object" || value === null
      ? value
      : Array.isArray(value)
        ? value.map(sorted)
        : Object.fromEntries(
            Object.entries(value)
              .toSorted(([a], [b]) => (a < b ? -1 : 1))
              .map(([name, inside]) => [name, sorted(inside)]),
          )
  const text = JSON.stringify(sorted(records))
  expect(createHash("sha256").update(text).digest("hex")).toBe(manifest.sha256)
})

test("a person can read it: a line for each field, and the words as they were written", async () => {
  const text = textOf((await aCopy()).bytes)
  expect(text).toContain('"text": "Tea by the river 🫖"')
  expect(text.split("\n").length).toBeGreaterThan(100)
})

test("a vault of which a part does not open is copied as far as it can be read, and the copy says so", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  await vault.change(things)
  vault.close()
  const { openDB } = await import("idb")
  const database = await openDB(device.name)
  const [first] = await database.getAll("pages")
  await database.put("pages", { ...first, ct: first.ct.map((byte: number) => byte ^ 1) })
  database.close()
  const everything = await readEverything(device.tab())
  if (!everything.ok) throw new Error(everything.problem.kind)
  expect(everything.value.damagedPages).toBe(1)
  const written = await writeBackup(everything.value, madeOn)
  expect(written).toMatchObject({ ok: true, value: { manifest: { damagedPages: 1 } } })
  device.end()
})

describe("a copy is refused, in words of its own,", () => {
  test.each([
    ["a letter", bytesOf("Dear Sam")],
    ["a number", bytesOf("17")],
    ["a plan of another app", bytesOf('{"format":"other","version":1,"shapes":1}')],
    ["bytes that are no text", new Uint8Array([0xff, 0xfe, 0x00])],
    ["brackets without end", bytesOf("[".repeat(100_000))],
    ["brackets a hundred thousand deep", bytesOf("[".repeat(100_000) + "]".repeat(100_000))],
    ["nothing", new Uint8Array()],
  ])("when what is inside is %s", async (_what, bytes) => {
    expect(await readBackup(bytes, shapes)).toEqual({ ok: false, problem: { kind: "not-ours" } })
  })
  test("when a newer app made it, whatever else is in it", async () => {
    const newer = { ok: false, problem: { kind: "newer-copy" } }
    expect(await changed((json) => Object.assign(json, { version: 2, more: "of it" }))).toEqual(newer)
    expect(await changed((json) => Object.assign(json, { shapes: 99 }))).toEqual(newer)
  })
  test.each<[string, (json: Json) => void]>([
    ["a thing is missing", (json) => json.records["statements"]?.pop()],
    ["a store is missing", (json) => delete json.records["people"]],
    [
      "two things changed places",
      (json) => Object.assign(json.records, { statements: json.records["statements"]?.toReversed() }),
    ],
    ["the count is another", (json) => Object.assign(json.manifest, { counts: { statements: 3 } })],
    ["a word is another", (json) => Object.assign(json.records["people"]?.[0] ?? {}, { thing: 1 })],
    ["a thing has no inside", (json) => Object.assign(json.records, { people: [{ id: anId(3) }] })],
    ["one id stands twice", (json) => json.records["goals"]?.push(json.records["goals"]?.[0])],
    ["there is something more", (json) => Object.assign(json, { more: 1 })],
    ["there is no list", (json) => Object.assign(json, { manifest: undefined })],
    ["its day is none", (json) => Object.assign(json, { madeOn: "yesterday" })],
  ])("when %s", async (_what, change) => {
    expect(await changed(change)).toEqual({ ok: false, problem: { kind: "does-not-match" } })
  })
  test("when it holds more than a person can keep", async () => {
    const many = Array.from({ length: 50_001 }, (_, n) => ({ id: String(n), thing: 1 }))
    const read = await changed((json) => {
      json.records["kept"] = many
      Object.assign(json.manifest, { counts: { ...Object(json.manifest["counts"]), kept: many.length } })
    })
    expect(read).toEqual({ ok: false, problem: { kind: "too-many" } })
  })
})

test("things nested past all sense are not followed", async () => {
  let deep: unknown = 1
  for (let n = 0; n < 5000; n += 1) deep = [deep]
  expect(canonical(deep)).toBeUndefined()
  expect(
    await changed((json) => Object.assign(json.records, { kept: [{ id: "a", thing: deep }] })),
  ).toMatchObject({ ok: false })
})

test("thousands of records of kinds nobody here knows are counted, and hide nothing", async () => {
  const strangers = Array.from({ length: 4000 }, (_, n) => ({ id: String(n), thing: { n } }))
  const read = await changed((json) => {
    json.records["dreams"] = strangers
    Object.assign(json.manifest, {
      counts: { ...Object(json.manifest["counts"]), dreams: strangers.length },
      sha256: createHash("sha256")
        .update(canonical(json.records) ?? "")
        .digest("hex"),
    })
  })
  expect(read).toMatchObject({ ok: true, value: { strangers: 4000, unreadable: 1 } })
  expect(read.ok && read.value.things.get("people")).toHaveLength(1)
})

test("a copy names the app that made it", () => {
  expect(appVersion).toBe(packageJson.version)
})

import "fake-indexeddb/auto"
import { openDB } from "idb"
import { afterEach, expect, test, vi } from "vitest"
import { currentShape } from "../../src/vault/migrations/shapes.ts"
import { currentTables } from "../../src/vault/migrations/tables.ts"
import { firstPage, flip, putRaw, raw, rawPages, type RawPage } from "../support/raw-vault.ts"
import { aSealedDevice } from "../support/sealed-vault.ts"
import { counted, fillTwoPages, put } from "./statements.ts"

afterEach(() => vi.restoreAllMocks())

async function twoPages() {
  const device = aSealedDevice()
  await fillTwoPages(device.tab())
  const [first, second] = await rawPages(device.name, "statements")
  if (first === undefined || second === undefined) throw new Error("two pages were expected")
  return { device, first, second }
}

test("400 things lie in two pages, and both open", async () => {
  const { device } = await twoPages()
  expect(await counted(device.tab())).toEqual({ things: 400, damagedPages: 0 })
})

test("a changed byte is seen, and the neighbour page still opens", async () => {
  const { device, first } = await twoPages()
  await putRaw(device.name, { ...first, ct: flip(first.ct, 100) })
  const { things, damagedPages } = await counted(device.tab())
  expect(damagedPages).toBe(1)
  expect([150, 250]).toContain(things)
})

test("two pages that changed places are seen", async () => {
  const { device, first, second } = await twoPages()
  await putRaw(device.name, { ...first, n: second.n, ct: second.ct })
  await putRaw(device.name, { ...second, n: first.n, ct: first.ct })
  expect(await counted(device.tab())).toEqual({ things: 0, damagedPages: 2 })
})

test("a page set back to what it was before is seen", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  await vault.change([put("a", "before")])
  const before = await firstPage(device.name, "statements")
  await vault.change([put("a", "after")])
  const after = await firstPage(device.name, "statements")
  expect(after).toMatchObject({ id: before.id, rev: before.rev + 1 })
  await putRaw(device.name, before)
  expect(await counted(device.tab())).toEqual({ things: 0, damagedPages: 1 })
  await putRaw(device.name, { ...before, rev: after.rev })
  expect(await counted(device.tab())).toEqual({ things: 0, damagedPages: 1 })
})

test("a deleted page is seen", async () => {
  const { device, first } = await twoPages()
  await raw(device.name, (database) => database.delete("pages", [first.store, first.id]))
  expect((await counted(device.tab())).damagedPages).toBe(1)
})

test("a page carried over to another store is seen in both", async () => {
  const { device, first } = await twoPages()
  await raw(device.name, (database) => database.delete("pages", [first.store, first.id]))
  await putRaw(device.name, { ...first, store: "people" })
  const vault = device.tab()
  expect((await counted(vault)).damagedPages).toBe(1)
  expect(await vault.all("people")).toMatchObject({ value: { kept: [], damagedPages: 1 } })
})

test("a row that is no page at all is seen", async () => {
  const { device, first } = await twoPages()
  await raw(device.name, (database) =>
    database.put("pages", { id: first.id, store: first.store, ct: "words" }),
  )
  expect((await counted(device.tab())).damagedPages).toBe(1)
})

test("a damaged page is kept as it is while others are written", async () => {
  const { device, first } = await twoPages()
  const torn: RawPage = { ...first, ct: first.ct.slice(0, 40) }
  await putRaw(device.name, torn)
  const vault = device.tab()
  const before = await counted(vault)
  expect((await vault.change([put("new", "words")])).ok).toBe(true)
  expect(await counted(vault)).toEqual({ things: before.things + 1, damagedPages: 1 })
  const lying = (await rawPages(device.name, "statements")).find((one) => one.id === first.id)
  expect(lying).toEqual(torn)
})

test("a manifest set back to an older one leaves no page unnoticed", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  await vault.change([put("a", 1)])
  const old: unknown = await raw(device.name, (database) => database.get("meta", "manifest"))
  await vault.change([put("b", 2), { do: "put", store: "people", id: "p", thing: 1 }])
  await raw(device.name, (database) => database.put("meta", old, "manifest"))
  const later = device.tab()
  expect(await counted(later)).toEqual({ things: 0, damagedPages: 1 })
  expect(await later.all("people")).toMatchObject({ value: { kept: [], damagedPages: 1 } })
  await vi.waitFor(() => expect(device.troubles).toContainEqual({ kind: "went-back" }))
})

test.each([["a changed byte"], ["its absence"]])(
  "%s in the manifest makes the vault unopenable",
  async (fault) => {
    const device = aSealedDevice()
    await device.tab().change([put("a", 1)])
    await raw(device.name, async (database) => {
      const row: RawPage = await database.get("meta", "manifest")
      if (fault === "its absence") await database.delete("meta", "manifest")
      else await database.put("meta", { ...row, ct: flip(row.ct, 0) }, "manifest")
    })
    const vault = device.tab()
    expect(await vault.all("statements")).toEqual({ ok: false, problem: { kind: "unopenable" } })
    expect(await vault.change([put("b", 2)])).toEqual({ ok: false, problem: { kind: "unopenable" } })
  },
)

test("a tab does not write over a vault that was put in place of its own", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  await vault.change([put("a", 1)])
  const other = await raw(device.name, async (database) => {
    const row: RawPage = await database.get("meta", "manifest")
    await database.put("meta", { ...row, kid: "other" }, "manifest")
    return await database.getAll("pages")
  })
  expect(await vault.change([put("a", 2)])).toEqual({ ok: false, problem: { kind: "unopenable" } })
  expect(await raw(device.name, (database) => database.getAll("pages"))).toEqual(other)
})

test("an empty database where this device remembers a vault is never a new person", async () => {
  const device = aSealedDevice()
  await device.tab().change([put("a", 1)])
  device.end()
  const { sentinel } = device
  const emptied = aSealedDevice({ sentinel })
  expect(await emptied.tab().all("statements")).toEqual({ ok: false, problem: { kind: "lost" } })
  expect(await emptied.tab().change([put("b", 1)])).toEqual({ ok: false, problem: { kind: "lost" } })
})

test("the key in the file opens the vault when the database lost its own", async () => {
  const device = aSealedDevice()
  await device.tab().change([put("a", "words")])
  await raw(device.name, (database) => database.delete("meta", "open"))
  expect(await counted(device.tab())).toEqual({ things: 1, damagedPages: 0 })
  device.files.files.clear()
  expect(await device.tab().all("statements")).toEqual({ ok: false, problem: { kind: "unopenable" } })
})

test("a vault written by a later version of the app says so and is left alone", async () => {
  const device = aSealedDevice()
  await device.tab().change([put("a", 1)])
  const page = await firstPage(device.name, "statements")
  await putRaw(device.name, { ...page, sv: currentShape + 1 })
  const vault = device.tab()
  expect(await vault.all("statements")).toEqual({ ok: false, problem: { kind: "newer" } })
  expect(await vault.change([put("b", 1)])).toEqual({ ok: false, problem: { kind: "newer" } })
  device.end()
  await openDB(device.name, currentTables + 1).then((database) => database.close())
  expect(await device.tab().all("people")).toEqual({ ok: false, problem: { kind: "newer" } })
})

test("a tab lets go when another wants to upgrade the database", async () => {
  const device = aSealedDevice()
  await device.tab().change([put("a", 1)])
  const upgraded = await openDB(device.name, currentTables + 1)
  expect(upgraded.version).toBe(currentTables + 1)
  upgraded.close()
})

test("a browser that gives no storage is named", async () => {
  const device = aSealedDevice()
  vi.spyOn(globalThis.indexedDB, "open").mockImplementation(() => {
    throw new DOMException("not in a private window", "SecurityError")
  })
  expect(await device.tab().all("me")).toEqual({ ok: false, problem: { kind: "blocked" } })
})

test("a database that does not open is named, and tried again the next time", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  vi.spyOn(globalThis.indexedDB, "open").mockImplementation(() => {
    throw new DOMException("internal error", "UnknownError")
  })
  expect(await vault.all("me")).toEqual({ ok: false, problem: { kind: "unopenable" } })
  vi.restoreAllMocks()
  expect(await vault.all("me")).toEqual({ ok: true, value: { kept: [], damagedPages: 0 } })
})

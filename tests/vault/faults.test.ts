import "fake-indexeddb/auto"
import { afterEach, expect, test, vi } from "vitest"
import type { Change, Vault } from "../../src/vault/port.ts"
import { atWorkFile } from "../../src/vault/at-work.ts"
import { currentTables } from "../../src/vault/migrations/tables.ts"
import { putRaw, raw, rawPages, type RawPage } from "../support/raw-vault.ts"
import { aSealedDevice } from "../support/sealed-vault.ts"
import { currentShape } from "../../src/vault/migrations/shapes.ts"
import { openDB } from "idb"

const put = (id: string, thing: unknown): Change => ({ do: "put", store: "statements", id, thing })
const fillTwoPages = (vault: Vault) =>
  vault.change(Array.from({ length: 400 }, (_, at) => put(`s${at}`, { at })))

afterEach(() => vi.restoreAllMocks())

async function twoPages() {
  const device = aSealedDevice()
  await fillTwoPages(device.tab())
  const [first, second] = await rawPages(device.name, "statements")
  if (first === undefined || second === undefined) throw new Error("two pages were expected")
  return { device, first, second }
}

const kept = async (vault: Vault) => {
  const found = await vault.all("statements")
  if (!found.ok) throw new Error(found.problem.kind)
  return { things: found.value.kept.length, damagedPages: found.value.damagedPages }
}

test("400 things lie in two pages, and both open", async () => {
  const { device } = await twoPages()
  expect(await kept(device.tab())).toEqual({ things: 400, damagedPages: 0 })
})

test("a changed byte is seen, and the neighbour page still opens", async () => {
  const { device, first } = await twoPages()
  const ct = first.ct.slice()
  ct[100] = (ct[100] ?? 0) ^ 1
  await putRaw(device.name, { ...first, ct })
  const { things, damagedPages } = await kept(device.tab())
  expect(damagedPages).toBe(1)
  expect([150, 250]).toContain(things)
})

test("two pages that changed places are seen", async () => {
  const { device, first, second } = await twoPages()
  await putRaw(device.name, { ...first, n: second.n, ct: second.ct })
  await putRaw(device.name, { ...second, n: first.n, ct: first.ct })
  expect(await kept(device.tab())).toEqual({ things: 0, damagedPages: 2 })
})

test("a page set back to what it was before is seen", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  await vault.change([put("a", "before")])
  const [before] = await rawPages(device.name, "statements")
  await vault.change([put("a", "after")])
  const [after] = await rawPages(device.name, "statements")
  if (before === undefined || after === undefined) throw new Error("a page was expected")
  expect(after).toMatchObject({ id: before.id, rev: before.rev + 1 })
  await putRaw(device.name, before)
  expect(await kept(device.tab())).toEqual({ things: 0, damagedPages: 1 })
  await putRaw(device.name, { ...before, rev: after.rev })
  expect(await kept(device.tab())).toEqual({ things: 0, damagedPages: 1 })
})

test("a deleted page is seen", async () => {
  const { device, first } = await twoPages()
  await raw(device.name, (database) => database.delete("pages", [first.store, first.id]))
  expect((await kept(device.tab())).damagedPages).toBe(1)
})

test("a page carried over to another store is seen in both", async () => {
  const { device, first } = await twoPages()
  await raw(device.name, (database) => database.delete("pages", [first.store, first.id]))
  await putRaw(device.name, { ...first, store: "people" })
  const vault = device.tab()
  expect((await kept(vault)).damagedPages).toBe(1)
  expect(await vault.all("people")).toMatchObject({ value: { kept: [], damagedPages: 1 } })
})

test("a row that is no page at all is seen", async () => {
  const { device, first } = await twoPages()
  await raw(device.name, (database) =>
    database.put("pages", { id: first.id, store: first.store, ct: "words" }),
  )
  expect((await kept(device.tab())).damagedPages).toBe(1)
})

test("a damaged page is kept as it is while others are written", async () => {
  const { device, first } = await twoPages()
  const torn: RawPage = { ...first, ct: first.ct.slice(0, 40) }
  await putRaw(device.name, torn)
  const vault = device.tab()
  const before = await kept(vault)
  expect((await vault.change([put("new", "words")])).ok).toBe(true)
  expect(await kept(vault)).toEqual({ things: before.things + 1, damagedPages: 1 })
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
  expect(await kept(later)).toEqual({ things: 0, damagedPages: 1 })
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
      row.ct[0] = (row.ct[0] ?? 0) ^ 1
      if (fault === "its absence") await database.delete("meta", "manifest")
      else await database.put("meta", row, "manifest")
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
  expect(await kept(device.tab())).toEqual({ things: 1, damagedPages: 0 })
  device.files.files.clear()
  expect(await device.tab().all("statements")).toEqual({ ok: false, problem: { kind: "unopenable" } })
})

test("a vault written by a later version of the app says so and is left alone", async () => {
  const device = aSealedDevice()
  await device.tab().change([put("a", 1)])
  const [page] = await rawPages(device.name, "statements")
  if (page === undefined) throw new Error("a page was expected")
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

test("a full phone is named, and nothing of the action is there", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  await vault.change([put("a", 1)])
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError")
  })
  expect(await vault.change([put("a", 2), put("b", 2)])).toEqual({ ok: false, problem: { kind: "full" } })
  vi.restoreAllMocks()
  expect(await vault.all("statements")).toMatchObject({ value: { kept: [{ id: "a", thing: 1 }] } })
})

test("what was asked for before the room ran out is taken back too", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  await vault.change([put("a", 1)])
  vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError")
  })
  const change: Change[] = [
    { do: "put", store: "people", id: "p", thing: 1 },
    { do: "remove", store: "statements", id: "a" },
  ]
  expect(await vault.change(change)).toEqual({ ok: false, problem: { kind: "full" } })
  vi.restoreAllMocks()
  expect(await vault.all("people")).toEqual({ ok: true, value: { kept: [], damagedPages: 0 } })
})

test("a transaction that is broken off is not saved, and nothing of it is there", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  await vault.change([put("a", 1)])
  vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(function (this: IDBObjectStore) {
    queueMicrotask(() => this.transaction.abort())
    return this.get(["statements", "a"])
  })
  const change: Change[] = [
    { do: "put", store: "people", id: "p", thing: 1 },
    { do: "remove", store: "statements", id: "a" },
  ]
  expect(await vault.change(change)).toEqual({ ok: false, problem: { kind: "not-saved" } })
  vi.restoreAllMocks()
  expect(await vault.all("people")).toEqual({ ok: true, value: { kept: [], damagedPages: 0 } })
  expect(await kept(vault)).toEqual({ things: 1, damagedPages: 0 })
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

test("every action is one strictly durable transaction", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  await vault.all("me")
  const began = vi.spyOn(IDBDatabase.prototype, "transaction")
  await vault.change([put("a", 1), { do: "put", store: "people", id: "p", thing: 1 }])
  const writing = began.mock.calls.filter(([, mode]) => mode === "readwrite")
  expect(writing).toEqual([[["meta", "pages"], "readwrite", { durability: "strict" }]])
})

test("what a tab has read is saved without reading it again, in one transaction", async () => {
  const device = aSealedDevice()
  await fillTwoPages(device.tab())
  await device.files.remove(atWorkFile) // that tab came to rest
  const vault = device.tab()
  await vault.all("statements")
  const began = vi.spyOn(IDBDatabase.prototype, "transaction")
  await vault.change([put("s7", "changed")])
  await vault.change([put("s399", "changed")])
  expect(began.mock.calls.map(([, mode]) => mode)).toEqual(["readwrite", "readwrite"])
  began.mockRestore()
  const found = await device.tab().all("statements")
  const changed = found.ok ? found.value.kept.filter((one) => one.thing === "changed") : []
  expect(changed.map((one) => one.id)).toEqual(["s7", "s399"])
})

test("an empty first visit writes nothing", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  await vault.all("statements")
  await vault.change([])
  await vault.update(["me"], () => [])
  const lying = await raw(device.name, async (database) => [
    ...(await database.getAll("meta")),
    ...(await database.getAll("pages")),
  ])
  expect(lying).toEqual([])
  expect([device.sentinel.read(), device.files.files.size]).toEqual([undefined, 0])
})

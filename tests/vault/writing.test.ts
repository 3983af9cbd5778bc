import "fake-indexeddb/auto"
import { afterEach, expect, test, vi } from "vitest"
import { atWorkFile } from "../../src/vault/at-work.ts"
import type { Change } from "../../src/vault/port.ts"
import { raw } from "../support/raw-vault.ts"
import { aSealedDevice } from "../support/sealed-vault.ts"
import { counted, fillTwoPages, put } from "./statements.ts"

afterEach(() => vi.restoreAllMocks())

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

const putAndRemove: Change[] = [
  { do: "put", store: "people", id: "p", thing: 1 },
  { do: "remove", store: "statements", id: "a" },
]

test("what was asked for before the room ran out is taken back too", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  await vault.change([put("a", 1)])
  vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError")
  })
  expect(await vault.change(putAndRemove)).toEqual({ ok: false, problem: { kind: "full" } })
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
  expect(await vault.change(putAndRemove)).toEqual({ ok: false, problem: { kind: "not-saved" } })
  vi.restoreAllMocks()
  expect(await vault.all("people")).toEqual({ ok: true, value: { kept: [], damagedPages: 0 } })
  expect(await counted(vault)).toEqual({ things: 1, damagedPages: 0 })
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

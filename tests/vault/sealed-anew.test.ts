import "fake-indexeddb/auto"
import { IDBFactory } from "fake-indexeddb"
import { expect, test } from "vitest"
import type { Change } from "../../src/vault/port.ts"
import { aSealedDevice } from "../support/sealed-vault.ts"

const change: Change = { do: "put", store: "kept", id: "one", thing: 1 }

/** A device that remembers a vault of which nothing is left. */
function aLostDevice() {
  const device = aSealedDevice()
  device.sentinel.write({ vault: "one that was", generation: 40, day: "2026-11-01" })
  return device
}

test("a vault that was lost is never begun anew by itself", async () => {
  const device = aLostDevice()
  expect(await device.tab().change([change])).toMatchObject({ ok: false, problem: { kind: "lost" } })
  device.end()
})

test("whoever brings a copy back begins it anew, and other tabs find it", async () => {
  const device = aLostDevice()
  const vault = device.tab()
  const end = vault.beginAnew()
  expect((await vault.change([change])).ok).toBe(true)
  end()
  expect(await device.tab().all("kept")).toMatchObject({ value: { kept: [{ id: "one", thing: 1 }] } })
  expect(device.sentinel.read()).toMatchObject({ generation: 1 })
  device.end()
})

test("nothing is begun anew where that came to nothing", async () => {
  const device = aLostDevice()
  const vault = device.tab()
  vault.beginAnew()()
  expect(await vault.change([change])).toMatchObject({ ok: false, problem: { kind: "lost" } })
  device.end()
})

test("a vault that is there is not begun anew", async () => {
  const device = aSealedDevice()
  await device.tab().change([change])
  const vault = device.tab()
  vault.beginAnew()
  await vault.change([{ ...change, id: "two" }])
  expect(await vault.all("kept")).toMatchObject({ value: { kept: [{ id: "one" }, { id: "two" }] } })
  globalThis.indexedDB = new IDBFactory()
  device.end()
})

import "fake-indexeddb/auto"
import { deleteDB } from "idb"
import { describe, expect, test } from "vitest"
import { doorstepKeyFile, openKeyFile } from "../../src/vault/key-files.ts"
import type { SealedVault } from "../../src/vault/sealed.ts"
import { firstPage, flip, putRaw, raw, rawPages, type RawPage } from "../support/raw-vault.ts"
import { aSealedDevice } from "../support/sealed-vault.ts"
import { ids, kept, put } from "./statements.ts"

/** A device with three saves, a snapshot after the second. */
async function snapped(last = true) {
  const device = aSealedDevice()
  const vault = device.tab()
  await vault.change([put("a", 1)])
  await vault.change([put("b", 2)])
  expect(await vault.keeping.snapshotNow()).toBe(true)
  if (last) await vault.change([put("c", 3)])
  return { device, vault }
}

const repairs = (vault: SealedVault) => vault.keeping.repairs()

describe("a database that is gone", () => {
  test("is put back from the newest snapshot, and it is said how much may be missing", async () => {
    const { device, vault } = await snapped()
    vault.close()
    await deleteDB(device.name)
    const later = device.tab()
    expect(await ids(later)).toEqual(["a", "b"])
    expect(device.troubles).toContainEqual({ kind: "repaired" })
    const healed = { kind: "healed", on: "2026-11-22", from: "2026-11-22", missing: 1 }
    expect(await repairs(later)).toEqual([healed])
    await later.keeping.readRepairs()
    expect(await repairs(device.tab())).toEqual([])
  })

  test("goes on where it was: saves hold, and nothing is healed a second time", async () => {
    const { device, vault } = await snapped()
    vault.close()
    await deleteDB(device.name)
    const [one, other] = [device.tab(), device.tab()]
    await Promise.all([ids(one), ids(other), one.all("people"), other.all("me")])
    expect((await one.change([put("d", 4)])).ok).toBe(true)
    expect(await ids(other)).toEqual(["a", "b", "d"])
    expect(await repairs(other)).toHaveLength(1)
    expect(device.troubles).not.toContainEqual({ kind: "went-back" })
  })

  test("is healed under the hands of a tab that is open, before its next save", async () => {
    const { device, vault } = await snapped()
    await raw(device.name, async (database) => {
      await database.clear("meta")
      await database.clear("pages")
    })
    expect((await vault.change([put("d", 4)])).ok).toBe(true)
    expect(await ids(device.tab())).toEqual(["a", "b", "d"])
  })

  test("is healed without a sentinel too: snapshots stand, so it is no first visit", async () => {
    const { device, vault } = await snapped()
    vault.close()
    const { files } = device
    const emptied = aSealedDevice({ files })
    expect(await ids(emptied.tab())).toEqual(["a", "b"])
    expect(await repairs(emptied.tab())).toMatchObject([{ kind: "healed", missing: undefined }])
    expect(emptied.sentinel.read()).toMatchObject({ generation: 2 })
  })

  test("is never a first visit where the snapshots are damaged, and nothing is written over them", async () => {
    const { device, vault } = await snapped()
    vault.close()
    await deleteDB(device.name)
    for (const [name, bytes] of device.files.files)
      if (/^s\.[ab\d]$/.test(name)) device.files.files.set(name, flip(bytes, 60))
    const later = device.tab()
    expect(await later.all("statements")).toEqual({ ok: false, problem: { kind: "lost" } })
    expect(await later.change([put("new", 1)])).toEqual({ ok: false, problem: { kind: "lost" } })
    expect(await repairs(later)).toEqual([])
  })

  test("is put back from the other snapshot where the newest is torn", async () => {
    const { device, vault } = await snapped()
    expect(await vault.keeping.snapshotNow()).toBe(true)
    vault.close()
    await deleteDB(device.name)
    const now = JSON.parse(new TextDecoder().decode(device.files.files.get("s.now")))
    const newest = device.files.files.get(now.now)
    if (newest === undefined) throw new Error("a snapshot was expected")
    device.files.files.set(now.now, newest.slice(0, 100))
    expect(await ids(device.tab())).toEqual(["a", "b"])
  })
})

test("files that are lost are laid again as soon as the vault is opened, and it is healed from those", async () => {
  const { device, vault } = await snapped()
  vault.close()
  device.files.files.clear()
  const opened = device.tab()
  expect(await ids(opened)).toEqual(["a", "b", "c"])
  expect(await opened.keeping.snapshotNow()).toBe(true)
  expect(await device.files.list()).toEqual(expect.arrayContaining([openKeyFile, doorstepKeyFile]))
  opened.close()
  await deleteDB(device.name)
  expect(await ids(device.tab())).toEqual(["a", "b", "c"])
})

describe("a database that is there and does not open", () => {
  test.each(["a changed byte in the manifest", "no manifest", "no record", "a row of another vault"])(
    "is put back, and what lay there is kept aside: %s",
    async (fault) => {
      const { device, vault } = await snapped()
      vault.close()
      await raw(device.name, async (database) => {
        const row: RawPage = await database.get("meta", "manifest")
        if (fault === "a changed byte in the manifest")
          await database.put("meta", { ...row, ct: flip(row.ct, 5) }, "manifest")
        else if (fault === "no manifest") await database.delete("meta", "manifest")
        else if (fault === "no record") await database.delete("meta", "vault")
        else await database.put("meta", { ...row, kid: "other" }, "manifest")
      })
      const later = device.tab()
      expect(await ids(later)).toEqual(["a", "b"])
      expect(await later.keeping.asides()).toMatchObject([{ keptOn: "2026-11-22" }])
    },
  )

  test("stays as it is where what lies there cannot be kept aside", async () => {
    const { device, vault } = await snapped()
    vault.close()
    await raw(device.name, (database) => database.delete("meta", "manifest"))
    const before = await rawPages(device.name, "statements")
    const files = { ...device.files, write: async () => false }
    expect(await device.tab({ files }).all("statements")).toMatchObject({ problem: { kind: "unopenable" } })
    expect(await rawPages(device.name, "statements")).toEqual(before)
  })
})

describe("a page", () => {
  test.each(["changed", "gone", "torn"])(
    "that is %s is put back as it was, and that is said",
    async (fault) => {
      const { device, vault } = await snapped(false)
      vault.close()
      const page = await firstPage(device.name, "statements")
      if (fault === "gone")
        await raw(device.name, (database) => database.delete("pages", [page.store, page.id]))
      else
        await putRaw(device.name, { ...page, ct: fault === "torn" ? page.ct.slice(0, 40) : flip(page.ct, 9) })
      const later = device.tab()
      expect(await kept(later)).toMatchObject({ kept: [{ id: "a" }, { id: "b" }], damagedPages: 0 })
      expect(await repairs(later)).toEqual([{ kind: "mended", on: "2026-11-22", pages: 1 }])
      expect(await rawPages(device.name, "statements")).toEqual([page])
    },
  )

  test("that stands in no snapshot is set aside: named, kept, and saved beside", async () => {
    const { device, vault } = await snapped()
    vault.close()
    const page = await firstPage(device.name, "statements")
    const torn = { ...page, ct: flip(page.ct, 9) }
    await putRaw(device.name, torn)
    const later = device.tab()
    expect(await kept(later)).toMatchObject({ kept: [], damagedPages: 1 })
    const said = { store: "statements", pages: 1 }
    expect(await repairs(later)).toEqual([{ kind: "set-aside", on: "2026-11-22", ...said }])
    expect(await later.keeping.setAside()).toEqual([{ ...said, since: "2026-11-22" }])
    expect((await later.change([put("new", 1)])).ok).toBe(true)
    expect(await rawPages(device.name, "statements")).toContainEqual(torn)
    const file = new TextDecoder().decode(await later.keeping.setAsideFile())
    expect(JSON.parse(file)).toMatchObject({ format: "open-door/set-aside/1", pages: [{ id: page.id }] })
    // Said once, not at each start.
    await later.keeping.readRepairs()
    const again = device.tab()
    await kept(again)
    expect(await repairs(again)).toEqual([])
  })

  test("that is damaged does not take a good one's place in a snapshot", async () => {
    const { device, vault } = await snapped(false)
    await vault.change([{ do: "put", store: "people", id: "p", thing: 1 }])
    const page = await firstPage(device.name, "statements")
    await putRaw(device.name, { ...page, ct: flip(page.ct, 9) })
    expect(await vault.keeping.snapshotNow()).toBe(true)
    expect(await rawPages(device.name, "statements")).toEqual([page])
  })
})

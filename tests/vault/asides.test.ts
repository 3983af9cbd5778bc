import "fake-indexeddb/auto"
import { describe, expect, test, vi } from "vitest"
import { flip, raw } from "../support/raw-vault.ts"
import { aSealedDevice } from "../support/sealed-vault.ts"
import { ids, put } from "./statements.ts"

describe("a vault that went back", () => {
  test("leaves the newer snapshot to be chosen, however much is saved meanwhile", async () => {
    const device = aSealedDevice()
    const vault = device.tab()
    await vault.change([put("a", 1)])
    const old = await raw(device.name, async (database) => ({
      manifest: await database.get("meta", "manifest"),
      pages: await database.getAll("pages"),
    }))
    await vault.change([put("b", 2)])
    await vault.keeping.snapshotNow()
    vault.close()
    await raw(device.name, async (database) => {
      await database.put("meta", old.manifest, "manifest")
      await database.clear("pages")
      for (const page of old.pages) await database.put("pages", page)
    })
    const later = device.tab()
    expect(await ids(later)).toEqual(["a"])
    const [aside] = await vi.waitFor(async () => {
      const asides = await later.keeping.asides()
      expect(device.troubles).toEqual([{ kind: "went-back", newer: asides[0] }])
      return asides
    })
    for (const id of ["c", "d", "e"]) {
      await later.change([put(id, 3)])
      await later.keeping.snapshotNow()
    }
    expect((await later.keeping.bringBack(aside?.id ?? "")).ok).toBe(true)
    expect(await ids(later)).toEqual(["a", "b"])
    expect(await ids(device.tab())).toEqual(["a", "b"])
    expect(await later.keeping.asides()).toHaveLength(2)
  })
})

describe("a whole vault kept aside", () => {
  test("comes back, and what stood in its place is kept aside in turn", async () => {
    const device = aSealedDevice()
    const vault = device.tab()
    await vault.change([put("a", 1)])
    const aside = await vault.keeping.keepAside()
    expect(aside).toMatchObject({ ok: true, value: { keptOn: "2026-11-22" } })
    await vault.change([{ do: "remove", store: "statements", id: "a" }, put("b", 2)])
    const id = aside.ok ? (aside.value?.id ?? "") : ""
    expect(await vault.keeping.bringBack(id)).toEqual({ ok: true, value: undefined })
    expect(await ids(vault)).toEqual(["a"])
    expect((await vault.change([put("c", 3)])).ok).toBe(true)
    expect(await ids(device.tab())).toEqual(["a", "c"])
    expect(device.troubles).toEqual([])
    const [other] = (await vault.keeping.asides()).filter((one) => one.id !== id)
    expect((await vault.keeping.bringBack(other?.id ?? "")).ok).toBe(true)
    expect(await ids(vault)).toEqual(["b"])
  })

  test("goes after 30 days, with the next one that is kept", async () => {
    const device = aSealedDevice()
    await device.tab().change([put("a", 1)])
    await device.tab({ today: () => "2026-10-22" }).keeping.keepAside()
    expect(await device.tab().keeping.asides()).toHaveLength(1)
    await device.tab().keeping.keepAside()
    expect((await device.tab().keeping.asides()).map((one) => one.keptOn)).toEqual(["2026-11-22"])
  })

  test("is not said to be kept where there are no files, or nothing to keep", async () => {
    const device = aSealedDevice()
    expect(await device.tab().keeping.keepAside()).toEqual({ ok: true, value: undefined })
    await device.tab().change([put("a", 1)])
    const files = { ...device.files, write: async () => false }
    const nowhere = await device.tab({ files }).keeping.keepAside()
    expect(nowhere).toEqual({ ok: false, problem: { kind: "not-saved" } })
  })

  test("that is damaged, or of another vault, changes nothing", async () => {
    const device = aSealedDevice()
    const vault = device.tab()
    await vault.change([put("a", 1)])
    const other = aSealedDevice()
    await other.tab().change([put("z", 1)])
    const strange = await other.tab().keeping.keepAside()
    const id = strange.ok ? (strange.value?.id ?? "") : ""
    const theirs = other.files.files.get(`k.${id}`)
    if (theirs === undefined) throw new Error("a file was expected")
    const mine = aSealedDevice()
    const my = mine.tab()
    await my.change([put("a", 1)])
    mine.files.files.set(`k.${id}`, theirs)
    mine.files.files.set("k.torn", flip(theirs, 50))
    for (const one of [id, "torn", "never"])
      expect(await my.keeping.bringBack(one)).toEqual({ ok: false, problem: { kind: "unopenable" } })
    expect(await ids(my)).toEqual(["a"])
  })
})

import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import type { VaultRecord } from "../../src/vault/keys.ts"
import { createLockWork } from "../../src/vault/lock.ts"
import { lockNow } from "../../src/vault/lock-now.ts"
import { isSealedWith, readStored } from "../../src/vault/snapshot-file.ts"
import { lockContract } from "../contracts/lock.ts"
import { lockOf, quickStretcher, aWait } from "../support/lock.ts"
import { plainWords } from "../support/plain-words.ts"
import { firstPage, putRaw, raw, rawPages } from "../support/raw-vault.ts"
import { aSealedDevice } from "../support/sealed-vault.ts"
import { aStatement } from "../support/things.ts"

lockContract("over fake-indexeddb", () => {
  const { tab, end } = aSealedDevice()
  const wait = aWait()
  return {
    tab() {
      const vault = tab()
      return { vault, lock: lockOf(vault.lockGround, quickStretcher(), wait.start()) }
    },
    pass: (seconds) => (wait.ms += seconds * 1000),
    end,
  }
})

test("snapshots of the week and what was kept aside follow the vault to its new key", async () => {
  const device = aSealedDevice()
  const days = ["2026-11-20", "2026-11-21", "2026-11-22"] as const
  for (const [at, day] of days.entries()) {
    const vault = device.tab({ today: () => day })
    await vault.change([{ do: "put", store: "statements", id: String(at), thing: { text: day } }])
    await vault.keeping.snapshotNow()
    if (at === 1) await vault.keeping.keepAside()
    vault.close()
  }
  const vault = device.tab()
  const before = await device.files.list()
  expect(before.filter((file) => /^[sk][.]/.test(file)).length).toBeGreaterThan(5)
  await lockOf(vault.lockGround).setPassphrase("apple kettle door name")
  expect(await device.files.list()).not.toContain("open.key")
  for (const file of before.filter((name) => /^(s[.](?!now)|k[.])/.test(name))) {
    const bytes = await device.files.read(file)
    const stored = bytes && (await readStored(bytes))
    const keys = await vault.lockGround.sight.look([])
    if (stored?.ok !== true || !keys.ok || keys.value === undefined) throw new Error(`${file} does not open`)
    expect(await isSealedWith(keys.value.keys, stored.value)).toBe(true)
    expect(stored.value.record?.slots.map((slot) => slot.kind)).toEqual(["passphrase"])
  }
  const [aside] = await vault.keeping.asides()
  expect(await vault.keeping.bringBack(aside?.id ?? "")).toMatchObject({ ok: true })
  expect(await vault.all("statements")).toMatchObject({ value: { kept: [{ id: "0" }, { id: "1" }] } })
})

test("a page that does not open stays as it lies when a lock is set, and hides nothing beside it", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  const many = Array.from({ length: 400 }, (_, at) => at)
  await vault.change(many.map((at) => ({ do: "put", store: "goals", id: `g${at}`, thing: { at } })))
  const page = await firstPage(device.name, "goals")
  const torn = { ...page, ct: page.ct.slice(0, 40) }
  await putRaw(device.name, torn)
  vault.close()
  const later = device.tab()
  await lockOf(later.lockGround).setPassphrase("apple kettle door name")
  expect(await rawPages(device.name, "goals")).toContainEqual(torn)
  const found = await later.all("goals")
  expect(found).toMatchObject({ value: { damagedPages: 1 } })
  expect([150, 250]).toContain(found.ok && found.value.kept.length)
})

test("what Right now shows under a lock is asked for as such, before the lock is set and after", async () => {
  const asked: boolean[] = []
  const device = aSealedDevice({
    words: async (hasLock) => {
      asked.push(hasLock)
      return plainWords
    },
  })
  const vault = device.tab()
  const helps = aStatement({ kind: "helps", stages: ["wobbly"] })
  await vault.change([{ do: "put", store: "statements", id: helps.id, thing: helps }])
  const lock = lockOf(vault.lockGround)
  await lock.setPassphrase("apple kettle door name")
  expect(asked).toEqual([false, true, true])
  lock.lock()
  await vault.rewriteDoorstep()
  expect(asked).toHaveLength(3)
  expect(device.troubles).toEqual([])
  await lock.unlock({ kind: "passphrase", typed: "apple kettle door name" })
  await lock.takeOff()
  expect(asked).toEqual([false, true, true, false])
})

test.each([
  [
    "a way in",
    (record: VaultRecord) => ({ ...record, slots: record.slots.map((slot) => ({ ...slot, sealed: "AA" })) }),
  ],
  ["the record", () => "words"],
])("where %s is damaged in the database, the one beside it opens", async (_what, damage) => {
  const device = aSealedDevice()
  const vault = device.tab()
  await vault.change([{ do: "put", store: "statements", id: "a", thing: { text: "tea" } }])
  await lockOf(vault.lockGround).setPassphrase("apple kettle door name")
  vault.close()
  await raw(device.name, async (database) => {
    await database.put("meta", damage(await database.get("meta", "vault")), "vault")
  })
  const later = device.tab()
  const lock = lockOf(later.lockGround)
  expect(await lock.state()).toBe("locked")
  expect(await lock.unlock({ kind: "passphrase", typed: "apple kettle door name" })).toMatchObject({
    ok: true,
  })
  expect(await later.all("statements")).toMatchObject({ value: { kept: [{ id: "a" }] } })
})

test("a way in that was taken away opens nothing, though the file beside the database still has it", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  const lock = lockOf(vault.lockGround)
  await lock.setPassphrase("apple kettle door name")
  const before = await device.files.read("record")
  await lock.setPassphrase("another kettle door")
  if (before !== undefined) await device.files.write("record", before)
  const unlock = (typed: string) => lockOf(device.tab().lockGround).unlock({ kind: "passphrase", typed })
  expect(await unlock("apple kettle door name")).toEqual({ ok: false, problem: { kind: "wrong" } })
  expect(await unlock("another kettle door")).toMatchObject({ ok: true })
})

test("where the piece that works out keys did not come, asking again fetches it again", async () => {
  const device = aSealedDevice()
  const { lockGround } = device.tab()
  let asked = 0
  const lock = lockNow(lockGround, async () => {
    asked += 1
    if (asked === 1) throw new Error("no network")
    return createLockWork(lockGround, { stretcher: quickStretcher(), tries: aWait().start() })
  })
  await expect(lock.slots()).rejects.toThrow("no network")
  expect(await lock.slots()).toEqual({ ok: true, value: [] })
  expect(asked).toBe(2)
})

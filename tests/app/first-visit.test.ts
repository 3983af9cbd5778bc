import fc from "fast-check"
import { expect, test } from "vitest"
import { holdingVault } from "../../src/app/first-visit.ts"
import { memoryDisk, memoryVault } from "../../src/vault/memory.ts"
import { storeNames, type Vault } from "../../src/vault/port.ts"
import { keepValue, readKept } from "../../src/vault/stores/kept.ts"
import { keep } from "../../src/vault/stores/list.ts"
import * as z from "zod/mini"
import { aStatement } from "../support/things.ts"

const hubs = keepValue("hubs", "what the service says")
const own = keep("statements", aStatement())
const kept = async (vault: Vault) => {
  const found = await readKept(vault, "hubs", z.string())
  return found.ok ? found.value : found.problem
}

test("where nothing is kept yet, what is only handy stays in memory, and can be read from there", async () => {
  const disk = memoryDisk()
  const vault = holdingVault(memoryVault(disk))
  await vault.change([hubs])
  await vault.update(["kept"], (found) => (found("kept").kept.length === 1 ? [keepValue("pin:a", 1)] : []))
  expect(await kept(vault)).toBe("what the service says")
  expect(await vault.all("kept")).toMatchObject({ value: { kept: [{ id: "hubs" }, { id: "pin:a" }] } })
  expect(disk.stores.size).toBe(0)
})

test("the first thing of a person's own takes with it what waited", async () => {
  const disk = memoryDisk()
  const vault = holdingVault(memoryVault(disk))
  await vault.change([hubs])
  await vault.change([own])
  expect(await kept(memoryVault(disk))).toBe("what the service says")
  await vault.change([keepValue("hubs", "newer")])
  expect(await kept(memoryVault(disk))).toBe("newer")
})

test("nothing waits after a save that failed, either: it goes with the next one that does not", async () => {
  const disk = memoryDisk()
  const vault = holdingVault(memoryVault(disk))
  await vault.change([hubs])
  disk.fails.push("full")
  expect(await vault.change([own])).toMatchObject({ ok: false })
  expect(disk.stores.size).toBe(0)
  await vault.change([own])
  expect(await kept(memoryVault(disk))).toBe("what the service says")
})

test.each(storeNames.filter((store) => store !== "outbox"))(
  "where a person keeps %s, everything is kept at once",
  async (store) => {
    const disk = memoryDisk()
    await memoryVault(disk).change([{ do: "put", store, id: "one", thing: {} }])
    const vault = holdingVault(memoryVault(disk))
    await vault.change([hubs])
    expect(await kept(memoryVault(disk))).toBe("what the service says")
  },
)

test("once it is shut nothing at all is written, whatever comes", async () => {
  const change = fc.constantFrom(hubs, own, keep("people", { id: "p" }), keep("outbox", { id: "o" }))
  await fc.assert(
    fc.asyncProperty(fc.array(change), async (changes) => {
      const disk = memoryDisk()
      const vault = holdingVault(memoryVault(disk))
      await vault.change([hubs])
      vault.shut()
      for (const one of changes) {
        expect(await vault.change([one])).toEqual({ ok: false, problem: { kind: "blocked" } })
        expect(await vault.update([one.store], () => [one])).toMatchObject({ ok: false })
      }
      expect(disk.stores.size).toBe(0)
    }),
  )
})

test("looking at everything, as for a copy, keeps nothing", async () => {
  const disk = memoryDisk()
  const vault = holdingVault(memoryVault(disk))
  await vault.change([hubs])
  expect((await vault.update(storeNames, () => [])).ok).toBe(true)
  expect(disk.stores.size).toBe(0)
  expect(await kept(vault)).toBe("what the service says")
})

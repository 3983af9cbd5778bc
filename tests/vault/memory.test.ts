import { expect, test } from "vitest"
import { memoryDisk, memoryVault } from "../../src/vault/memory.ts"
import { vaultContract } from "../contracts/vault.ts"

vaultContract("in memory", () => {
  const disk = memoryDisk()
  return { tab: () => memoryVault(disk), end: () => {} }
})

test("a memory vault told to fail says so once and keeps nothing of that action", async () => {
  const disk = memoryDisk()
  const vault = memoryVault(disk)
  disk.fails.push("full")
  expect(await vault.change([{ do: "put", store: "kept", id: "a", thing: 1 }])).toEqual({
    ok: false,
    problem: { kind: "full" },
  })
  expect(await vault.all("kept")).toEqual({ ok: true, value: { kept: [], damagedPages: 0 } })
})

import { expect, test } from "vitest"
import { nobodyYet } from "../../../src/domain/me.ts"
import { memoryDisk, memoryVault } from "../../../src/vault/memory.ts"
import { keepMe, readMe } from "../../../src/vault/stores/me.ts"

test("before a person said anything about themselves we know nobody yet", async () => {
  const vault = memoryVault()
  expect(await readMe(vault)).toEqual({ ok: true, value: { me: nobodyYet, unreadable: 0 } })
})

test("the name a person chose comes back", async () => {
  const vault = memoryVault()
  await vault.change([keepMe({ ...nobodyYet, chosenName: "Jo Example" })])
  expect(await readMe(vault)).toMatchObject({ value: { me: { chosenName: "Jo Example" }, unreadable: 0 } })
})

test("what cannot be read is counted, and we know nobody yet", async () => {
  const vault = memoryVault()
  await vault.change([{ do: "put", store: "me", id: "me", thing: { chosenName: 7 } }])
  expect(await readMe(vault)).toEqual({ ok: true, value: { me: nobodyYet, unreadable: 1 } })
})

test("a vault that does not open is not a person without a name", async () => {
  const disk = memoryDisk()
  disk.fails.push("blocked")
  expect(await readMe(memoryVault(disk))).toEqual({ ok: false, problem: { kind: "blocked" } })
})

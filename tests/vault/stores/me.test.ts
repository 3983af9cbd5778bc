import { expect, test } from "vitest"
import { Me, nobodyYet } from "../../../src/domain/me.ts"
import { memoryVault } from "../../../src/vault/memory.ts"
import { listThings } from "../../../src/vault/stores/list.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"

test("the name a person chose comes back, and a newer one takes its place", async () => {
  const vault = memoryVault()
  for (const chosenName of ["Jo Example", "Robin Example"])
    await vault.change([keepMe({ ...nobodyYet, chosenName })])
  expect(await listThings(vault, "me", Me)).toEqual({
    ok: true,
    value: { things: [{ ...nobodyYet, chosenName: "Robin Example" }], unreadable: 0 },
  })
})

test("what cannot be read is counted, and is nobody", async () => {
  const vault = memoryVault()
  await vault.change([{ do: "put", store: "me", id: "me", thing: { chosenName: 7 } }])
  expect(await listThings(vault, "me", Me)).toEqual({ ok: true, value: { things: [], unreadable: 1 } })
})

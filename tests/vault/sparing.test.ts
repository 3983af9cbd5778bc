import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import { Me, nobodyYet } from "../../src/domain/me.ts"
import { listThings } from "../../src/vault/stores/list.ts"
import { keepMe } from "../../src/vault/stores/me.ts"
import { aSealedDevice } from "../support/sealed-vault.ts"

test("what somebody said about themselves and nobody can read is set aside before it is said anew, and never overwritten", async () => {
  const vault = aSealedDevice().tab()
  const torn = { ...nobodyYet, chosenName: 7, needs: "by text, please" }
  await vault.change([{ do: "put", store: "me", id: "me", thing: torn }])
  for (const chosenName of ["Sam", "Samira"]) await vault.change([keepMe({ ...nobodyYet, chosenName })])
  expect(await listThings(vault, "me", Me)).toMatchObject({
    value: { things: [{ chosenName: "Samira" }], unreadable: 1 },
  })
  const found = await vault.all("me")
  expect(found.ok && found.value.kept.map((one) => one.thing)).toContainEqual(torn)
})

test("what can be read is replaced as ever", async () => {
  const vault = aSealedDevice().tab()
  for (const chosenName of ["Sam", "Samira"]) await vault.change([keepMe({ ...nobodyYet, chosenName })])
  expect(await vault.all("me")).toMatchObject({ value: { kept: [{ id: "me" }] } })
  expect(await listThings(vault, "me", Me)).toMatchObject({
    value: { things: [{ chosenName: "Samira" }], unreadable: 0 },
  })
})

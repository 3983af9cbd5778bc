import { expect, test } from "vitest"
import * as z from "zod/mini"
import { memoryVault } from "../../../src/vault/memory.ts"
import { keepValue, readKept } from "../../../src/vault/stores/kept.ts"

test("a small value comes back by its name, and one of another shape is as if it were not there", async () => {
  const vault = memoryVault()
  const shape = z.strictObject({ root: z.string() })
  expect(await readKept(vault, "pin:example-street", shape)).toEqual({ ok: true, value: undefined })
  await vault.change([keepValue("pin:example-street", { root: "r" })])
  expect(await readKept(vault, "pin:example-street", shape)).toEqual({ ok: true, value: { root: "r" } })
  await vault.change([keepValue("pin:example-street", { root: 7 })])
  expect(await readKept(vault, "pin:example-street", shape)).toEqual({ ok: true, value: undefined })
})

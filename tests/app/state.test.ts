import { expect, test } from "vitest"
import { createState } from "../../src/app/state.ts"
import { fail } from "../../src/kit/result.ts"
import { memoryVault } from "../../src/vault/memory.ts"
import { keep } from "../../src/vault/stores/list.ts"
import { aStatement } from "../support/things.ts"

test("what was kept stands ready to draw after it was stored, not before", async () => {
  const vault = memoryVault()
  const state = createState(vault)
  const strength = aStatement()
  let seenWhileStoring: number | undefined
  const slow = createState({
    ...vault,
    change: async (changes) => {
      seenWhileStoring = slow.statements.value.length
      return await vault.change(changes)
    },
  })
  expect(await slow.act([keep("statements", strength)])).toMatchObject({ ok: true })
  expect(seenWhileStoring).toBe(0)
  expect(slow.statements.value).toEqual([strength])
  await state.read()
  expect(state.statements.value).toEqual([strength])
})

test("a failed save changes nothing on the page and says which problem it was", async () => {
  const full = { ...memoryVault(), change: () => Promise.resolve(fail({ kind: "full" } as const)) }
  const state = createState(full)
  expect(await state.act([keep("statements", aStatement())])).toEqual({
    ok: false,
    problem: { kind: "full" },
  })
  expect(state.statements.value).toEqual([])
})

test("one damaged thing is counted, and its neighbours are drawn", async () => {
  const vault = memoryVault()
  const strength = aStatement()
  await vault.change([
    keep("statements", strength),
    { do: "put", store: "statements", id: "torn", thing: { text: 7 } },
  ])
  const state = createState(vault)
  await state.read()
  expect(state.statements.value).toEqual([strength])
  expect(state.unreadable.value).toBe(1)
})

test("a vault that does not open is a problem with a kind, and everything else stays empty", async () => {
  const broken = { ...memoryVault(), all: () => Promise.resolve(fail({ kind: "unopenable" } as const)) }
  const state = createState(broken)
  await state.read()
  expect(state.problem.value).toEqual({ kind: "unopenable" })
  expect(state.me.value.chosenName).toBe("")
})

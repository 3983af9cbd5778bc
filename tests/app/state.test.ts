import fc from "fast-check"
import { expect, test } from "vitest"
import { createState } from "../../src/app/state.ts"
import { Goal } from "../../src/domain/goal.ts"
import { nobodyYet } from "../../src/domain/me.ts"
import { fail } from "../../src/kit/result.ts"
import { memoryVault } from "../../src/vault/memory.ts"
import { drop, keep } from "../../src/vault/stores/list.ts"
import { keepMe } from "../../src/vault/stores/me.ts"
import { anId, aGoal, aStatement } from "../support/things.ts"

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

test("that it was stored is on the glass before the page is drawn anew; what another window wrote meanwhile is what is drawn", async () => {
  const vault = memoryVault()
  const glass = Promise.withResolvers<void>()
  const slow: typeof vault.all = async (store) => {
    await new Promise((resolve) => setTimeout(resolve))
    return await vault.all(store)
  }
  const state = createState({ ...vault, all: slow }, () => glass.promise)
  await state.read()
  const strength = aStatement()
  const acting = state.act([keep("statements", strength)], "Saved")
  await expect.poll(() => state.said.value).toEqual({ words: "Saved" })
  expect(state.statements.value).toEqual([])
  const newer = { ...strength, text: "I listen" }
  await vault.change([keep("statements", newer)])
  await state.read()
  const newest = { ...strength, text: "I listen well" }
  await vault.change([keep("statements", newest)])
  glass.resolve()
  await acting
  expect(state.statements.value).toEqual([newest])
})

test("what was not stored is not said to be", async () => {
  const full = { ...memoryVault(), change: async () => fail({ kind: "full" } as const) }
  const state = createState(full, () => expect.fail("nothing is to be seen"))
  expect(await state.act([keep("statements", aStatement())], "Saved")).toEqual(fail({ kind: "full" }))
  expect(state.said.value).toBeUndefined()
})

test("what did not change stays the same object, in its place", async () => {
  const state = createState(memoryVault())
  const [one, two, three] = [aStatement(), aStatement(), aStatement()]
  await state.act([keep("statements", one), keep("statements", two), keep("statements", three)])
  const before = state.statements.value
  await state.act([keep("statements", { ...two, text: "I listen" }), drop("statements", three.id)])
  expect(state.statements.value.map(({ text }) => text)).toEqual([one.text, "I listen"])
  expect(state.statements.value[0]).toBe(before[0])
})

test("what is drawn after an action is what reading everything again would give", async () => {
  const vault = memoryVault()
  const [state, again] = [createState(vault), createState(vault)]
  const [one, two] = [aStatement(), aStatement()]
  await state.act([keep("statements", one), keep("statements", two)])
  await state.act([keepMe({ ...nobodyYet, chosenName: "Robin" }), drop("statements", one.id)])
  await state.act([keep("statements", one)])
  await again.read()
  expect(state.statements.value).toEqual(again.statements.value)
  expect(state.me.value).toEqual(again.me.value)
})

test("whatever is put, put again and taken away in one action, the page shows what reading again would give", async () => {
  const change = fc.tuple(fc.nat({ max: 5 }), fc.boolean(), fc.string({ minLength: 1 }))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(change), { maxLength: 4 }), async (actions) => {
      const vault = memoryVault()
      const [state, again] = [createState(vault), createState(vault)]
      for (const action of actions)
        await state.act(
          action.map(([n, puts, text]) =>
            puts
              ? keep("statements", aStatement({ id: anId(n), text: `I ${text}` }))
              : drop("statements", anId(n)),
          ),
        )
      await again.read()
      expect(state.statements.value).toEqual(again.statements.value)
    }),
  )
})

test("an action after a reading that failed brings back everything, not its own thing alone", async () => {
  const vault = memoryVault()
  const strength = aStatement()
  await vault.change([keep("statements", strength)])
  let broken = true
  const read: string[] = []
  const state = createState({
    ...vault,
    all: (store) => {
      read.push(store)
      return broken ? Promise.resolve(fail({ kind: "busy" })) : vault.all(store)
    },
  })
  await state.read()
  broken = false
  read.length = 0
  const other = aStatement()
  await state.act([keep("statements", other)])
  expect(
    read.filter((store) => store === "statements"),
    "once",
  ).toHaveLength(1)
  expect(state.statements.value).toEqual([strength, other])
  expect(state.problem.value).toBeUndefined()
})

test("what is saved while everything is being read again stays on the page", async () => {
  const vault = memoryVault()
  const [early, late] = [aStatement(), aStatement()]
  await vault.change([keep("statements", early)])
  const { promise, resolve } = Promise.withResolvers<void>()
  const state = createState({
    ...vault,
    async all(store) {
      const found = await vault.all(store)
      await promise
      return found
    },
  })
  const reading = state.read()
  await state.act([keep("statements", late)])
  resolve()
  await reading
  expect(state.statements.value).toEqual([early, late])
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

test("what only some pages need is read when one asks, once, and is kept ready from then on", async () => {
  const vault = memoryVault()
  const [goal, other] = [aGoal(), aGoal()]
  await vault.change([keep("goals", goal)])
  const asked: string[] = []
  const state = createState({ ...vault, all: (store) => (asked.push(store), vault.all(store)) })
  const goals = state.shelf("goals", Goal)
  await state.read()
  await state.act([keep("statements", aStatement())])
  expect(asked).not.toContain("goals")
  expect([goals.things.value, goals.isRead.value]).toEqual([[], false])
  await Promise.all([goals.bring(), goals.bring()])
  expect(asked.filter((store) => store === "goals")).toHaveLength(1)
  expect([goals.things.value, goals.isRead.value]).toEqual([[goal], true])
  await state.act([keep("goals", other)])
  expect(goals.things.value).toEqual([goal, other])
  await vault.change([drop("goals", goal.id)])
  await state.read()
  expect(goals.things.value).toEqual([other])
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

test("what cannot be read of a person is counted, and we know nobody yet", async () => {
  const vault = memoryVault()
  await vault.change([{ do: "put", store: "me", id: "me", thing: { chosenName: 7 } }])
  const state = createState(vault)
  await state.read()
  expect([state.me.value, state.unreadable.value]).toEqual([nobodyYet, 1])
})

test("a vault that does not open is a problem with a kind, and everything else stays empty", async () => {
  const broken = { ...memoryVault(), all: () => Promise.resolve(fail({ kind: "unopenable" } as const)) }
  const state = createState(broken)
  await state.read()
  expect(state.problem.value).toEqual({ kind: "unopenable" })
  expect(state.me.value.chosenName).toBe("")
})

import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { moreShelves } from "../../src/app/more-shelves.ts"
import { createState } from "../../src/app/state.ts"
import { goalActions } from "../../src/app/use-goals.ts"
import { loadTexts } from "../../src/i18n/texts.ts"
import { fail } from "../../src/kit/result.ts"
import { memoryVault } from "../../src/vault/memory.ts"
import type { Vault } from "../../src/vault/port.ts"
import { keep, listThings } from "../../src/vault/stores/list.ts"
import { Goal } from "../../src/domain/goal.ts"
import { Rating } from "../../src/domain/rating.ts"
import { anApp } from "../support/app.ts"
import { aGoal, anId, aRating } from "../support/things.ts"

beforeAll(() => loadTexts("shell", "problems", "goals"))

async function over(vault: Vault) {
  const services = await anApp()
  const state = createState(vault)
  const back: string[] = []
  const actions = goalActions({ ...services, vault, state }, (id) => back.push(id))
  await moreShelves(state).goals.bring()
  return { state, actions, back }
}
async function kept(vault: Vault) {
  const [goals, ratings] = [
    await listThings(vault, "goals", Goal),
    await listThings(vault, "ratings", Rating),
  ]
  if (!goals.ok || !ratings.ok) throw new Error("the vault could not be read")
  const byId = <T extends { readonly id: string }>(things: readonly T[]) =>
    things.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return { goals: byId(goals.value.things), ratings: byId(ratings.value.things) }
}

test("whatever is kept, a goal goes with its own ratings alone, and Undo brings back exactly what there was", async () => {
  const some = fc.record({
    goals: fc.integer({ min: 1, max: 4 }),
    ratings: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 }), // the goal each is of; 0: of a day
    deleted: fc.nat(),
  })
  await fc.assert(
    fc.asyncProperty(some, async ({ goals, ratings, deleted }) => {
      const vault = memoryVault()
      await vault.change([
        ...Array.from({ length: goals }, (_, n) => keep("goals", aGoal({ id: anId(n + 1), order: n + 1 }))),
        ...ratings.map((of, at) =>
          keep(
            "ratings",
            aRating({
              id: anId(100 + at),
              about: of === 0 ? { what: "day" } : { what: "goal", id: anId(of) },
              createdAt: at,
            }),
          ),
        ),
      ])
      const before = await kept(vault)
      const goal = before.goals[deleted % goals] ?? aGoal()
      const { state, actions } = await over(vault)
      await actions.onDelete(goal)
      const without = await kept(vault)
      expect(without.goals).toEqual(before.goals.filter((one) => one.id !== goal.id))
      expect(without.ratings).toEqual(
        before.ratings.filter((one) => one.about.what !== "goal" || one.about.id !== goal.id),
      )
      state.said.value?.action?.onPress()
      await expect.poll(() => kept(vault)).toEqual(before)
    }),
    { numRuns: 40 },
  )
})

test("what could not be brought back is said, and can be tried again", async () => {
  const memory = memoryVault()
  const goal = aGoal({ id: anId(1) })
  await memory.change([keep("goals", goal)])
  let isFull = false
  const vault: Vault = {
    ...memory,
    change: async (changes) => (isFull ? fail({ kind: "full" }) : await memory.change(changes)),
  }
  const { state, actions, back } = await over(vault)
  await actions.onDelete(goal)
  isFull = true
  state.said.value?.action?.onPress()
  await expect.poll(() => state.said.value?.words).toMatch(/^This phone is full/)
  isFull = false
  state.said.value?.action?.onPress()
  await expect.poll(async () => (await kept(memory)).goals).toEqual([goal])
  expect(back).toEqual([goal.id])
})

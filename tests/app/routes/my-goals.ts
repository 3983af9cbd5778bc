import { screen } from "@testing-library/preact"
import { moreShelves } from "../../../src/app/more-shelves.ts"
import type { Goal } from "../../../src/domain/goal.ts"
import type { Rating } from "../../../src/domain/rating.ts"
import { keep } from "../../../src/vault/stores/list.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { aGoal, anId, aStatement } from "../../support/things.ts"

export const [cook, walk] = [
  aGoal({ id: anId(1), order: 1 }),
  aGoal({ id: anId(2), text: "Walk by the river", order: 2 }),
] as const

/** *My goals* with these kept, a strength beside them, and what is kept now: `goal` is the one to cook. */
export async function myGoals(goals: readonly Goal[] = [cook, walk], ratings: readonly Rating[] = []) {
  const app = await anApp()
  await app.vault.change([
    ...goals.map((one) => keep("goals", one)),
    ...ratings.map((one) => keep("ratings", one)),
    keep("statements", aStatement({ id: anId(9), text: "I can cook for ten" })),
  ])
  await drawApp(app, "/goals")
  await screen.findByRole("button", { name: goals.length === 0 ? "Write a goal" : "Write another goal" })
  const shelves = moreShelves(app.state)
  return {
    ...app,
    goals: () => shelves.goals.things.value,
    ratings: () => shelves.ratings.things.value,
    goal: () => shelves.goals.things.value.find((one) => one.id === cook.id),
  }
}

/** A part of the page by its name. */
export const group = (name: string) => screen.getByRole("region", { name })

import { useEffect } from "preact/hooks"
import { Goal } from "../domain/goal.ts"
import { Rating } from "../domain/rating.ts"
import { SkillSheet } from "../domain/skill-sheet.ts"
import { useServices } from "./services.ts"
import type { Shelf, State } from "./state.ts"

/** The shelves that the first pages do without: their shapes come with the pages that draw them, their things when first asked for. */
export type MoreShelves = {
  readonly goals: Shelf<Goal>
  readonly ratings: Shelf<Rating>
  readonly skills: Shelf<SkillSheet>
}

const made = new WeakMap<State, MoreShelves>()

/** The further shelves of this state, the same ones each time. Nothing is read before `bring`. */
export function moreShelves(state: State): MoreShelves {
  const known = made.get(state)
  if (known !== undefined) return known
  const shelves = {
    goals: state.shelf("goals", Goal),
    ratings: state.shelf("ratings", Rating),
    skills: state.shelf("skills", SkillSheet),
  }
  made.set(state, shelves)
  return shelves
}

/** The further shelves inside a route, and whether the ones it needs were read. Until then the page has nothing to draw. */
export function useMoreShelves(
  ...needed: readonly (keyof MoreShelves)[]
): MoreShelves & { readonly areRead: boolean } {
  const shelves = moreShelves(useServices().state)
  useEffect(() => {
    for (const one of needed) void shelves[one].bring()
  }, [shelves])
  return { ...shelves, areRead: needed.every((one) => shelves[one].isRead.value) }
}

import * as z from "zod/mini"

/** The parts of a life a statement, a goal or a rating can be about. */
export const lifeAreas = [
  "mind",
  "body",
  "home",
  "money",
  "work-and-learning",
  "people",
  "family-and-partner",
  "safety",
  "free-time",
  "faith-and-meaning",
  "practical-help",
] as const
export const LifeArea = z.enum(lifeAreas)
export type LifeArea = z.infer<typeof LifeArea>

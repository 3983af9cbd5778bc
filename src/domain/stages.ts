import * as z from "zod/mini"

/** The weather of a plan. The same strength or person can stand in several. */
export const stages = ["steady", "wobbly", "not-well", "after"] as const
export const Stage = z.enum(stages)
export type Stage = z.infer<typeof Stage>

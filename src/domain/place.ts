import * as z from "zod/mini"
import { maybeWords, words } from "./words.ts"

export const placeKinds = ["takes-my-mind-off-it", "safe", "avoid", "help"] as const

/** Somewhere that matters to the person's plan. Only ever stored sealed. */
export const Place = z.strictObject({
  id: z.uuid(),
  name: words(200),
  kind: z.enum(placeKinds),
  where: maybeWords(500),
  hoursNote: maybeWords(500),
  lastChecked: z.nullable(z.iso.date()),
  order: z.int(),
  createdAt: z.int(),
  changedAt: z.int(),
})
export type Place = z.infer<typeof Place>

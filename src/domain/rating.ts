import * as z from "zod/mini"
import { LifeArea } from "./life-areas.ts"
import { maybeWords, words } from "./words.ts"

const About = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("goal"), id: z.uuid() }),
  z.strictObject({ what: z.literal("life-area"), area: LifeArea }),
  z.strictObject({ what: z.literal("ons4"), question: z.int().check(z.minimum(1), z.maximum(4)) }),
  z.strictObject({ what: z.literal("score"), name: words(100), form: maybeWords(100) }),
])

const Answer = z.discriminatedUnion("how", [
  z.strictObject({ how: z.literal("number"), number: z.number() }),
  z.strictObject({ how: z.literal("words"), words: words() }),
  z.strictObject({ how: z.literal("not-today") }),
])

/** How something was on one day, by the person's own lights. "Not today" is an answer, not a zero. Only ever stored sealed. */
export const Rating = z.strictObject({
  id: z.uuid(),
  about: About,
  answer: Answer,
  when: z.iso.date(),
  note: maybeWords(),
  whoWasThere: maybeWords(200),
  createdAt: z.int(),
})
export type Rating = z.infer<typeof Rating>

/**
 * Whether a goal's 0 to 10 rating has moved enough for a remark in words: 3 points or more, first against last.
 * Source: the Goal-Based Outcomes threshold in NHS England's mental health statistics code (read 2026-11-22).
 */
export function hasMoved(ratings: readonly Rating[], goalId: string): boolean {
  const numbers = ratings
    .filter((one) => one.about.what === "goal" && one.about.id === goalId)
    .toSorted((a, b) => a.createdAt - b.createdAt)
    .flatMap((one) => (one.answer.how === "number" ? [one.answer.number] : []))
  const [first, last] = [numbers.at(0), numbers.at(-1)]
  return first !== undefined && last !== undefined && Math.abs(last - first) >= 3
}

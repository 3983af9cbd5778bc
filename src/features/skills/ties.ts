import { type Goal, goalsInOrder } from "../../domain/goal.ts"
import { inOrder, type Person } from "../../domain/person.ts"
import type { SkillSheet } from "../../domain/skill-sheet.ts"

/** What a sheet can be tied to. */
export type Ties = { readonly goals: readonly Goal[]; readonly people: readonly Person[] }
export type TiedTo = SkillSheet["tiedTo"]

/** What a sheet is tied to, in the person's words, and where that stands; nothing where it was deleted since. */
export type Tie = { readonly what: "goal" | "person"; readonly words: string; readonly to: string }

/** What this sheet is tied to. */
export function tieOf({ tiedTo }: SkillSheet, { goals, people }: Ties): Tie | undefined {
  if (tiedTo === null) return undefined
  const { what, id } = tiedTo
  const words =
    what === "goal" ? goals.find((one) => one.id === id)?.text : people.find((one) => one.id === id)?.name
  return words === undefined ? undefined : { what, words, to: addressOf(tiedTo) }
}

/** Where a goal or somebody stands. Made of an id, so that no address says a word. */
const addressOf = ({ what, id }: NonNullable<TiedTo>): string =>
  what === "goal" ? `/goals#goal-${id}` : `/people#person-${id}`

/** A choice among ties, as one text each: nothing, a goal, or somebody. What a goal was given up for is chosen no more. */
export function choicesOf(
  { goals, people }: Ties,
  now: TiedTo,
): readonly { readonly value: string; readonly what: "goal" | "person"; readonly words: string }[] {
  const mayStand = (goal: Goal) => goal.state === "open" || goal.id === now?.id
  return [
    ...goalsInOrder(goals)
      .filter(mayStand)
      .map(({ id, text }) => ({ value: valueOf({ what: "goal", id }), what: "goal" as const, words: text })),
    ...inOrder(people).map(({ id, name }) => ({
      value: valueOf({ what: "person", id }),
      what: "person" as const,
      words: name,
    })),
  ]
}

/** The text a tie has among the choices; empty for none. */
export const valueOf = (tiedTo: TiedTo): string => (tiedTo === null ? "" : `${tiedTo.what} ${tiedTo.id}`)

/** The tie a chosen text stands for. */
export function tiedBy(value: string): TiedTo {
  const [what, id] = value.split(" ")
  return id !== undefined && (what === "goal" || what === "person") ? { what, id } : null
}

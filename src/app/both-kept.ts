import type * as z from "zod/mini"
import { Both, type Clash, join, withWords, wordsAt } from "../domain/both.ts"
import { Goal } from "../domain/goal.ts"
import { Person } from "../domain/person.ts"
import { Place } from "../domain/place.ts"
import { SkillSheet } from "../domain/skill-sheet.ts"
import { Statement } from "../domain/statement.ts"
import type { Instant } from "../kit/instant.ts"
import type { Result } from "../kit/result.ts"
import { isSame } from "../kit/same.ts"
import type { Change, Found, Kept, StoreName, VaultProblem } from "../vault/port.ts"
import { keepValue } from "../vault/stores/kept.ts"
import { drop, keep } from "../vault/stores/list.ts"
import { bothPrefix, type State } from "./state.ts"

export type Thing = { readonly id: string } & Readonly<Record<string, unknown>>
/** Where a thing is kept, and in which shape. */
export type Of<T> = { readonly store: StoreName; readonly shape: z.ZodMiniType<T> }

/** Which of two texts of one place stays. `both`: one under the other. */
export type Choice = "there" | "mine" | "both"

/** A text that waits beside what stands in its place now; `there` is undefined where that place is gone. */
export type Waiting = {
  readonly both: Both
  readonly clash: Clash
  readonly there: string | undefined
  readonly choices: readonly Choice[]
}

const shapes: Readonly<Record<Both["store"], z.ZodMiniType<Thing>>> = {
  statements: Statement,
  people: Person,
  places: Place,
  goals: Goal,
  skills: SkillSheet,
}
type Whose = { readonly store: StoreName; readonly id: string }

const nameOf = ({ store, id }: Whose): string => `${bothPrefix}${store}:${id}`
const keepClashes = (whose: Whose, clashes: readonly Clash[]): Change =>
  clashes.length === 0
    ? drop("kept", nameOf(whose))
    : keepValue(nameOf(whose), { store: whose.store, id: whose.id, clashes })

/** Joins what two windows made of one thing, as one action. A thing that was taken away meanwhile comes back as it was written. */
export async function keepBoth<T extends Thing>(
  state: State,
  { store, shape }: Of<T>,
  base: T,
  made: T,
): Promise<Result<void, VaultProblem>> {
  const done = await state.actOn([store, "kept"], (found) => {
    const theirs = shape.safeParse(thingIn(found(store), made.id))
    if (!theirs.success) return [keep(store, made)]
    const { joined, clashes } = join(base, made, theirs.data)
    const whole = shape.safeParse(joined)
    if (!whole.success) return [keep(store, made)]
    const whose = { store, id: made.id }
    const waiting = clashesIn(found("kept"), whose)
    return [
      keep(store, whole.data),
      ...(clashes.length > 0 ? [keepClashes(whose, [...waiting, ...clashes])] : []),
    ]
  })
  await state.readBoth()
  return done
}

/** Every text that waits for a choice. `things`: those of a store as they stand. */
export function waitingIn(
  kept: readonly Kept[],
  things: (store: Both["store"]) => readonly Thing[],
): readonly Waiting[] {
  return kept.flatMap(({ thing }) => {
    const both = Both.safeParse(thing)
    if (!both.success) return []
    const whole = things(both.data.store).find((one) => one.id === both.data.id)
    return both.data.clashes.map((clash) => {
      const there = wordsAt(whole, clash.path)
      const fits = (choice: Choice) => made({ both: both.data, clash, there }, choice, whole) !== undefined
      const choices = there === undefined ? [] : (["mine", "both"] as const).filter(fits)
      return { both: both.data, clash, there, choices: ["there", ...choices] }
    })
  })
}

/** Does as the person chose, as one action. */
export async function choose(
  state: State,
  waiting: Waiting,
  choice: Choice,
  now: Instant,
): Promise<Result<void, VaultProblem>> {
  const { both, clash } = waiting
  const done = await state.actOn([both.store, "kept"], (found) => {
    const left = clashesIn(found("kept"), both).filter((one) => !isSame(one, clash))
    const thing = made(waiting, choice, thingIn(found(both.store), both.id))
    const changed = thing === undefined ? [] : [keep(both.store, { ...thing, changedAt: now })]
    return [...changed, keepClashes(both, left)]
  })
  await state.readBoth()
  return done
}

/** The thing as a choice makes it; `undefined` where nothing changes, or it would not fit. */
function made(
  { both, clash, there }: Omit<Waiting, "choices">,
  choice: Choice,
  thing: unknown,
): Thing | undefined {
  if (choice === "there" || there === undefined) return undefined
  const words = choice === "mine" ? clash.mine : `${there}\n${clash.mine}`
  const parsed = shapes[both.store].safeParse(withWords(thing, clash.path, words))
  return parsed.success ? parsed.data : undefined
}

const thingIn = ({ kept }: Found, id: string): unknown => kept.find((one) => one.id === id)?.thing

function clashesIn({ kept }: Found, whose: Whose): readonly Clash[] {
  const both = Both.safeParse(kept.find((one) => one.id === nameOf(whose))?.thing)
  return both.success ? both.data.clashes : []
}

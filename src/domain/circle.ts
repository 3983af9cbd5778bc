import { inOrder, nearnesses, type Person } from "./person.ts"

/** Everybody the person wrote down, each in one place alone, all in the person's own order. */
export type Circle = {
  readonly rings: Readonly<Record<(typeof nearnesses)[number], readonly Person[]>>
  /** Put nowhere yet. */
  readonly notYet: readonly Person[]
  /** Not to be told: never drawn among those who are there for me, wherever they were once put. */
  readonly notToTell: readonly Person[]
}

/** Who is how near on *my circle*. */
export function circleOf(people: readonly Person[]): Circle {
  const all = inOrder(people)
  const mine = all.filter((one) => !one.notToBeTold)
  const at = (near: Person["near"]) => mine.filter((one) => one.near === near)
  return {
    rings: { close: at("close"), near: at("near"), further: at("further") },
    notYet: at(null),
    notToTell: all.filter((one) => one.notToBeTold),
  }
}

/** Who I could see more of, wherever they stand. */
export const couldSeeMore = (people: readonly Person[]): readonly Person[] =>
  inOrder(people).filter((one) => one.seeMore && !one.notToBeTold)

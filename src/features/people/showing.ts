import { couldSeeMore } from "../../domain/circle.ts"
import { needsChecking } from "../../domain/checked.ts"
import { canRing, inOrder, type Person } from "../../domain/person.ts"
import type { Day } from "../../kit/day.ts"

/** What of a long list is shown: one question at a time. */
export const shows = ["all", "canRing", "seeMore", "notToTell", "old"] as const
export type Show = (typeof shows)[number]

/** Who stands on the page then, in the person's own order. */
export const showing = (people: readonly Person[], show: Show, today: Day): readonly Person[] =>
  rules[show](people, today)

const rules: Readonly<Record<Show, (people: readonly Person[], today: Day) => readonly Person[]>> = {
  all: inOrder,
  canRing,
  seeMore: couldSeeMore,
  notToTell: (people) => inOrder(people).filter((one) => one.notToBeTold),
  old: (people, today) => inOrder(people).filter((one) => needsChecking(one, today)),
}

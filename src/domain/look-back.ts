import { addDays, addMonths, type Day } from "../kit/day.ts"
import { inSlices } from "../kit/slices.ts"
import { lifeAreas } from "./life-areas.ts"
import { type About, isSameThing, type Rating } from "./rating.ts"

/** One thing that was ever rated, and all that was said of it, oldest first. */
export type Rated = { readonly about: About; readonly ratings: readonly Rating[] }

/**
 * Everything that was ever rated, each thing by itself: how somebody is, the parts of life, the four questions in their order,
 * scores by their names, goals. Nothing is ever added up, and no two things share a row. Years of ratings are gone through a
 * slice at a time.
 */
export async function ratedThings(all: readonly Rating[]): Promise<readonly Rated[]> {
  const things = new Map<string, Rating[]>()
  await inSlices(all, (one) => {
    const name = nameOfThing(one.about)
    const known = things.get(name)
    if (known === undefined) things.set(name, [one])
    else known.push(one)
  })
  return [...things.values()]
    .flatMap((kin) => {
      const ratings = kin.toSorted((a, b) => compare(a.when, b.when) || a.createdAt - b.createdAt)
      const last = ratings.at(-1)
      return last === undefined ? [] : [{ about: last.about, ratings }]
    })
    .toSorted(
      (a, b) => placeOf(a.about) - placeOf(b.about) || compare(nameOfThing(a.about), nameOfThing(b.about)),
    )
}

/** What was said of one thing, oldest first; nothing where it was never rated. */
export const saidOf = (things: readonly Rated[], about: About): readonly Rating[] =>
  things.find((one) => isSameThing(one.about, about))?.ratings ?? []

/** Ways to look back. */
export const spans = ["week", "month", "year", "all"] as const
export type Span = (typeof spans)[number]
/** The first and the last day of a stretch of time, both within it. */
export type Days = { readonly from: Day; readonly to: Day }

/**
 * The days of a span that ends today, or `back` spans before. Spans of one length follow one another without a gap: each day
 * stands in exactly one. `all` goes from the first day there is to the last, or today.
 */
export function daysOf(span: Span, back: number, today: Day, ratings: readonly Rating[]): Days {
  if (span === "all") {
    const [first = today, last = today] = [ratings.at(0)?.when, ratings.at(-1)?.when]
    return { from: first < today ? first : today, to: last > today ? last : today }
  }
  if (span === "week") return { from: addDays(today, -7 * back - 6), to: addDays(today, -7 * back) }
  const months = span === "month" ? 1 : 12
  return { from: addDays(addMonths(today, -months * (back + 1)), 1), to: addMonths(today, -months * back) }
}

/** The ratings of these days, in the order they are in. */
export const within = <T extends { readonly when: Day }>(ratings: readonly T[], { from, to }: Days): T[] =>
  ratings.filter(({ when }) => when >= from && when <= to)

/** Where looking back begins: the last month where something was said in it, and everything otherwise. */
export const firstSpan = (ratings: readonly Rating[], today: Day): Span =>
  within(ratings, daysOf("month", 0, today, ratings)).length > 0 ? "month" : "all"

/** A name for a thing that can be rated, the same for the same thing. Never shown: it may hold what a person typed. */
export function nameOfThing(about: About): string {
  switch (about.what) {
    case "day":
      return "day"
    case "life-area":
      return `life-area ${about.area}`
    case "ons4":
      return `ons4 ${about.question}`
    case "goal":
      return `goal ${about.id}`
    case "score":
      return `score ${JSON.stringify([about.name, about.form])}`
    default:
      return about satisfies never
  }
}

const whats = ["day", "life-area", "ons4", "score", "goal"] as const
const placeOf = (about: About): number =>
  whats.indexOf(about.what) * 100 + (about.what === "life-area" ? lifeAreas.indexOf(about.area) : 0)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

import * as z from "zod/mini"
import type { Day } from "../kit/day.ts"
import type { Instant } from "../kit/instant.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { LifeArea } from "./life-areas.ts"
import { checkWords, longestText, maybeWords, words, type WordsProblem } from "./words.ts"

/** Five faces, in words. They stand beside each other and are never numbers. */
export const faces = ["rough", "low", "so-so", "all-right", "good"] as const

const About = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("day") }),
  z.strictObject({ what: z.literal("goal"), id: z.uuid() }),
  z.strictObject({ what: z.literal("life-area"), area: LifeArea }),
  z.strictObject({ what: z.literal("ons4"), question: z.int().check(z.minimum(1), z.maximum(4)) }),
  z.strictObject({ what: z.literal("score"), name: words(100), form: maybeWords(100) }),
])
export type About = z.infer<typeof About>

const Answer = z.discriminatedUnion("how", [
  z.strictObject({ how: z.literal("number"), number: z.number() }),
  z.strictObject({ how: z.literal("words"), words: words() }),
  z.strictObject({ how: z.literal("face"), face: z.enum(faces) }),
  z.strictObject({ how: z.literal("not-today") }),
])
export type Answer = z.infer<typeof Answer>

/** How something was on one day, by the person's own lights. "Not today" is an answer, not a zero. Only ever stored sealed. */
export const Rating = z.strictObject({
  id: z.uuid(),
  about: About,
  answer: Answer,
  wantsHelp: z.nullable(z.boolean()), // of a life area; null: not said
  when: z.iso.date(),
  note: maybeWords(),
  whoWasThere: maybeWords(200),
  createdAt: z.int(),
})
export type Rating = z.infer<typeof Rating>

/** What a person answered. Nothing has to stand in the note. */
export type RatingTyped = Omit<Rating, "id" | "createdAt">
const ratingFields = {
  words: longestText,
  note: longestText,
  whoWasThere: 200,
  name: 100,
  form: 100,
} as const
export type RatingField = keyof typeof ratingFields
/** What cannot be kept: a text, by the name of its field, or a number that is not one of `from` to `to`. */
export type RatingProblem =
  | (WordsProblem & { readonly field: RatingField })
  | { readonly kind: "not-in-range"; readonly field: "number"; readonly from: number; readonly to: number }
type Handed = { readonly now: Instant; readonly newId: () => string }

/** A goal and the four questions go from 0 to 10, a life area from 1 to 7; a score somebody gave is whatever they say it is. */
export const ranges = { day: [0, 10], goal: [0, 10], ons4: [0, 10], "life-area": [1, 7] } as const

/** A new rating, beside all there were: none is ever written over. */
export function newRating(typed: RatingTyped, { now, newId }: Handed): Result<Rating, RatingProblem> {
  const tidy = { ...typed }
  for (const field of ["note", "whoWasThere"] as const) {
    const checked = checkField(field, typed[field])
    if (!checked.ok) return checked
    tidy[field] = checked.value
  }
  const about = checkAbout(typed.about)
  if (!about.ok) return about
  const answer = checkAnswer(typed.about, typed.answer)
  if (!answer.ok) return answer
  return ok({ id: newId(), ...tidy, about: about.value, answer: answer.value, createdAt: now })
}

function checkAbout(about: About): Result<About, RatingProblem> {
  if (about.what !== "score") return ok(about)
  const name = checkField("name", about.name, true)
  if (!name.ok) return name
  const form = checkField("form", about.form)
  return form.ok ? ok({ ...about, name: name.value, form: form.value }) : form
}

function checkAnswer(about: About, answer: Answer): Result<Answer, RatingProblem> {
  if (answer.how === "words") {
    const said = checkField("words", answer.words, true)
    return said.ok ? ok({ how: "words", words: said.value }) : said
  }
  if (answer.how !== "number" || about.what === "score") return ok(answer)
  const [from, to] = ranges[about.what]
  const isOn = Number.isInteger(answer.number) && answer.number >= from && answer.number <= to
  return isOn ? ok(answer) : fail({ kind: "not-in-range", field: "number", from, to })
}

function checkField(field: RatingField, typed: string, mustStand = false): Result<string, RatingProblem> {
  const checked = checkWords(typed, ratingFields[field])
  if (checked.ok) return checked
  return checked.problem.kind === "empty" && !mustStand ? ok("") : fail({ ...checked.problem, field })
}

/** Whether two ratings are of the same thing, and so belong in one row of dots. */
export function isSameThing(a: About, b: About): boolean {
  if (a.what === "goal" && b.what === "goal") return a.id === b.id
  if (a.what === "life-area" && b.what === "life-area") return a.area === b.area
  if (a.what === "ons4" && b.what === "ons4") return a.question === b.question
  if (a.what === "score" && b.what === "score") return a.name === b.name && a.form === b.form
  return a.what === "day" && b.what === "day"
}

/** The ratings of one thing, oldest first: by their day, and on one day by when they were written. */
export const ratingsOf = (all: readonly Rating[], about: About): readonly Rating[] =>
  all
    .filter((one) => isSameThing(one.about, about))
    .toSorted((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : a.createdAt - b.createdAt))

/** One dot. Only a number can be drawn: words, faces and "not today" stand in the list beside it as they are. */
export type Point = { readonly day: Day; readonly number: number; readonly rating: Rating }

/** The dots of one thing, oldest first. */
export const pointsOf = (all: readonly Rating[], about: About): readonly Point[] =>
  ratingsOf(all, about).flatMap((rating) =>
    rating.answer.how === "number" ? [{ day: rating.when, number: rating.answer.number, rating }] : [],
  )

/**
 * Which way a goal's 0 to 10 rating has moved, first against last, when that is worth a remark in words: 3 points or more.
 * `undefined` otherwise.
 * Source: the Goal-Based Outcomes threshold in NHS England's mental health statistics code (read 2026-11-22).
 */
export function moved(ratings: readonly Rating[], goalId: string): "up" | "down" | undefined {
  const points = pointsOf(ratings, { what: "goal", id: goalId })
  const by = (points.at(-1)?.number ?? 0) - (points.at(0)?.number ?? 0)
  if (Math.abs(by) < 3) return undefined
  return by > 0 ? "up" : "down"
}

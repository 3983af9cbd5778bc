import * as z from "zod/mini"
import type { Day } from "../kit/day.ts"
import type { Instant } from "../kit/instant.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import {
  type Answer,
  newRating,
  type Rating,
  type RatingField,
  type RatingProblem,
  type RatingTyped,
} from "./rating.ts"
import { checkWords, longestText, type WordsProblem } from "./words.ts"

type Handed = { readonly now: Instant; readonly today: Day; readonly newId: () => string }

/** How somebody is: own words, a face or a number or "not today", or words beside one of these. */
export type CheckInTyped = {
  readonly words: string
  readonly chosen: Exclude<Answer, { how: "words" }> | undefined
  readonly when: string
  readonly whoWasThere: string
}

/** A day that cannot be kept: it is no day, or it has not come yet. */
export type DayProblem = { readonly kind: "not-a-day" | "not-yet"; readonly field: "when" }

/**
 * A check-in. Words alone are the answer; beside a face, a number or "not today" they are its note.
 * Problems: `empty` in `words` where nothing at all was said; `not-a-day` and `not-yet`; those of `newRating`.
 */
export function newCheckIn(
  { words, chosen, when, whoWasThere }: CheckInTyped,
  handed: Handed,
): Result<Rating, RatingProblem | DayProblem> {
  const said =
    chosen === undefined
      ? { answer: { how: "words", words } as const, note: "" }
      : { answer: chosen, note: words }
  const made = ratedOn({ about: { what: "day" }, ...said, wantsHelp: null, when, whoWasThere }, handed)
  // In the form there is one place for words, whichever of the two they become.
  if (!made.ok && made.problem.field === "note") return fail({ ...made.problem, field: "words" })
  return made
}

/** A new rating of any thing, on a day the person chose. Problems: `not-a-day`, `not-yet`, and those of `newRating`. */
export function ratedOn(
  typed: RatingTyped,
  { now, today, newId }: Handed,
): Result<Rating, RatingProblem | DayProblem> {
  if (!isDay(typed.when)) return fail({ kind: "not-a-day", field: "when" })
  if (typed.when > today) return fail({ kind: "not-yet", field: "when" })
  return newRating(typed, { now, newId })
}

/** The words a person wrote with a rating: its answer where that is words, its note otherwise; may be empty. */
export const wordsOf = ({ answer, note }: Rating): string => (answer.how === "words" ? answer.words : note)

/** What of a rating is the person's to write again. */
export type SaidTyped = { readonly words: string; readonly whoWasThere: string }
export type SaidProblem = WordsProblem & { readonly field: RatingField }

/**
 * The same rating in other words of theirs. The number, the face, "not today" and the day stay as they were given: who wants
 * another number gives a new one, or takes this one away. Problems: those of `checkWords`; `empty` only where the words are
 * the whole answer.
 */
export function reworded(rating: Rating, typed: SaidTyped): Result<Rating, SaidProblem> {
  const words = checkWords(typed.words, longestText)
  const mayBeEmpty = rating.answer.how !== "words"
  if (!words.ok && !(words.problem.kind === "empty" && mayBeEmpty))
    return fail({ ...words.problem, field: "words" })
  const who = checkWords(typed.whoWasThere, 200)
  if (!who.ok && who.problem.kind !== "empty") return fail({ ...who.problem, field: "whoWasThere" })
  const text = words.ok ? words.value : ""
  return ok({
    ...rating,
    ...(mayBeEmpty ? { note: text } : { answer: { how: "words", words: text } as const }),
    whoWasThere: who.ok ? who.value : "",
  })
}

/**
 * Reads a number as it was typed: "27", "27.5", "27,5", "-3".
 * Problems: `not-a-number` for anything else. Fifteen digits are what a number here can hold exactly.
 */
export function numberTyped(
  typed: string,
): Result<number, { readonly kind: "not-a-number"; readonly field: "number" }> {
  const text = typed.trim().replace(",", ".").replace("−", "-")
  const isNumber = /^[-+]?\d{1,9}(\.\d{1,6})?$/.test(text)
  return isNumber ? ok(Number(text)) : fail({ kind: "not-a-number", field: "number" })
}

const isDay = (typed: string): boolean => z.safeParse(z.iso.date(), typed).success

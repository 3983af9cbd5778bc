import * as z from "zod/mini"
import { addMonths, type Day } from "../kit/day.ts"
import type { Instant } from "../kit/instant.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { rowOf } from "./kinds.ts"
import { lifeAreas } from "./life-areas.ts"
import { stages } from "./stages.ts"
import type { Statement } from "./statement.ts"
import { checkWords, longestText, type WordsProblem } from "./words.ts"

/** In how many months a statement can be looked at again. */
export const reviewMonths = [1, 3, 6] as const

/** When to look at a statement again: after so many months, on a day, or not at all. */
export type Review = { readonly months: (typeof reviewMonths)[number] } | { readonly on: Day } | "never"

/** What can be said about a statement besides its words. `doneOn` as it was typed: empty, or a day. */
export type DetailsTyped = Pick<
  Statement,
  "stages" | "lifeAreas" | "author" | "agreed" | "why" | "often" | "about" | "who"
> & { readonly doneOn: string; readonly review: Review }

/** Which field cannot be kept as it is, and why. */
export type DetailsProblem = (WordsProblem | { readonly kind: "not-a-day" }) & {
  readonly field: "why" | "who" | "doneOn" | "review" | "agreedWho" | "mine" | "theirs"
}

/** What a statement says of itself now, as its form begins with it. */
export const detailsOf = (statement: Statement): DetailsTyped => ({
  stages: statement.stages,
  lifeAreas: statement.lifeAreas,
  author: statement.author,
  agreed: statement.agreed,
  why: statement.why,
  often: statement.often,
  about: statement.about,
  who: statement.who,
  doneOn: statement.doneOn ?? "",
  review: statement.reviewBy === null ? "never" : { on: statement.reviewBy },
})

/**
 * The same statement with what was said about it now; its words and its history stay as they are. Without any stage it
 * stands where its kind stands: nothing a person wrote is ever nowhere. Problems: those of `checkWords` but `empty`, and
 * `not-a-day`, each with its field.
 */
export function withDetails(
  statement: Statement,
  typed: DetailsTyped,
  { now, today }: { readonly now: Instant; readonly today: Day },
): Result<Statement, DetailsProblem> {
  const why = tidy("why", typed.why)
  if (!why.ok) return why
  const who = tidy("who", typed.who)
  if (!who.ok) return who
  const agreed = tidyAgreed(typed.agreed)
  if (!agreed.ok) return agreed
  if (typed.doneOn !== "" && !isDay(typed.doneOn)) return fail({ kind: "not-a-day", field: "doneOn" })
  const reviewBy = reviewDay(typed.review, today)
  if (reviewBy !== null && !isDay(reviewBy)) return fail({ kind: "not-a-day", field: "review" })
  const inStages = stages.filter((one) => typed.stages.includes(one))
  return ok({
    ...statement,
    stages: inStages.length > 0 ? inStages : [...rowOf(statement.kind).stages],
    lifeAreas: lifeAreas.filter((one) => typed.lifeAreas.includes(one)),
    author: typed.author,
    agreed: agreed.value,
    why: why.value,
    often: typed.often,
    about: typed.about,
    who: who.value,
    doneOn: typed.doneOn === "" ? null : typed.doneOn,
    reviewBy,
    changedAt: now,
  })
}

function tidyAgreed(agreed: Statement["agreed"]): Result<Statement["agreed"], DetailsProblem> {
  if (agreed === null) return ok(null)
  const who = tidy("agreedWho", agreed.who)
  if (!who.ok) return who
  const mine = tidy("mine", agreed.mine)
  if (!mine.ok) return mine
  const theirs = tidy("theirs", agreed.theirs)
  if (!theirs.ok) return theirs
  return ok({ agreed: agreed.agreed, who: who.value, mine: mine.value, theirs: theirs.value })
}

const longest = { why: longestText, who: 200, agreedWho: 200, mine: longestText, theirs: longestText }

function tidy(field: keyof typeof longest, typed: string): Result<string, DetailsProblem> {
  const checked = checkWords(typed, longest[field])
  if (checked.ok) return checked
  return checked.problem.kind === "empty" ? ok("") : fail({ ...checked.problem, field })
}

const isDay = (typed: string): boolean => z.safeParse(z.iso.date(), typed).success

function reviewDay(review: Review, today: Day): Day | null {
  if (review === "never") return null
  return "on" in review ? review.on : addMonths(today, review.months)
}

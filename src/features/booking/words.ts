import type { BookingWords } from "../../domain/booking.ts"
import type { Me } from "../../domain/me.ts"
import { checkWords, longestText, type WordsProblem } from "../../domain/words.ts"
import { fail, ok, type Result } from "../../kit/result.ts"

/** The parts of a booking a person may write into, in the order the page asks, and how long each may be. */
export const fields = {
  chosenName: 200,
  needs: longestText,
  whoComes: 500,
  whatHelps: longestText,
  talkAbout: longestText,
  notTalkAbout: longestText,
  safeWays: longestText,
} as const
export type FieldName = keyof typeof fields
export const fieldNames = [
  "chosenName",
  "whoComes",
  "whatHelps",
  "talkAbout",
  "notTalkAbout",
  "safeWays",
] as const

/** What stands there before the person writes anything: their name. Their needs go along only where they say so. */
export const wordsFrom = (me: Me): BookingWords => ({
  chosenName: me.chosenName,
  needs: "",
  way: null,
  whoComes: "",
  whatHelps: "",
  talkAbout: "",
  notTalkAbout: "",
  safeWays: "",
})

/** The first field that cannot be kept as it is, and why. */
export type FieldProblem = WordsProblem & { readonly field: FieldName }

/** The words as they will be kept, each trimmed; empty is fine everywhere. Problems: those of `checkWords` but `empty`. */
export function checkAll(typed: BookingWords): Result<BookingWords, FieldProblem> {
  const words = { ...typed }
  for (const field of ["needs", ...fieldNames] as const) {
    const checked = checkWords(typed[field], fields[field])
    if (!checked.ok && checked.problem.kind !== "empty") return fail({ ...checked.problem, field })
    words[field] = checked.ok ? checked.value : ""
  }
  return ok(words)
}

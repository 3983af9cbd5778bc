import type { Day } from "../kit/day.ts"
import type { Instant } from "../kit/instant.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Me } from "./me.ts"
import { formats, type Needs, supports } from "./needs.ts"
import { contacts, type NeedsLine, needsLines } from "./needs-lines.ts"
import { checkWords, longestText, type WordsProblem } from "./words.ts"

/** What *My needs* asks, part by part: each is said, changed and skipped on its own. */
export const needsParts = [
  "name",
  "reach",
  "language",
  "formats",
  "aids",
  "supports",
  "people",
  "other",
] as const
export type NeedsPart = (typeof needsParts)[number]

/** All that is typed and chosen there, in one row. */
export type NeedsTyped = Pick<Me, "chosenName" | "howToAddress"> & Omit<Needs, "reviewedOn">
export type NeedsField = keyof NeedsTyped

export const fieldsOf: Readonly<Record<NeedsPart, readonly NeedsField[]>> = {
  name: ["chosenName", "howToAddress"],
  reach: ["safeWays", "notWays", "voicemail", "text", "post"],
  language: ["language", "interpreter"],
  formats: ["formats", "formatNote"],
  aids: ["aids"],
  supports: ["supports"],
  people: ["worker", "comesAlong"],
  other: ["other"],
}

/** The fields a person writes into, each with its longest text. */
export const longestIn = {
  chosenName: 200,
  howToAddress: 500,
  safeWays: longestText,
  notWays: longestText,
  language: 200,
  interpreter: 200,
  formatNote: 500,
  aids: 500,
  worker: 200,
  comesAlong: 500,
  other: longestText,
} as const
export type NeedsWritten = keyof typeof longestIn
const written = [
  "chosenName",
  "howToAddress",
  "safeWays",
  "notWays",
  "language",
  "interpreter",
  "formatNote",
  "aids",
  "worker",
  "comesAlong",
  "other",
] as const satisfies readonly NeedsWritten[]

/** Which field cannot be kept as it is, and why. Every field may be empty. */
export type NeedsProblem = WordsProblem & { readonly field: NeedsWritten }

/** What stands now, ready to be changed. */
export function typedFrom({ chosenName, howToAddress, needs }: Me): NeedsTyped {
  const { reviewedOn: _, ...said } = needs
  return { chosenName, howToAddress, ...said }
}

/** What stands, part by part; a part without lines was not spoken of. */
export function needsInParts(me: Me): readonly { part: NeedsPart; lines: readonly NeedsLine[] }[] {
  const name: readonly NeedsLine[] = me.chosenName === "" ? [] : [{ key: "chosenName", words: me.chosenName }]
  const lines = [...name, ...needsLines(me.needs, me.howToAddress)]
  return needsParts.map((part) => ({ part, lines: lines.filter((one) => fieldsOf[part].includes(one.key)) }))
}

/**
 * The same person with one part as it was typed now; the other parts stay, whatever else was typed. The first part of their
 * needs that is said counts as looking at them; later ones say nothing of the rest. Problems: those of `checkWords` but `empty`.
 */
export function rewriteNeeds(
  me: Me,
  part: NeedsPart,
  typed: NeedsTyped,
  { now, today }: { readonly now: Instant; readonly today: Day },
): Result<Me, NeedsProblem> {
  const after = { ...typedFrom(me) }
  const here = fieldsOf[part]
  for (const field of written.filter((one) => here.includes(one))) {
    const checked = checkWords(typed[field], longestIn[field])
    if (!checked.ok && checked.problem.kind !== "empty") return fail({ ...checked.problem, field })
    after[field] = checked.ok ? checked.value : ""
  }
  for (const field of contacts.filter((one) => here.includes(one))) after[field] = typed[field]
  if (here.includes("formats")) after.formats = formats.filter((one) => typed.formats.includes(one))
  if (here.includes("supports")) after.supports = supports.filter((one) => typed.supports.includes(one))
  const { chosenName, howToAddress, ...said } = after
  const reviewedOn = part === "name" ? me.needs.reviewedOn : (me.needs.reviewedOn ?? today)
  return ok({ ...me, chosenName, howToAddress, needs: { ...said, reviewedOn }, changedAt: now })
}

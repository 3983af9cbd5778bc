import * as z from "zod/mini"
import type { Day } from "../kit/day.ts"
import type { Instant } from "../kit/instant.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { checkWords, maybeWords, type WordsProblem } from "./words.ts"

/**
 * The skills and the parts of each, in the order they are asked. Pages and tests read this table.
 * From the skills groups of York Pathways; the words on the page are ours.
 */
export const skills = {
  feelings: ["situation", "feeling", "body", "wants", "kind"],
  asking: ["happened", "feel", "ask", "accept"],
  middle: ["myNeed", "theirNeed", "canGive", "walkAway"],
  solving: ["problem", "options", "forAgainst", "tryThis", "lookBack"],
  pattern: ["before", "whatIDo", "cost", "couldTry"],
} as const
export type Skill = keyof typeof skills
/** A part of any sheet: no two skills have one of the same name. */
export type SkillPart = (typeof skills)[Skill][number]
export const skillNames = [
  "feelings",
  "asking",
  "middle",
  "solving",
  "pattern",
] as const satisfies readonly Skill[]

/** What a sheet can be tied to, so that it is found from there too. */
const TiedTo = z.strictObject({ what: z.enum(["goal", "person"]), id: z.uuid() })

/** One use of a skill, written down in the person's own words; every part can stay empty. Only ever stored sealed. */
export const SkillSheet = z.strictObject({
  id: z.uuid(),
  skill: z.enum(skillNames),
  parts: z.record(z.string().check(z.maxLength(40)), maybeWords()),
  tiedTo: z.nullable(TiedTo), // it may have been deleted since
  usedOn: z.array(z.iso.date()), // each day it was used again, oldest first
  createdAt: z.int(),
  changedAt: z.int(),
})
export type SkillSheet = z.infer<typeof SkillSheet>

export type SheetTyped = Pick<SkillSheet, "skill" | "parts" | "tiedTo">
/** `empty` where nothing at all was written; otherwise which part cannot be kept, and why. */
export type SheetProblem = WordsProblem & { readonly field?: string }
type Handed = { readonly now: Instant; readonly newId: () => string }

/** A new sheet. */
export function newSheet(typed: SheetTyped, { now, newId }: Handed): Result<SkillSheet, SheetProblem> {
  const parts = checkParts(typed)
  if (!parts.ok) return parts
  return ok({ id: newId(), ...typed, parts: parts.value, usedOn: [], createdAt: now, changedAt: now })
}

/** The same sheet as it was typed now. */
export function rewriteSheet(
  sheet: SkillSheet,
  typed: SheetTyped,
  now: Instant,
): Result<SkillSheet, SheetProblem> {
  const parts = checkParts(typed)
  return parts.ok ? ok({ ...sheet, ...typed, parts: parts.value, changedAt: now }) : parts
}

/** The sheet used again on the person's own day; once a day is enough. */
export const usedAgain = (sheet: SkillSheet, today: Day, now: Instant): SkillSheet =>
  sheet.usedOn.includes(today)
    ? sheet
    : { ...sheet, usedOn: [...sheet.usedOn, today].toSorted(), changedAt: now }

/** Sheets as they are listed: the one written or used last comes first. */
export const sheetsInOrder = (sheets: readonly SkillSheet[]): readonly SkillSheet[] =>
  sheets.toSorted((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1))

function checkParts({ skill, parts }: SheetTyped): Result<SkillSheet["parts"], SheetProblem> {
  const tidy: Record<string, string> = {}
  for (const field of skills[skill]) {
    const checked = checkWords(parts[field] ?? "")
    if (checked.ok) tidy[field] = checked.value
    else if (checked.problem.kind !== "empty") return fail({ ...checked.problem, field })
  }
  return Object.keys(tidy).length > 0 ? ok(tidy) : fail({ kind: "empty" })
}

import { addDays, type Day, isAhead } from "../kit/day.ts"
import type { formats, Needs, supports } from "./needs.ts"

// Beside the shape and not in it: what was said as it is read, loaded by the pages that read it out.

/** Ways to be reached that are fine, not fine, or not spoken of. */
export const contacts = ["voicemail", "text", "post"] as const
type NeedsWords =
  | "chosenName"
  | "howToAddress"
  | "safeWays"
  | "notWays"
  | "language"
  | "interpreter"
  | "aids"
  | "worker"
  | "comesAlong"
  | "other"

/** One thing said, without our words for it: a key and the person's own words, yes or no, or what they chose. */
export type NeedsLine =
  | { readonly key: NeedsWords; readonly words: string }
  | { readonly key: (typeof contacts)[number]; readonly yes: boolean }
  | { readonly key: "formats"; readonly chosen: Needs["formats"]; readonly note: string }
  | { readonly key: "supports"; readonly chosen: Needs["supports"] }
export type NeedsKey = NeedsLine["key"]

/** The order they are read in: how to address and reach somebody first. */
export const needsKeys = [
  "howToAddress",
  "safeWays",
  "notWays",
  ...contacts,
  "language",
  "interpreter",
  "formats",
  "aids",
  "supports",
  "worker",
  "comesAlong",
  "other",
] as const satisfies readonly NeedsKey[]

/**
 * Everything a person said they need, in the order it is read, and nothing they left out. `howToAddress` stands in `Me`; the
 * chosen name does too, and is said before these by whoever reads them out.
 */
export function needsLines(needs: Needs, howToAddress = ""): readonly NeedsLine[] {
  const words = { ...needs, howToAddress }
  return needsKeys.flatMap((key): readonly NeedsLine[] => {
    if (key === "voicemail" || key === "text" || key === "post") {
      const yes = needs[key]
      return yes === null ? [] : [{ key, yes }]
    }
    if (key === "formats") {
      const isSaid = needs.formats.length > 0 || needs.formatNote !== ""
      return isSaid ? [{ key, chosen: needs.formats, note: needs.formatNote }] : []
    }
    if (key === "supports") return needs.supports.length > 0 ? [{ key, chosen: needs.supports }] : []
    return words[key] === "" ? [] : [{ key, words: words[key] }]
  })
}

/** What this page's words are asked for: the label of a line, and our names for what can be chosen. */
export type NeedsSay = (
  key:
    | `fields.${NeedsKey}`
    | `formats.${(typeof formats)[number]}`
    | `supports.${(typeof supports)[number]}`
    | "answers.yes"
    | "answers.no",
) => string

/** A line as it is read: our label, and what was said. The words are handed in. */
export function needInWords(
  line: NeedsLine,
  say: NeedsSay,
): { readonly label: string; readonly text: string } {
  const label = say(`fields.${line.key}`)
  if ("words" in line) return { label, text: line.words }
  if ("yes" in line) return { label, text: say(line.yes ? "answers.yes" : "answers.no") }
  const chosen =
    line.key === "formats"
      ? [...line.chosen.map((one) => say(`formats.${one}`)), line.note]
      : line.chosen.map((one) => say(`supports.${one}`))
  return { label, text: chosen.filter((one) => one !== "").join(" · ") }
}

const aYear = 365 // days

/** Whether it is time to ask gently if it is all still right: something was said, and nobody looked for a year. */
export const shouldLookAgain = (needs: Needs, today: Day): boolean =>
  needsLines(needs).length > 0 &&
  (needs.reviewedOn === null || isAhead(needs.reviewedOn, today) || addDays(needs.reviewedOn, aYear) <= today)

/** The same needs, looked at today. */
export const stillRight = (needs: Needs, today: Day): Needs => ({ ...needs, reviewedOn: today })

import type { NeedsLine } from "../../domain/needs-lines.ts"
import type { Person } from "../../domain/person.ts"
import { type SharedSection, sharedSections, type SharePart } from "../../domain/share.ts"
import { isShareable, type Statement } from "../../domain/statement.ts"

/** How long a share can last, in days; the first unless chosen (safety.md, Sharing). */
export const lengths = [7, 30, 90, 365] as const
export type Length = (typeof lengths)[number]

/** What a person ticked, and took out by hand. */
export type Chosen = { readonly parts: readonly SharePart[]; readonly left: readonly string[] }

type Held = {
  readonly statements: readonly Statement[]
  readonly people: readonly Person[]
  readonly needs: readonly NeedsLine[]
}
export type Thing = { readonly id: string; readonly words: string }

/** The ids of a section's things, in its order; a need goes by its key. */
export function idsOf(section: SharedSection | undefined): readonly string[] {
  if (section === undefined) return []
  if ("needs" in section) return section.needs.map((one) => one.key)
  return ("people" in section ? section.people : section.statements).map((one) => one.id)
}

/** How many things these sections hold, each once, however many headings it stands under. */
export const countIn = (sections: readonly SharedSection[]): number => new Set(sections.flatMap(idsOf)).size

/** How many things a part holds that could be shared. */
export const sizeOf = (part: SharePart, { statements, people, needs }: Held): number =>
  countIn(sharedSections({ parts: [part], left: [] }, statements, people, needs))

/** What the chosen parts would hold but for being private: it stays out, and the person is told how much that is. */
export function privateIn(chosen: Chosen, { statements }: Pick<Held, "statements">): number {
  const hidden = statements.filter((one) => !isShareable(one))
  const opened = hidden.map((one): Statement => ({ ...one, privacy: "normal" }))
  return countIn(sharedSections({ parts: chosen.parts, left: [] }, opened, []))
}

/** What the person took out of the chosen parts by hand, each once. `needOf` puts a need into words. */
export function leftIn(
  chosen: Chosen,
  { statements, people, needs }: Held,
  needOf: (line: NeedsLine) => string,
): readonly Thing[] {
  const whole = sharedSections({ ...chosen, left: [] }, statements, people, needs)
  const all = whole.flatMap((one): readonly Thing[] => {
    if ("needs" in one) return one.needs.map((each) => ({ id: each.key, words: needOf(each) }))
    if ("people" in one) return one.people.map((each) => ({ id: each.id, words: each.name }))
    return one.statements.map((each) => ({ id: each.id, words: each.text }))
  })
  const left = all.filter((one) => chosen.left.includes(one.id))
  return [...new Map(left.map((one) => [one.id, one])).values()]
}

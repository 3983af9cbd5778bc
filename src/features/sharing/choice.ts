import type { Person } from "../../domain/person.ts"
import { type SharedSection, sharedSections, type SharePart, shareParts } from "../../domain/share.ts"
import { isShareable, type Statement } from "../../domain/statement.ts"

/** How long a share can last, in days; the first unless chosen (safety.md, Sharing). */
export const lengths = [7, 30, 90, 365] as const
export type Length = (typeof lengths)[number]

/** What a person ticked, and took out by hand. */
export type Chosen = { readonly parts: readonly SharePart[]; readonly left: readonly string[] }

type Held = { readonly statements: readonly Statement[]; readonly people: readonly Person[] }
export type Thing = { readonly id: string; readonly words: string }

/** Everything in these sections once, however many headings it stands under. */
export function thingsIn(sections: readonly SharedSection[]): readonly Thing[] {
  const all = sections.flatMap((one): readonly Thing[] =>
    one.heading === "people"
      ? one.people.map((person) => ({ id: person.id, words: person.name }))
      : one.statements.map((statement) => ({ id: statement.id, words: statement.text })),
  )
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

/** How many things each part holds that could be shared. */
export const sizes = ({ statements, people }: Held): Readonly<Record<SharePart, number>> => {
  const sizeOf = (part: SharePart) =>
    thingsIn(sharedSections({ parts: [part], left: [] }, statements, people)).length
  const [strengths, plan, wishes, known] = shareParts.map(sizeOf)
  return { strengths: strengths ?? 0, plan: plan ?? 0, wishes: wishes ?? 0, people: known ?? 0 }
}

/** What the chosen parts would hold but for being private: it stays out, and the person is told how much that is. */
export function privateIn(chosen: Chosen, { statements }: Held): number {
  const hidden = statements.filter((one) => !isShareable(one))
  const opened = hidden.map((one): Statement => ({ ...one, privacy: "normal" }))
  return thingsIn(sharedSections({ parts: chosen.parts, left: [] }, opened, [])).length
}

/** What the person took out of the chosen parts by hand. */
export function leftIn(chosen: Chosen, { statements, people }: Held): readonly Thing[] {
  const whole = thingsIn(sharedSections({ ...chosen, left: [] }, statements, people))
  return whole.filter((one) => chosen.left.includes(one.id))
}

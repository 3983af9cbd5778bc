import type { Kind } from "./kinds.ts"
import { says } from "./names.ts"
import { canRing, dialled, inOrder, type Person } from "./person.ts"
import { type Place, placesInOrder } from "./place.ts"
import { ofKind, type Statement } from "./statement.ts"

/** Somebody or somewhere the person wrote down already, in the words a statement would use. */
export type AtHand = { readonly id: string; readonly name: string; readonly words: string }
export type Known = {
  readonly statements: readonly Statement[]
  readonly people: readonly Person[]
  readonly places: readonly Place[]
}

/** What each kind can take from *My people* and *My places*; `reach` with the number to ring. */
const wanted: Readonly<Partial<Record<Kind, { readonly places: boolean; readonly reach: boolean }>>> = {
  "connected-network": { places: true, reach: false },
  "connected-stays": { places: true, reach: false },
  "carer-covers": { places: false, reach: true },
  "carer-bad-day-ring": { places: false, reach: true },
  "carer-card": { places: false, reach: true },
}

/** The kinds that people or places belong to. */
export const takesAtHand = (kind: Kind): boolean => wanted[kind] !== undefined

/**
 * People and places this kind could hold without anybody writing them again; not those its statements name by now, never
 * somebody who is not to be told, and no place to keep away from. Where a number is wanted, only who can be rung.
 */
export function atHand(kind: Kind, { statements, people, places }: Known): readonly AtHand[] {
  const wants = wanted[kind]
  if (wants === undefined) return []
  const said = ofKind(statements, kind)
  const isNew = ({ name }: { readonly name: string }) => !said.some(({ text }) => says(text, name))
  const known = wants.reach ? canRing(people) : inOrder(people).filter((one) => !one.notToBeTold)
  const where = wants.places ? placesInOrder(places).filter((one) => one.kind !== "avoid") : []
  return [
    ...known.filter(isNew).map((one) => offer(one, [one.relation, wants.reach ? numberOf(one) : ""])),
    ...where.filter(isNew).map((one) => offer(one, [one.where])),
  ]
}

/** Those of a person's people whom these statements name and who can be rung, each with the number to dial. */
export const ringable = (
  statements: readonly Statement[],
  people: readonly Person[],
): readonly { readonly person: Person; readonly number: string }[] =>
  canRing(people).flatMap((person) => {
    const number = dialled(person.phone)
    const isNamed = statements.some(({ text }) => says(text, person.name))
    return isNamed && number !== undefined ? [{ person, number }] : []
  })

const numberOf = ({ phone, textNumber }: Person): string => (phone === "" ? textNumber : phone)

const offer = ({ id, name }: Omit<AtHand, "words">, more: readonly string[]): AtHand => ({
  id,
  name,
  words: [name, ...more].filter((one) => one !== "").join(", "),
})

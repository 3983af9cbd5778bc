import type { Kind } from "../../domain/kinds.ts"
import { inOrder, type Person } from "../../domain/person.ts"
import type { Statement } from "../../domain/statement.ts"
import { says } from "../../domain/names.ts"

/** Whom the person said may know something: asked and agreed, or with words on what they may know. */
export const toTell = (people: readonly Person[]): readonly Person[] =>
  inOrder(people).filter((one) => !one.notToBeTold && (one.askedAndAgreed === true || one.mayKnow !== ""))

/** Who is not to be told, whatever else is known of them. */
export const notToTell = (people: readonly Person[]): readonly Person[] =>
  inOrder(people).filter((one) => one.notToBeTold)

/** Those of these people whom the words of a section name: who stands on one list and in the words of the other. */
export const namedIn = (statements: readonly Statement[], people: readonly Person[]): readonly Person[] =>
  people.filter((one) => statements.some(({ text }) => says(text, one.name)))

/** People who stand in a section of this kind without being written there again. */
export function peopleFor(kind: Kind, people: readonly Person[]): readonly Person[] {
  if (kind === "who-to-tell") return toTell(people)
  return kind === "who-not-to-tell" ? notToTell(people) : []
}

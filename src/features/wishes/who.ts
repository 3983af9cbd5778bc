import { inOrder, type Person } from "../../domain/person.ts"

/** Whom the person said may know something: asked and agreed, or with words on what they may know. */
export const toTell = (people: readonly Person[]): readonly Person[] =>
  inOrder(people).filter((one) => !one.notToBeTold && (one.askedAndAgreed === true || one.mayKnow !== ""))

/** Who is not to be told, whatever else is known of them. */
export const notToTell = (people: readonly Person[]): readonly Person[] =>
  inOrder(people).filter((one) => one.notToBeTold)

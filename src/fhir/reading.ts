import type { Kind } from "../domain/kinds.ts"
import type { Person } from "../domain/person.ts"
import type { SharedSection } from "../domain/share.ts"

/** The words a document needs and this room does not have. `headingOf` names a section, `roleOf` what a person is for. */
export type DocumentWords = {
  readonly title: string
  readonly headingOf: (heading: Kind | "people") => string
  readonly roleOf: (role: Person["roles"][number]) => string
  readonly mayKnow: string // stands before what a person may know
  readonly notToBeTold: string // stands at a person who is not to be told
}

/** Somebody as a receiver reads of them; "" where nothing was said. `roles` are in the sender's words. */
export type ReadPerson = {
  readonly name: string
  readonly relation: string
  readonly phone: string
  readonly textNumber: string
  readonly email: string
  readonly roles: readonly string[]
  readonly mayKnow: string
  readonly notToBeTold: boolean
}

/** One heading of what a receiver reads. `heading` is a kind, `people`, or a kind of a later version; `title` its words. */
export type ReadSection = {
  readonly heading: string
  readonly title: string
  readonly texts: readonly string[]
  readonly people: readonly ReadPerson[]
}

/** Exactly what a receiver will read of these sections, in their order. The preview draws this. */
export const readingOf = (sections: readonly SharedSection[], words: DocumentWords): readonly ReadSection[] =>
  sections.map((section) => ({
    heading: section.heading,
    title: words.headingOf(section.heading),
    texts: section.heading === "people" ? [] : section.statements.map((one) => one.text),
    people: section.heading === "people" ? section.people.map((one) => readPersonOf(one, words)) : [],
  }))

/** What a receiver reads of one person: how to reach them and what they may know, never when they were asked. */
export const readPersonOf = (person: Person, words: DocumentWords): ReadPerson => ({
  name: person.name,
  relation: person.relation,
  phone: person.phone,
  textNumber: person.textNumber,
  email: person.email,
  roles: person.roles.map((role) => words.roleOf(role)),
  mayKnow: person.mayKnow,
  notToBeTold: person.notToBeTold,
})

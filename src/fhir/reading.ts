import type { NeedsLine } from "../domain/needs-lines.ts"
import type { Person } from "../domain/person.ts"
import type { SharedSection } from "../domain/share.ts"

/**
 * The words a document needs and this room does not have. `headingOf` names a section, `roleOf` what a person is for; `needOf`
 * is the whole of one need, its label too: "Interpreter: BSL", for a reader that shows nothing else.
 */
export type DocumentWords = {
  readonly title: string
  readonly headingOf: (heading: SharedSection["heading"]) => string
  readonly needOf: (line: NeedsLine) => string
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

/** One heading of what a receiver reads. `heading` is a kind, `needs`, `people`, or one of a later version; `title` its words. */
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
    texts: textsOf(section, words),
    people: "people" in section ? section.people.map((one) => readPersonOf(one, words)) : [],
  }))

function textsOf(section: SharedSection, words: DocumentWords): readonly string[] {
  if ("needs" in section) return section.needs.map(words.needOf)
  return "statements" in section ? section.statements.map((one) => one.text) : []
}

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

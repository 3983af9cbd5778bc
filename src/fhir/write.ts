import { rowOf } from "../domain/kinds.ts"
import type { SharedSection } from "../domain/share.ts"
import { type Instant, toIso } from "../kit/instant.ts"
import {
  documentType,
  kindSystem,
  mayKnowUrl,
  needSystem,
  notToBeToldUrl,
  roleSystem,
  sectionCodes,
} from "./codes.ts"
import { narrativeOf } from "./narrative.ts"
import { type DocumentWords, readingOf } from "./reading.ts"

type Entry = { readonly fullUrl: string; readonly resource: { readonly resourceType: string } }

/** What a document is made of. `chosenName` may be "": then it names nobody. `newId` answers fresh UUIDs. */
export type DocumentParts = {
  readonly chosenName: string
  readonly sections: readonly SharedSection[]
  readonly words: DocumentWords
  readonly now: Instant
  readonly newId: () => string
}

// The narrative says every word a second time. Sealed, a file may be 250,000 characters (wire/shares), which is 187,000
// bytes; a plan too long for both keeps its entries and goes without narrative.
const longestWithNarrative = 180_000

/**
 * Writes the chosen parts as the text of a FHIR R4 document Bundle, in the order the sections come. A statement that
 * stands under two headings is one Observation. Nothing else leaves: no dates, ids, history or notes of how it was written.
 * Source: FHIR R4 (4.0.1) Bundle, Composition, Observation, RelatedPerson and their invariants (read 2026-11-22).
 */
export function writeDocument(parts: DocumentParts): string {
  const plain = JSON.stringify(bundleOf(parts, false))
  const both = JSON.stringify(bundleOf(parts, true))
  return new TextEncoder().encode(both).length <= longestWithNarrative ? both : plain
}

function bundleOf(parts: DocumentParts, withNarrative: boolean) {
  const { chosenName, sections, words, now, newId } = parts
  const fresh = () => `urn:uuid:${newId()}`
  const date = toIso(now)
  const patient = { reference: fresh() }
  const entries = new Map<string, Entry>()
  const referTo = (id: string, resource: Entry["resource"]) => {
    const entry = entries.get(id) ?? { fullUrl: fresh(), resource }
    entries.set(id, entry)
    return { reference: entry.fullUrl }
  }
  const entriesOf = (one: SharedSection) => {
    if ("people" in one)
      return one.people.map((each) => referTo(each.id, relatedPerson(each, patient, words)))
    if ("needs" in one) return one.needs.map((each) => referTo(each.key, need(each, patient, words)))
    return one.statements.map((each) => referTo(each.id, observation(each, patient, words)))
  }
  const section = sections.flatMap((one) => {
    const entry = entriesOf(one)
    const [reading] = readingOf([one], words)
    if (entry.length === 0 || reading === undefined) return []
    return {
      title: reading.title,
      code: { coding: sectionCodes(one.heading, pageOf(one.heading)) },
      ...(withNarrative ? { text: narrativeOf(reading, words) } : {}),
      entry,
    }
  })
  const composition = {
    resourceType: "Composition",
    status: "final",
    type: { coding: documentType, text: words.title },
    subject: patient,
    date,
    author: [patient],
    title: words.title,
    attester: [{ mode: "personal", time: date, party: patient }],
    ...(section.length > 0 ? { section } : {}),
  }
  const person = {
    resourceType: "Patient",
    ...(chosenName === "" ? {} : { name: [{ use: "usual", text: chosenName }] }),
    ...communicationOf(sections),
  }
  return {
    resourceType: "Bundle",
    identifier: { system: "urn:ietf:rfc:3986", value: fresh() },
    type: "document",
    timestamp: date,
    entry: [
      { fullUrl: fresh(), resource: composition },
      { fullUrl: patient.reference, resource: person },
      ...entries.values(),
    ],
  }
}

type Reference = { readonly reference: string }
type Statement = Extract<SharedSection, { statements: unknown }>["statements"][number]
type Person = Extract<SharedSection, { people: unknown }>["people"][number]
type Need = Extract<SharedSection, { needs: unknown }>["needs"][number]

const pageOf = (heading: SharedSection["heading"]) =>
  heading === "people" || heading === "needs" ? heading : rowOf(heading).page

/** The person's language where other systems look for it, in their words; an interpreter stands among the needs alone. */
function communicationOf(sections: readonly SharedSection[]) {
  const needs = sections.flatMap((one) => ("needs" in one ? one.needs : []))
  const spoken = needs.flatMap((one) => (one.key === "language" ? [one.words] : []))
  return spoken.length > 0
    ? { communication: spoken.map((text) => ({ language: { text }, preferred: true })) }
    : {}
}

/** A need says its label in its value too: "no" alone would be read without its question. */
const need = (line: Need, patient: Reference, words: DocumentWords) => ({
  resourceType: "Observation",
  status: "final",
  code: { coding: [{ system: needSystem, code: line.key }], text: words.headingOf("needs") },
  subject: patient,
  performer: [patient],
  valueString: words.needOf(line),
})

const observation = (statement: Statement, patient: Reference, words: DocumentWords) => ({
  resourceType: "Observation",
  status: "final",
  code: {
    coding: [{ system: kindSystem, code: statement.kind }],
    text: words.headingOf(statement.kind),
  },
  subject: patient,
  performer: [patient],
  valueString: statement.text,
})

function relatedPerson(person: Person, patient: Reference, words: DocumentWords) {
  const telecom = [
    { system: "phone", value: person.phone },
    { system: "sms", value: person.textNumber },
    { system: "email", value: person.email },
  ].filter((one) => one.value !== "")
  const relationship = [
    ...(person.relation === "" ? [] : [{ text: person.relation }]),
    ...person.roles.map((role) => ({
      coding: [{ system: roleSystem, code: role }],
      text: words.roleOf(role),
    })),
  ]
  return {
    resourceType: "RelatedPerson",
    ...(person.mayKnow === "" ? {} : { extension: [{ url: mayKnowUrl, valueString: person.mayKnow }] }),
    // A modifier: whoever does not understand it must not take this person for an ordinary contact.
    ...(person.notToBeTold ? { modifierExtension: [{ url: notToBeToldUrl, valueBoolean: true }] } : {}),
    patient,
    ...(relationship.length > 0 ? { relationship } : {}),
    name: [{ text: person.name }],
    ...(telecom.length > 0 ? { telecom } : {}),
  }
}

import type { Instant } from "../kit/instant.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { mayKnowUrl, notToBeToldUrl, ownCode, roleSystem } from "./codes.ts"
import type { ReadPerson, ReadSection } from "./reading.ts"
import { Bundle, Composition, Observation, Patient, RelatedPerson, Section } from "./shapes.ts"

/** What somebody shared, ready to show as text. `unreadable` counts what stands there but could not be read. */
export type Reading = {
  readonly chosenName: string
  readonly writtenAt: Instant
  readonly sections: readonly ReadSection[]
  readonly unreadable: number
}

/** `not-ours`: not JSON, not a document Bundle, or not one of chosen parts. */
export type ReadProblem = { readonly kind: "not-ours" }

/**
 * Reads the text of a document written by `writeDocument`, by this version or another. Only the named types and members are
 * looked at, never markup; show every answer as text. One damaged part is counted and hides none of its neighbours. Never throws.
 */
export function readDocument(text: string): Result<Reading, ReadProblem> {
  const bundle = Bundle.safeParse(parsed(text))
  if (!bundle.success) return fail({ kind: "not-ours" })
  const resources = new Map(bundle.data.entry.map((one) => [one.fullUrl, one.resource]))
  const composition = Composition.safeParse(bundle.data.entry[0]?.resource)
  const writtenAt = Math.floor(Date.parse(bundle.data.timestamp) / 1000)
  if (!composition.success || !Number.isFinite(writtenAt)) return fail({ kind: "not-ours" })
  if (ownCode(composition.data.type.coding ?? []) !== "shared-parts") return fail({ kind: "not-ours" })
  const read = (composition.data.section ?? []).map((one) => readSection(one, resources))
  const patient = Patient.safeParse(resources.get(composition.data.subject?.reference ?? ""))
  return ok({
    chosenName: (patient.success ? patient.data.name?.[0]?.text : undefined) ?? "",
    writtenAt,
    sections: read.flatMap((one) => (one.section === undefined ? [] : [one.section])),
    unreadable: read.reduce((sum, one) => sum + one.unreadable, 0),
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readSection(
  raw: unknown,
  resources: ReadonlyMap<string, unknown>,
): { readonly section?: ReadSection; readonly unreadable: number } {
  const section = Section.safeParse(raw)
  const heading = section.success ? ownCode(section.data.code.coding ?? []) : undefined
  if (!section.success || heading === undefined) return { unreadable: 1 }
  const texts: string[] = []
  const people: ReadPerson[] = []
  let unreadable = 0
  for (const { reference } of section.data.entry) {
    const statement = Observation.safeParse(resources.get(reference))
    const person = RelatedPerson.safeParse(resources.get(reference))
    if (statement.success) texts.push(statement.data.valueString)
    else if (person.success) people.push(readPerson(person.data))
    else unreadable += 1
  }
  return { section: { heading, title: section.data.title, texts, people }, unreadable }
}

function readPerson(person: RelatedPerson): ReadPerson {
  const relationship = person.relationship ?? []
  const isRole = (one: (typeof relationship)[number]) =>
    (one.coding ?? []).some((coding) => coding.system === roleSystem)
  const reach = (system: string) => person.telecom?.find((one) => one.system === system)?.value ?? ""
  return {
    name: person.name[0]?.text ?? "",
    relation: relationship.find((one) => !isRole(one))?.text ?? "",
    phone: reach("phone"),
    textNumber: reach("sms"),
    email: reach("email"),
    roles: relationship.filter(isRole).flatMap((one) => (one.text === undefined ? [] : [one.text])),
    mayKnow: person.extension?.find((one) => one.url === mayKnowUrl)?.valueString ?? "",
    notToBeTold:
      person.modifierExtension?.some((one) => one.url === notToBeToldUrl && one.valueBoolean === true) ??
      false,
  }
}

import { expect, test } from "vitest"
import { kindNames } from "../../src/domain/kinds.ts"
import type { SharedSection } from "../../src/domain/share.ts"
import { writeDocument } from "../../src/fhir/write.ts"
import { faultsOf } from "./faults.ts"
import { aPerson, aStatement, someParts } from "./parts.ts"

const everyKind = (): readonly SharedSection[] =>
  kindNames.map((kind) => ({ heading: kind, statements: [aStatement(kind, `My ${kind} 🙂 "x" <y>`)] }))

test.each([
  ["a few parts", someParts()],
  ["every kind", someParts({ sections: everyKind() })],
  ["somebody without a name", someParts({ chosenName: "" })],
  ["nothing chosen", someParts({ sections: [] })],
  ["an empty section", someParts({ sections: [{ heading: "hope", statements: [] }] })],
  [
    "characters XML does not have",
    someParts({ sections: [{ heading: "hope", statements: [aStatement("hope", "a\uFFFEb\uFFFF")] }] }),
  ],
])("a document of %s keeps FHIR's rules", (_, parts) => {
  expect(faultsOf(writeDocument(parts))).toEqual([])
})

test("the rules can fail: each planted fault is found", () => {
  const good = writeDocument(someParts())
  const planted: readonly [string, string][] = [
    ["dangling reference", good.replace(/"reference":"urn:uuid:./, '"reference":"urn:uuid:z')],
    ["bdl-9", good.replace('"identifier"', '"identifiers"')],
    ["bdl-10", good.replace('"timestamp"', '"timestamps"')],
    ["bdl-11", good.replace('"resourceType":"Composition"', '"resourceType":"Observation"')],
    ["missing title", good.replace('"title":"What I chose to share","attester"', '"attester"')],
    ["empty string", good.replace('"A dog"', '""')],
    ["empty array", good.replace('"entry":[{"reference"', '"coding":[],"entry":[{"reference"')],
    ["not a real date", good.replaceAll("2027-01-15", "2027-02-31")],
    ["unsafe XHTML", good.replace("<p>", "<script>")],
    ["unsafe XHTML", good.replace("<p>", "<p onclick='x'>")],
    ["unknown code", good.replace("81338-6", "81338-7")],
  ]
  for (const [fault, text] of planted)
    expect(faultsOf(text), fault).toContainEqual(expect.stringContaining(fault))
})

test("it is a document of chosen parts, by the person themselves, with each section in its order", () => {
  const bundle = JSON.parse(writeDocument(someParts()))
  expect(bundle).toMatchObject({ type: "document", timestamp: "2027-01-15T08:00:00Z" })
  const composition = bundle.entry[0].resource
  const person = { reference: bundle.entry[1].fullUrl }
  expect(bundle.entry[1].resource).toEqual({
    resourceType: "Patient",
    name: [{ use: "usual", text: "Robin" }],
  })
  expect(composition).toMatchObject({
    status: "final",
    title: "What I chose to share",
    author: [person],
    attester: [{ mode: "personal", party: person }],
    type: { text: "What I chose to share" },
  })
  expect(composition.type.coding[0]).toEqual({ system: "http://loinc.org", code: "18776-5" })
  expect(composition.section.map((one: { title: string }) => one.title)).toEqual([
    "About strength",
    "About hope",
    "About helps",
    "About people",
  ])
  const codes = composition.section.map((one: { code: { coding: { code: string }[] } }) =>
    one.code.coding.map((coding) => coding.code),
  )
  expect(codes).toEqual([["strength", "81338-6"], ["hope"], ["helps", "advance-statement"], ["people"]])
})

test("needs come as sections do, and the language stands where other systems look for it", () => {
  const sections: readonly SharedSection[] = [
    {
      heading: "needs",
      needs: [
        { key: "voicemail", yes: false },
        { key: "language", words: "Polish" },
        { key: "interpreter", words: "BSL" },
      ],
    },
    ...someParts().sections,
  ]
  const text = writeDocument(someParts({ sections }))
  expect(faultsOf(text)).toEqual([])
  const bundle = JSON.parse(text)
  expect(bundle.entry[1].resource.communication).toEqual([{ language: { text: "Polish" }, preferred: true }])
  const [first] = bundle.entry[0].resource.section
  expect(first.code.coding).toEqual([
    { system: "https://open-door.example/fhir/CodeSystem/kind", code: "needs" },
    {
      system: "https://fhir.hl7.org.uk/CodeSystem/UKCore-RecordStandardHeadings",
      code: "individual-requirements",
    },
  ])
  expect(first.entry).toHaveLength(3)
  // Another reader shows the value alone, so the question stands in it.
  const said = bundle.entry.find((one: { fullUrl: string }) => one.fullUrl === first.entry[0].reference)
  expect(said.resource.valueString).toContain("Need voicemail")
  expect(said.resource.code.coding).toEqual([
    { system: "https://open-door.example/fhir/CodeSystem/need", code: "voicemail" },
  ])
  expect(writeDocument(someParts())).not.toContain("communication")
})

test("a statement under two headings is one Observation", () => {
  const one = aStatement("strength", "I make people laugh")
  const text = writeDocument(
    someParts({
      sections: [
        { heading: "strength", statements: [one] },
        { heading: "do-myself", statements: [one] },
      ],
    }),
  )
  expect(text.match(/"valueString"/g)).toHaveLength(1)
  expect(faultsOf(text)).toEqual([])
})

test("nothing leaves but the words: no ids, dates, history, privacy or notes about asking", () => {
  const statement = aStatement("hope", "A dog", {
    history: [{ text: "canary-history", until: 1_700_000_001 }],
    createdAt: 1_700_000_002,
    changedAt: 1_700_000_003,
    reviewBy: "2031-03-03",
    agreed: { agreed: false, who: "canary-who", mine: "canary-mine", theirs: "canary-theirs" },
    author: "with-carer",
  })
  const person = aPerson({ lastChecked: "2030-02-02", askedAndAgreed: false, createdAt: 1_700_000_004 })
  const text = writeDocument(
    someParts({
      sections: [
        { heading: "hope", statements: [statement] },
        { heading: "people", people: [person] },
      ],
    }),
  )
  for (const kept of [statement.id, person.id, "canary", "17000000", "2031", "2030", "with-carer"])
    expect(text).not.toContain(kept)
})

test("somebody not to be told is marked so that no other reader takes them for an ordinary contact", () => {
  const bundle = JSON.parse(writeDocument(someParts()))
  const people = bundle.entry.filter(
    (one: { resource: { resourceType: string } }) => one.resource.resourceType === "RelatedPerson",
  )
  expect(
    people.map((one: { resource: { modifierExtension?: unknown } }) => one.resource.modifierExtension),
  ).toEqual([
    undefined,
    [{ url: "https://open-door.example/fhir/StructureDefinition/not-to-be-told", valueBoolean: true }],
  ])
  expect(bundle.entry[0].resource.section[3].text.div).toContain("<p>Please do not tell this person</p>")
})

test("the second telling is escaped, and left out where both would not fit", () => {
  const div = JSON.parse(writeDocument(someParts())).entry[0].resource.section[2].text.div
  expect(div).toBe(
    '<div xmlns="http://www.w3.org/1999/xhtml"><ul><li>Tea &amp; &lt;b&gt;quiet&lt;/b&gt;<br/>A walk</li></ul></div>',
  )
  const sixty = Array.from({ length: 60 }, () => aStatement("hope", "ä".repeat(1_400)))
  const long = writeDocument(someParts({ sections: [{ heading: "hope", statements: sixty }] }))
  expect(long).not.toContain("<div")
  expect(faultsOf(long)).toEqual([])
})

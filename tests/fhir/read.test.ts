import * as fc from "fast-check"
import { expect, test } from "vitest"
import { kindNames } from "../../src/domain/kinds.ts"
import { needsLines } from "../../src/domain/needs-lines.ts"
import { formats, noNeedsYet, supports } from "../../src/domain/needs.ts"
import { personRoles } from "../../src/domain/person.ts"
import type { SharedSection } from "../../src/domain/share.ts"
import { checkWords } from "../../src/domain/words.ts"
import { readDocument } from "../../src/fhir/read.ts"
import { readingOf } from "../../src/fhir/reading.ts"
import { writeDocument } from "../../src/fhir/write.ts"
import { faultsOf } from "./faults.ts"
import { aPerson, aStatement, someParts, words } from "./parts.ts"

const awkward = [
  "🙂‍↔️ 👩🏽‍🚀",
  "مرحبا \u202Eabc\u202C",
  `"quoted" 'single' \\ back`,
  "<script>alert(1)</script>",
  "]]> &amp; <!-- -->",
  "line\nline\ttab",
  "x".repeat(5000),
  "\uFEFFmark",
  "__proto__",
  "a\uFFFEb",
]
const own = fc
  .oneof(fc.constantFrom(...awkward), fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }))
  .filter((text) => checkWords(text).ok)
const maybe = fc.oneof(fc.constant(""), own)
const statements = fc
  .tuple(fc.constantFrom(...kindNames), fc.array(own, { minLength: 1, maxLength: 4 }))
  .map(([kind, texts]): SharedSection => ({
    heading: kind,
    statements: texts.map((one) => aStatement(kind, one)),
  }))
const people = fc
  .array(
    fc.record({
      name: own,
      relation: maybe,
      phone: maybe,
      textNumber: maybe,
      email: maybe,
      mayKnow: maybe,
      roles: fc.uniqueArray(fc.constantFrom(...personRoles)),
      notToBeTold: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all): SharedSection => ({ heading: "people", people: all.map(aPerson) }))

const needs = fc
  .record({
    language: maybe,
    interpreter: maybe,
    voicemail: fc.constantFrom(true, false, null),
    formats: fc.uniqueArray(fc.constantFrom(...formats)),
    formatNote: maybe,
    supports: fc.uniqueArray(fc.constantFrom(...supports)),
    other: own,
  })
  .map((said): SharedSection => ({ heading: "needs", needs: needsLines({ ...noNeedsYet, ...said }) }))

// What somebody needs stands under one heading: a key is said once.
const anySections = fc
  .tuple(fc.array(needs, { maxLength: 1 }), fc.array(fc.oneof(statements, people), { maxLength: 6 }))
  .map((both) => both.flat())

test("a receiver reads exactly the words the preview showed, whatever they are", () => {
  fc.assert(
    fc.property(anySections, maybe, (sections, chosenName) => {
      const text = writeDocument(someParts({ sections, chosenName }))
      expect(readDocument(text)).toEqual({
        ok: true,
        value: {
          chosenName,
          writtenAt: 1_800_000_000,
          sections: readingOf(sections, words),
          unreadable: 0,
        },
      })
      expect(faultsOf(text)).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test("without its second telling a document reads the same", () => {
  const sections: readonly SharedSection[] = [
    { heading: "hope", statements: Array.from({ length: 40 }, () => aStatement("hope", "x".repeat(3_000))) },
  ]
  const read = readDocument(writeDocument(someParts({ sections })))
  expect(read.ok && read.value.sections).toEqual(readingOf(sections, words))
})

test.each([
  ["text that is not JSON", "{"],
  ["nothing", ""],
  ["null", "null"],
  ["a list", "[]"],
  ["another resource", '{"resourceType":"Patient"}'],
  [
    "a Bundle without entries",
    '{"resourceType":"Bundle","type":"document","timestamp":"2027-01-15T08:00:00Z","entry":[]}',
  ],
  ["a collection", writeDocument(someParts()).replace('"document"', '"collection"')],
  ["a document of somebody else's", writeDocument(someParts()).replace("shared-parts", "discharge")],
  ["a document without a time", writeDocument(someParts()).replace("2027-01-15T08", "whenever")],
  [
    "a document that begins with something else",
    writeDocument(someParts()).replace('"Composition"', '"List"'),
  ],
])("%s is not ours, and says so", (_, text) => {
  // The timestamp stands in three places; the first is the Bundle's own.
  expect(readDocument(text)).toEqual({ ok: false, problem: { kind: "not-ours" } })
})

test("a damaged part is counted and hides none of its neighbours", () => {
  const bundle = JSON.parse(writeDocument(someParts()))
  const section = bundle.entry[0].resource.section
  delete section[1].title
  section[0].entry.push({ reference: "urn:uuid:not-there" })
  bundle.entry.find((one: { resource: { valueString?: string } }) =>
    one.resource.valueString?.startsWith("Tea"),
  ).resource.valueString = 7
  const read = readDocument(JSON.stringify(bundle))
  expect(read).toMatchObject({ ok: true, value: { unreadable: 3 } })
  expect(
    read.ok && read.value.sections.map((one) => [one.heading, one.texts.length, one.people.length]),
  ).toEqual([
    ["strength", 1, 0],
    ["helps", 0, 0],
    ["people", 0, 2],
  ])
})

test("markup is never read, and members nobody here knows are dropped", () => {
  const bundle = JSON.parse(writeDocument(someParts()))
  for (const section of bundle.entry[0].resource.section) section.text.div = "<div>planted</div>"
  for (const entry of bundle.entry) {
    entry.resource.text = { div: "planted" }
    entry.resource.later = { planted: true }
  }
  bundle.entry.push({ fullUrl: "urn:uuid:0", resource: { resourceType: "Binary", data: "planted" } })
  const read = readDocument(JSON.stringify(bundle))
  expect(read).toMatchObject({
    ok: true,
    value: { unreadable: 0, sections: readingOf(someParts().sections, words) },
  })
  expect(JSON.stringify(read)).not.toContain("planted")
})

test("a section of a later version is read by its own title", () => {
  const read = readDocument(writeDocument(someParts()).replaceAll('"hope"', '"horizon"'))
  expect(read.ok && read.value.sections[1]).toMatchObject({
    heading: "horizon",
    title: "About hope",
    texts: ["A dog"],
  })
})

test("a desk of before, and one of later, read a part they do not know by its title, label and all", () => {
  const sections: readonly SharedSection[] = [
    { heading: "needs", needs: [{ key: "voicemail", yes: false }] },
    ...someParts().sections,
  ]
  const text = writeDocument(someParts({ sections }))
  expect(readDocument(text.replaceAll('"needs"', '"needs-of-2030"'))).toMatchObject({
    ok: true,
    value: {
      unreadable: 0,
      sections: [
        {
          heading: "needs-of-2030",
          title: "About needs",
          texts: [expect.stringContaining("Need voicemail: ")],
        },
        ...readingOf(someParts().sections, words),
      ],
    },
  })
})

test("no text whatever makes reading throw", () => {
  const good = writeDocument(someParts())
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.nat(good.length - 1).map((at) => `${good.slice(0, at)}${good.slice(at + 1)}`),
        fc
          .tuple(fc.constantFrom("urn", "section", "entry", "valueString", "name"), fc.json())
          .map(([name, json]) =>
            good.replaceAll(new RegExp(`"${name}":("[^"]*"|\\[)`, "g"), `"${name}":${json},"x":$1`),
          ),
      ),
      (text) => {
        expect(typeof readDocument(text).ok).toBe("boolean")
      },
    ),
    { numRuns: 500 },
  )
})

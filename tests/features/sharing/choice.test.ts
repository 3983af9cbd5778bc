import fc from "fast-check"
import { expect, test } from "vitest"
import { kindNames } from "../../../src/domain/kinds.ts"
import { noNeedsYet } from "../../../src/domain/needs.ts"
import { needInWords, type NeedsLine, needsLines } from "../../../src/domain/needs-lines.ts"
import { sharedSections, shareParts } from "../../../src/domain/share.ts"
import { privacies, type Statement } from "../../../src/domain/statement.ts"
import { stages } from "../../../src/domain/stages.ts"
import { countIn, leftIn, privateIn, sizeOf } from "../../../src/features/sharing/choice.ts"
import { type DocumentWords, readingOf } from "../../../src/fhir/reading.ts"
import { readDocument } from "../../../src/fhir/read.ts"
import { writeDocument } from "../../../src/fhir/write.ts"
import { newId } from "../../../src/crypto/random.ts"
import { openDirect } from "../../../src/crypto/jwe.ts"
import { newToken } from "../../../src/crypto/hash.ts"
import { fromBase64url } from "../../../src/kit/base64url.ts"
import { sealFile } from "../../../src/shl/seal.ts"
import { aPerson, aStatement } from "../../support/things.ts"

const needOf = (line: NeedsLine): string => {
  const { label, text } = needInWords(line, (key) => key)
  return `${label}: ${text}`
}
const words: DocumentWords = {
  needOf,
  title: "What I chose to share",
  headingOf: (heading) => `Heading ${heading}`,
  roleOf: (role) => `Role ${role}`,
  mayKnow: "May know:",
  notToBeTold: "Not to be told",
}

const texts = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 })
const someStatement = fc
  .record({
    kind: fc.constantFrom(...kindNames),
    text: texts.filter((text) => text.trim() !== "").map((text) => text.trim()),
    privacy: fc.constantFrom(...privacies),
    stages: fc.subarray([...stages]),
    order: fc.nat(50),
  })
  .map((given): Statement => aStatement(given))
const somePerson = fc
  .record({ name: texts.filter((text) => text.trim() !== ""), notToBeTold: fc.boolean(), mayKnow: texts })
  .map((given) => aPerson(given))

const needs = needsLines(
  { ...noNeedsYet, voicemail: false, aids: "canary-aids", language: "canary-language" },
  "canary-address",
)

test("what a person sees in the preview is, word for word, what the team opens", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someStatement, { maxLength: 25 }),
      fc.array(somePerson, { maxLength: 4 }),
      fc.subarray([...shareParts]),
      fc.array(fc.nat(24), { maxLength: 5 }),
      fc.subarray(["aids", "voicemail", "language"] as const),
      async (statements, people, parts, out, leftNeeds) => {
        const left = [...out.flatMap((at) => statements[at]?.id ?? []), ...leftNeeds]
        const sections = sharedSections({ parts, left }, statements, people, needs)
        const previewed = readingOf(sections, words)
        const document = writeDocument({ chosenName: "Jo", sections, words, now: 1_795_000_000, newId })
        const key = newToken()
        const file = await sealFile(key, document)
        const bytes = fromBase64url(key)
        if (!file.ok || bytes === undefined) throw new Error("not sealed")
        const opened = await openDirect(bytes, file.value.jwe, "application/fhir+json")
        const read = opened.ok ? readDocument(opened.value) : undefined
        expect(read).toMatchObject({
          ok: true,
          value: { chosenName: "Jo", sections: previewed, unreadable: 0 },
        })

        const inside = JSON.stringify(sections)
        for (const one of statements)
          if (one.privacy !== "normal" || left.includes(one.id)) expect(inside).not.toContain(one.id)
        const goes = (key: string, canary: string) =>
          expect(document.includes(canary)).toBe(parts.includes("needs") && !left.includes(key))
        goes("aids", "canary-aids")
        goes("language", "canary-language")
        goes("voicemail", "fields.voicemail: answers.no")
        goes("howToAddress", "canary-address")
      },
    ),
    { numRuns: 60 },
  )
})

const strength = aStatement({ text: "I laugh" })
const secret = aStatement({ text: "Private", privacy: "private" })
const never = aStatement({ text: "Never", privacy: "never-share" })
const sign = aStatement({ kind: "early-sign", text: "I go quiet" })
const sam = aPerson()
const held = { statements: [strength, secret, never, sign], people: [sam], needs }

test("each part says how much of it could be shared", () => {
  const sizes = shareParts.map((part) => [part, sizeOf(part, held)])
  expect(Object.fromEntries(sizes)).toEqual({
    needs: 4,
    strengths: 1,
    plan: 0,
    wishes: 1,
    connected: 0,
    people: 1,
  })
})
test("what stays out because it is private is counted in the chosen parts alone", () => {
  expect(privateIn({ parts: ["strengths"], left: [] }, held)).toBe(2)
  expect(privateIn({ parts: ["wishes", "people"], left: [] }, held)).toBe(0)
})
test("what was left out by hand is listed while its part is chosen", () => {
  const left = [strength.id, sam.id, "aids"]
  expect(
    leftIn({ parts: ["needs", "strengths", "people"], left }, held, needOf).map((one) => one.words),
  ).toEqual(["fields.aids: canary-aids", "I laugh", sam.name])
  expect(leftIn({ parts: ["wishes"], left }, held, needOf)).toEqual([])
})
test("a statement under two headings is one thing", () => {
  const used = aStatement({ stages: ["steady", "not-well"] })
  const sections = sharedSections({ parts: ["strengths", "wishes"], left: [] }, [used], [])
  expect(sections).toHaveLength(2)
  expect(countIn(sections)).toBe(1)
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { kindNames, rowOf } from "../../src/domain/kinds.ts"
import { needsLines } from "../../src/domain/needs-lines.ts"
import { noNeedsYet } from "../../src/domain/needs.ts"
import { isOpen, Share, sharedSections, shareParts } from "../../src/domain/share.ts"
import { privacies, type Statement } from "../../src/domain/statement.ts"
import { aPerson, aShare, aStatement, anId } from "../support/things.ts"

const strength = aStatement({ text: "I sing" })
const hope = aStatement({ kind: "hope", text: "To cook again" })
const sign = aStatement({ kind: "early-sign", text: "I stop answering", stages: ["wobbly"] })
const used = aStatement({ kind: "keeps-well", text: "A walk", stages: ["steady", "not-well"] })
const sam = aPerson()
const needs = needsLines({ ...noNeedsYet, voicemail: false, aids: "I lip-read" })
const everything = { parts: shareParts, left: [] }

describe("what a share holds", () => {
  test("is the chosen parts: needs first, strengths next and people last", () => {
    const sections = sharedSections(everything, [sign, hope, strength], [sam], needs)
    expect(sections).toEqual([
      { heading: "needs", needs },
      { heading: "strength", statements: [strength] },
      { heading: "hope", statements: [hope] },
      { heading: "early-sign", statements: [sign] },
      { heading: "people", people: [sam] },
    ])
  })
  test("is nothing that was not chosen", () => {
    expect(sharedSections({ parts: ["strengths"], left: [] }, [sign, hope, strength], [sam], needs)).toEqual([
      { heading: "strength", statements: [strength] },
    ])
    expect(sharedSections({ parts: [], left: [] }, [sign, hope, strength], [sam], needs)).toEqual([])
    expect(sharedSections(everything, [], [], [])).toEqual([])
  })
  test("is never a carer's own plan or a note on what should be better, whatever was chosen", () => {
    const all = kindNames.map((kind) => aStatement({ kind }))
    const headings = sharedSections({ parts: shareParts, left: [] }, all, []).map((one) => one.heading)
    const pages = new Set(kindNames.filter((kind) => headings.includes(kind)).map((kind) => rowOf(kind).page))
    expect([...pages]).toEqual(["plan", "wishes", "connected"])
  })
  test("brings along with When I'm not well what the person uses there from the plan", () => {
    expect(sharedSections({ parts: ["wishes"], left: [] }, [used], [])).toEqual([
      { heading: "do-myself", statements: [used] },
    ])
  })
  test("leaves out what the person took out by hand", () => {
    const choice = { parts: shareParts, left: [hope.id, sam.id, "aids"] }
    expect(sharedSections(choice, [hope, strength], [sam], needs)).toEqual([
      { heading: "needs", needs: [{ key: "voicemail", yes: false }] },
      { heading: "strength", statements: [strength] },
    ])
  })
  test("is never a private statement, whatever was chosen", () => {
    const anyStatement = fc.record({
      kind: fc.constantFrom(...kindNames),
      privacy: fc.constantFrom(...privacies),
      notWell: fc.boolean(),
    })
    const choices = fc.record({ parts: fc.subarray([...shareParts]), left: fc.constant([]) })
    fc.assert(
      fc.property(fc.array(anyStatement, { maxLength: 30 }), choices, (made, choice) => {
        const all: readonly Statement[] = made.map(({ kind, privacy, notWell }, n) =>
          aStatement({ id: anId(n + 1), kind, privacy, stages: notWell ? ["not-well"] : [] }),
        )
        const shared = sharedSections(choice, all, []).flatMap((one) =>
          "statements" in one ? one.statements : [],
        )
        expect(shared.filter((one) => one.privacy !== "normal")).toEqual([])
        expect(shared.every((one) => all.includes(one))).toBe(true)
      }),
    )
  })
})

describe("a share", () => {
  test.each([
    ["sending", true],
    ["sent", true],
    ["end-waiting", true],
    ["refused", false],
    ["ended", false],
    ["ended-by-hub", false],
  ] as const)("that is %s can be opened: %s", (state, open) => {
    const share = aShare({ state })
    expect(isOpen(share, share.endsAt - 1)).toBe(open)
    expect(isOpen(share, share.endsAt)).toBe(false)
  })
  test("is read only when whole", () => {
    expect(Share.safeParse(aShare()).success).toBe(true)
    expect(Share.safeParse({ ...aShare(), parts: ["everything"] }).success).toBe(false)
    const left = ["voicemail", anId(1)]
    expect(Share.safeParse({ ...aShare(), parts: ["needs"], left }).success).toBe(true)
    expect(Share.safeParse({ ...aShare(), left: ["some words of mine"] }).success).toBe(false)
  })
})

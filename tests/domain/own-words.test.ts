import fc from "fast-check"
import { expect, test } from "vitest"
import { kindNames } from "../../src/domain/kinds.ts"
import { isBareIdea, stillIdeas } from "../../src/domain/own-words.ts"
import { aStatement } from "../support/things.ts"

const ideas = ["Sit with me. You do not have to talk.", "When it is loud, please …"]
const ideasOf = () => ideas

test("an idea stays an idea in other capitals, with other spaces, and without its full stop", () => {
  for (const text of ["sit with me. you do  not have to talk", " “Sit with me. You do not have to talk.” "])
    expect(isBareIdea(text, ideas)).toBe(true)
  expect(isBareIdea("when it is loud, please", ideas)).toBe(true)
  expect(isBareIdea("", ideas)).toBe(false)
})

test("a word more, or a word less, makes it one's own", () => {
  expect(isBareIdea("Sit with me. You do not have to talk, Sam.", ideas)).toBe(false)
  expect(isBareIdea("Sit with me.", ideas)).toBe(false)
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zа-я]{1,9}$/u), (word) => {
      expect(isBareIdea(`${ideas[0]} ${word}`, ideas)).toBe(false)
    }),
  )
})

test("a section is pointed at when it holds something, and all of it is our ideas", () => {
  const bare = (kind: "helps" | "early-sign") => aStatement({ kind, text: ideas[0] ?? "" })
  const own = aStatement({ kind: "helps", text: "Bring me my blue mug" })
  expect(stillIdeas([], ideasOf)).toEqual([])
  expect(stillIdeas([bare("helps"), bare("early-sign")], ideasOf)).toEqual(["early-sign", "helps"])
  expect(stillIdeas([bare("helps"), own], ideasOf)).toEqual([])
  expect(stillIdeas([own], ideasOf)).toEqual([])
})

test("a reason of one's own, or something used from My plan, speaks for a section", () => {
  const bare = aStatement({ kind: "helps", text: ideas[0] ?? "" })
  expect(stillIdeas([{ ...bare, why: "It worked with Jo" }], ideasOf)).toEqual([])
  const used = aStatement({ kind: "would-help", text: "My own thing", stages: ["steady", "not-well"] })
  expect(stillIdeas([bare, used], ideasOf)).toEqual([])
  expect(stillIdeas([bare, { ...used, stages: ["steady"] }], ideasOf)).toEqual(["helps"])
})

test("writing one thing of one's own is always enough, and never points at a section that was fine", () => {
  const statement = fc.record({
    kind: fc.constantFrom(...kindNames),
    text: fc.constantFrom(...ideas, "Bring me my blue mug", "I paint"),
  })
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 20 }), fc.constantFrom(...kindNames), (made, kind) => {
      const all = made.map((one) => aStatement(one))
      const before = stillIdeas(all, ideasOf)
      const after = stillIdeas([...all, aStatement({ kind, text: "Nobody else would say this" })], ideasOf)
      expect(after).toEqual(before.filter((one) => one !== kind))
    }),
  )
})

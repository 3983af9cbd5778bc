import fc from "fast-check"
import { expect, test } from "vitest"
import { isBareIdea } from "../../src/domain/ideas.ts"

const ideas = ["I stay in bed.", "When I …, it helps if …"]

test.each([
  ["I stay in bed.", true],
  [" i stay  in bed ", true],
  ["When I …, it helps if", true],
  ["I stay in bed and leave the phone off.", false],
  ["When I shake, it helps if somebody counts with me", false],
  ["", false],
])("%s: still only our idea? %s", (words, bare) => {
  expect(isBareIdea(words, ideas)).toBe(bare)
})

test("an idea with a word of the person's own is theirs", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ideas), fc.stringMatching(/^[a-z]{2,12}$/), (idea, word) => {
      expect(isBareIdea(`${idea} ${word}`, ideas)).toBe(false)
    }),
  )
})

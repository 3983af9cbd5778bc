import { describe, expect, test } from "vitest"
import ons4 from "../../../src/texts/en-GB/ons4.json" with { type: "json" }
import { filesOf } from "../../support/source-files.ts"

// Source: GSS harmonised standard "Personal well-being", Office for National Statistics (April 2019; read 2026-11-22).
// The Open Government Licence lets us use the questions; asked in other words, in another order or added up, they are no longer them.
const exactly = {
  intro:
    "Next I would like to ask you four questions about your feelings on aspects of your life. There are no right or wrong answers. For each of these questions I'd like you to give an answer on a scale of nought to 10, where nought is 'not at all' and 10 is 'completely'.",
  questions: {
    1: "Overall, how satisfied are you with your life nowadays?",
    2: "Overall, to what extent do you feel that the things you do in your life are worthwhile?",
    3: "Overall, how happy did you feel yesterday?",
    4: "On a scale where nought is 'not at all anxious' and 10 is 'completely anxious', overall, how anxious did you feel yesterday?",
  },
  lowest: {
    1: "not at all satisfied",
    2: "not at all worthwhile",
    3: "not at all happy",
    4: "not at all anxious",
  },
  highest: {
    1: "completely satisfied",
    2: "completely worthwhile",
    3: "completely happy",
    4: "completely anxious",
  },
  attribution:
    "Personal well-being questions: Office for National Statistics. Contains public sector information licensed under the Open Government Licence v3.0.",
}

describe("the four questions of the Office for National Statistics", () => {
  test("stand word for word, with whose they are", () => {
    expect(ons4).toEqual(exactly)
  })
  test("are asked on How I am alone, and so never for somebody else or together with somebody", () => {
    const asking = filesOf("src/{app,features,desk}/**/*.{ts,tsx}")
      .filter(({ text }) => /useTexts\("ons4"\)|textsOf\("ons4"\)/.test(text))
      .map(({ path }) => path.replace(/\/[^/]+$/, ""))
    expect([...new Set(asking)]).toEqual(["src/features/checkins"])
  })
})

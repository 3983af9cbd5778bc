import fc from "fast-check"
import { expect, test } from "vitest"
import { type Needs, noNeedsYet } from "../../src/domain/needs.ts"
import { needInWords, needsLines, shouldLookAgain, stillRight } from "../../src/domain/needs-lines.ts"
import { addDays } from "../../src/kit/day.ts"

const full: Needs = {
  ...noNeedsYet,
  safeWays: "Text me, after 6",
  voicemail: false,
  text: true,
  language: "Polish",
  formats: ["large-print"],
  formatNote: "24 point",
  supports: ["quiet-room", "wait-outside"],
  other: "My dog comes too",
}
const say = (key: string) => `<${key}>`

test("what was said is told in one order, and what was not said is not there", () => {
  expect(needsLines(noNeedsYet)).toEqual([])
  expect(needsLines(full, "They, please")).toEqual([
    { key: "howToAddress", words: "They, please" },
    { key: "safeWays", words: "Text me, after 6" },
    { key: "voicemail", yes: false },
    { key: "text", yes: true },
    { key: "language", words: "Polish" },
    { key: "formats", chosen: ["large-print"], note: "24 point" },
    { key: "supports", chosen: ["quiet-room", "wait-outside"] },
    { key: "other", words: "My dog comes too" },
  ])
  expect(needsLines({ ...noNeedsYet, formatNote: "big" })).toEqual([
    { key: "formats", chosen: [], note: "big" },
  ])
})

test("each line reads as our label and what the person said", () => {
  expect(needsLines(full).map((line) => needInWords(line, say).text)).toEqual([
    "Text me, after 6",
    "<answers.no>",
    "<answers.yes>",
    "Polish",
    "<formats.large-print> · 24 point",
    "<supports.quiet-room> · <supports.wait-outside>",
    "My dog comes too",
  ])
  expect(needInWords({ key: "voicemail", yes: true }, say).label).toBe("<fields.voicemail>")
})

test("a person is asked once a year whether it is still right, and never about nothing", () => {
  const days = fc.date({ min: new Date("2020-01-01"), max: new Date("2060-01-01"), noInvalidDate: true })
  fc.assert(
    fc.property(days, fc.integer({ min: -400, max: 1500 }), (when, passed) => {
      const reviewedOn = when.toISOString().slice(0, 10)
      const today = addDays(reviewedOn, passed)
      expect(shouldLookAgain({ ...full, reviewedOn }, today)).toBe(passed >= 365 || passed < -2)
      expect(shouldLookAgain({ ...noNeedsYet, reviewedOn }, today)).toBe(false)
      expect(shouldLookAgain(stillRight({ ...full, reviewedOn }, today), today)).toBe(false)
    }),
  )
  expect(shouldLookAgain(full, "2026-11-22")).toBe(true)
})

test("needs looked at by a clock that was years ahead are asked about now", () => {
  expect(shouldLookAgain({ ...full, reviewedOn: "2036-11-22" }, "2026-11-22")).toBe(true)
})

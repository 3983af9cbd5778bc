import { expect, test } from "vitest"
import easyWelcome from "../../src/texts/en-GB/welcome.easy.json" with { type: "json" }
import welcome from "../../src/texts/en-GB/welcome.json" with { type: "json" }
import { dayInWords, momentInWords, timeInWords } from "../../src/i18n/moments.ts"
import { loadTexts, speakEasy, textsOf } from "../../src/i18n/texts.ts"

test("words are there once their room was loaded, with values put in as they are", async () => {
  await loadTexts("shell", "problems")
  expect(textsOf("shell")("title", { page: "My plan" })).toBe("My plan · Open Door")
  expect(textsOf("problems")("control-character", { name: "<bell>" })).toContain("<bell>")
})

test("what a person wrote stands in our words exactly as they wrote it", async () => {
  await loadTexts("shell")
  for (const page of ["$& and $1", "{{page}}", "$t(saved)", "a < b"])
    expect(textsOf("shell")("title", { page })).toBe(`${page} · Open Door`)
})

test("a count chooses its own form of words, and a section's words are found by both names", async () => {
  await loadTexts("shell", "wishes")
  const t = textsOf("wishes")
  expect(t("fromPlan", { count: 1 })).toContain("1 thing I")
  expect(t("fromPlan", { count: 2 })).toContain("2 things I")
  expect(textsOf("shell")("update.use")).toBe("Use it now")
})

test("in Easy Read a room says its easy words, its plain ones where it has no others, and plain ones again afterwards", async () => {
  await loadTexts("welcome", "sharing", "shell")
  await speakEasy(true)
  expect(textsOf("welcome")("where.here")).toBe(easyWelcome.where.here)
  expect(textsOf("welcome")("comeIn")).toBe(welcome.comeIn)
  expect(textsOf("sharing")("privateOut", { count: 1 })).toBe("1 private thing stays with you.")
  expect(textsOf("shell")("saved")).toBe("Saved on this phone")
  await speakEasy(false)
  expect(textsOf("welcome")("where.here")).toBe(welcome.where.here)
})

test("a room that comes later speaks as easily as the others", async () => {
  await speakEasy(true)
  await loadTexts("hubs")
  expect(textsOf("hubs")("reads.team", { name: "Example Street" })).toBe(
    "Only the team at Example Street can read it.",
  )
  await speakEasy(false)
})

test("asking for words that were not loaded is a bug, not an empty page", () => {
  expect(() => textsOf("desk")).toThrow("were not loaded")
})

test("days and times are said in words on the hub's clock, in summer and in winter", () => {
  expect(dayInWords("2026-11-24")).toBe("Tuesday 24 November")
  expect(momentInWords(Date.parse("2026-11-24T14:30:00Z") / 1000, "Europe/London")).toBe(
    "Tuesday 24 November, 2:30 pm",
  )
  expect(timeInWords(Date.parse("2026-06-30T13:30:00Z") / 1000, "Europe/London")).toBe("2:30 pm")
})

import { describe, expect, test } from "vitest"
import { problemCodes } from "../src/wire/problem.ts"
import { filesOf } from "./support/source-files.ts"
import {
  bannedWords,
  differences,
  longSentences,
  readEasily,
  strayEasyTexts,
  type Text,
  textsIn,
} from "./support/text-rules.ts"
import { brokenCalls, unusedTexts, usesOf } from "./support/text-uses.ts"

const files = filesOf("src/texts/*/*.json")
const isEasy = ({ path }: { readonly path: string }) => path.endsWith(".easy.json")
const read = (some: typeof files) =>
  some.flatMap(({ path, text }) => {
    const [, , language = "", name = ""] = path.split("/")
    return textsIn(language, name.replace(/([.]easy)?[.]json$/, ""), JSON.parse(text))
  })
const texts = read(files.filter((file) => !isEasy(file)))
const easy = read(files.filter(isEasy))
const languages = [...new Set(texts.map((text) => text.language))]
const english = texts.filter((text) => text.language === "en-GB")
const uses = filesOf("src/**/*.{ts,tsx}")
  .filter((file) => !file.path.startsWith("src/service/"))
  .map(usesOf)
// Most stand in problems.json; a page that knows better words has its own, `problem.full`.
const problems = new Set(english.map((text) => text.key.replace(/^.*\./, "")))
// What the pure rooms find wrong with bytes never reaches a page as it is: their callers say what it means for a person.
const speechless = /^src\/(crypto|shl|fhir|right-now)\//
const kinds = uses.filter((one) => !speechless.test(one.path)).flatMap((one) => one.problemKinds)

test("the rules look at every word", () => {
  expect(languages).toContain("en-GB")
  expect(english.length).toBeGreaterThan(50)
  expect(uses.length).toBeGreaterThan(25)
  expect(kinds.length).toBeGreaterThan(10)
})

describe("in every language", () => {
  test("the same keys stand, with the same things put into them", () => {
    expect(languages.flatMap((one) => differences(texts, "en-GB", one))).toEqual([])
  })
  test("no word stands that we do not say of a person", () => {
    expect([...texts, ...easy].flatMap(bannedWords)).toEqual([])
  })
  test("no sentence is longer than 20 words", () => {
    expect(texts.flatMap((text) => longSentences(text))).toEqual([])
  })
})

describe("in the hub packs and in what a phone says of the app before it is opened", () => {
  const everyText = (part: unknown): readonly string[] => {
    if (typeof part === "string") return [part]
    return typeof part === "object" && part !== null ? Object.values(part).flatMap(everyText) : []
  }
  const shipped = [...filesOf("src/service/packs/*.json"), ...filesOf("public/*.webmanifest")].flatMap(
    ({ path, text }) =>
      everyText(JSON.parse(text)).map((words): Text => ({ language: "en-GB", room: path, key: "", words })),
  )
  test("the same words stay unsaid, and sentences are as short", () => {
    expect(new Set(shipped.map((text) => text.room)).size).toBeGreaterThan(2)
    expect(shipped.flatMap((text) => [...bannedWords(text), ...longSentences(text)])).toEqual([])
  })
})

describe("in Easy Read", () => {
  test("the pages for a first visit, a bad time, sharing and booking have words of their own", () => {
    const rooms = ["booking", "hubs", "kinds", "right-now", "sharing", "welcome", "wishes"]
    expect([...new Set(easy.map((text) => text.room))].toSorted()).toEqual(rooms)
    expect(easy.length).toBeGreaterThan(150)
  })
  test("everything said stands for something plain, with the same things put into it", () => {
    expect(strayEasyTexts(texts, easy)).toEqual([])
  })
  test("no sentence in their rooms is longer than 12 words, whichever words it has", () => {
    expect(readEasily(texts, easy).length).toBeGreaterThan(easy.length)
    expect(readEasily(texts, easy).flatMap((text) => longSentences(text, 12))).toEqual([])
  })
  test("the fixed part of Right now is as short without them: it stands in the HTML, the same for everybody", () => {
    const fixed = english.filter(
      ({ room, key }) => room === "right-now" && /^(numbers|breathe|ground)[.]/.test(key),
    )
    expect(fixed.length).toBeGreaterThan(20)
    expect(fixed.flatMap((text) => longSentences(text, 12))).toEqual([])
  })
  test("what is named the same on other pages, on paper and in a share keeps its name", () => {
    const names = easy.filter(({ room, key }) =>
      room === "kinds" ? !key.endsWith(".why") : /^parts[.]/.test(key),
    )
    expect(names.filter(({ room }) => room === "kinds" || room === "sharing")).toEqual([])
  })
})

describe("between pages and words", () => {
  test("every text is asked for somewhere", () => {
    expect(unusedTexts(english, uses)).toEqual([])
  })
  test("every text asked for is there, and gets what is put into it", () => {
    expect(brokenCalls(english, uses)).toEqual([])
  })
  test("no page holds words of its own", () => {
    expect(uses.flatMap(({ path, ownWords }) => ownWords.map((words) => `${path}: ${words}`))).toEqual([])
  })
  test("every problem has words", () => {
    const all = [...new Set(kinds.flatMap((kind) => (kind === "ProblemCode" ? problemCodes : [kind])))]
    expect(all).toEqual(expect.arrayContaining(["control-character", "full", "offline", "taken"]))
    expect(all.filter((kind) => !problems.has(kind))).toEqual([])
  })
})

const aText = (words: string, key = "greeting", language = "en-GB"): Text => ({
  language,
  room: "home",
  key,
  words,
})
const page = (text: string) => usesOf({ path: "src/features/home/Home.tsx", text })

describe("each rule can say no", () => {
  test("to a key or a thing put in that another language lacks", () => {
    expect(
      differences([aText("Hello {{name}}"), aText("Bonjour", "greeting", "fr")], "en-GB", "fr"),
    ).toHaveLength(1)
    expect(differences([aText("Hello"), aText("Bonjour", "hello", "fr")], "en-GB", "fr")).toHaveLength(2)
    const plurals = [aText("{{count}} day", "days_one"), aText("{{count}} days", "days_other")]
    expect(differences([...plurals, aText("{{count}} dni", "days_many", "pl")], "en-GB", "pl")).toEqual([])
  })
  test("to words we do not say, but not to the sentence that puts people at ease", () => {
    expect(bannedWords(aText("Come in. Your referral was received."))).toHaveLength(1)
    expect(bannedWords(aText("Come in. You don't need a referral."))).toEqual([])
    expect(bannedWords(aText("Each PATIENT waits here."))).toHaveLength(1)
  })
  test("to a sentence of 21 words", () => {
    expect(longSentences(aText(`${"word ".repeat(20)}here.`))).toHaveLength(1)
    expect(longSentences(aText(`${"word ".repeat(19)}here. Word ${"word ".repeat(10)}`))).toEqual([])
  })
  test("to Easy Read with 13 words in a sentence, without plain words, or with other things put in", () => {
    expect(longSentences(aText(`${"word ".repeat(12)}here.`), 12)).toHaveLength(1)
    expect(longSentences(aText(`${"word ".repeat(11)}here. And here.`), 12)).toEqual([])
    expect(strayEasyTexts([aText("Hello")], [aText("Hi", "hi")])).toHaveLength(1)
    expect(strayEasyTexts([aText("Hello {{name}}")], [aText("Hi")])).toHaveLength(1)
    expect(strayEasyTexts([aText("Hello {{name}}")], [aText("Hi, {{name}}")])).toEqual([])
    const room = [aText("Hello"), aText("Bye", "parting"), { ...aText("Late", "late"), room: "plan" }]
    expect(readEasily(room, [aText("Hi")]).map(({ words }) => words)).toEqual(["Hi", "Bye"])
  })
  test("to words too deep, empty or not words", () => {
    expect(() => textsIn("en-GB", "home", { a: { b: { c: "words" } } })).toThrow("two levels")
    expect(() => textsIn("en-GB", "home", { a: "" })).toThrow("not words")
    expect(() => textsIn("en-GB", "home", { a: 1 })).toThrow("not words")
  })
  test("to a text nobody asks for", () => {
    const asked = page('const t = useTexts("home"); t("greeting"); t(`days.${day}`)')
    expect(unusedTexts([aText("Hello"), aText("Monday", "days.monday")], [asked])).toEqual([])
    expect(unusedTexts([aText("Hello"), aText("Bye", "parting")], [asked])).toEqual(["home: parting"])
    const elsewhere = page('const t = useTexts("plan"); t("greeting")')
    expect(unusedTexts([aText("Hello")], [elsewhere])).toEqual(["home: greeting"])
    const workedOut = page('const t = useTexts("home"); t(one.kind)')
    expect(unusedTexts([aText("Hello")], [workedOut, elsewhere])).toEqual([])
  })
  test("to a text that is not there, or lacks what is put into it", () => {
    const asked = (call: string) => [page(`const t = useTexts("home"); ${call}`)]
    expect(brokenCalls([aText("Hello {{name}}")], asked('t("greeting", { name })'))).toEqual([])
    expect(brokenCalls([aText("Hello {{name}}")], asked('t("greeting")'))).toHaveLength(1)
    expect(brokenCalls([aText("Hello")], asked('t("parting")'))).toHaveLength(1)
    expect(brokenCalls([aText("{{count}} day", "days_one")], asked('t("days")'))).toHaveLength(1)
    expect(brokenCalls([aText("Hello")], [page('const a = textsOf("home")("parting")')])).toHaveLength(1)
    expect(
      brokenCalls([aText("Hello")], [page('const a = (t: Translate<"home">) => t("parting")')]),
    ).toHaveLength(1)
  })
  test("to words written into a page", () => {
    expect(page("const a = <p>Hello there</p>").ownWords).toEqual(["Hello there"])
    expect(page('const a = <button aria-label="Close" />').ownWords).toEqual(["Close"])
    expect(page("const a = <p>{words} · </p>").ownWords).toEqual([])
  })
  test("to a problem without words", () => {
    const types =
      'export type BoxProblem = { readonly kind: "full" | ProblemCode } | { kind: "torn"; at: "here" }'
    expect(page(types).problemKinds).toEqual(["full", "ProblemCode", "torn"])
  })
})

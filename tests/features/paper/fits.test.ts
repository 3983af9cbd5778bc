import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type FittedBlock,
  isLongName,
  type Line,
  onCard,
  onOnePage,
  type SheetBlock,
  textOf,
} from "../../../src/features/paper/fits.ts"

const head = { name: "Jo", isMadeUp: false }
const line = (text: string): Line => ({ lead: "", text, rest: "" })
const aBlock = (title: string, part: SheetBlock["part"], ...texts: readonly string[]): SheetBlock => ({
  title,
  part,
  lines: texts.map(line),
})

const lines = fc.array(
  fc.record({
    lead: fc.constantFrom("", "Interpreter:"),
    text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 400 }),
    rest: fc.string({ maxLength: 80 }),
  }),
  { minLength: 1, maxLength: 12 },
)
const blocks = fc.array(
  fc.record({
    title: fc.string({ minLength: 1, maxLength: 36 }),
    part: fc.constantFrom("first" as const, "then" as const),
    lines,
  }),
  { maxLength: 16 },
)
const someHead = fc.record({ name: fc.string({ unit: "grapheme", maxLength: 200 }), isMadeUp: fc.boolean() })

const whole = (fittedBlocks: readonly FittedBlock[]) =>
  fittedBlocks.map(({ title, shown, left }) => [title, shown.length + left.length])

describe("whatever a person wrote", () => {
  test("a stranger reads the first part of the page in half a minute", () => {
    fc.assert(
      fc.property(blocks, someHead, (all, whose) => {
        const first = onOnePage(all, whose).filter((one) => one.part === "first")
        const letters = first.flatMap((one) => one.shown.map(textOf)).join("").length
        expect(letters).toBeLessThanOrEqual(Math.max(0, 714 - whose.name.length))
      }),
    )
  })
  test("the page and the card say of each heading how much is in the plan, shown or not", () => {
    fc.assert(
      fc.property(blocks, someHead, (all, whose) => {
        const wanted = all.map(({ title, lines: said }) => [title, said.length])
        const early = all.map((one) => one.part === "first")
        const card = onCard(all, whose)
        expect(whole(onOnePage(all, whose))).toEqual([
          ...wanted.filter((_, at) => early[at]),
          ...wanted.filter((_, at) => early[at] !== true),
        ])
        expect(whole([...card.face, ...card.inside.flat()])).toEqual(wanted)
        expect(card.inside).toHaveLength(6)
      }),
    )
  })
})

test("what a person wrote first stands first, and all of it where there is room", () => {
  const all = [aBlock("What helps", "first", "Tea", "Sit with me"), aBlock("Signs", "then", "I stop eating")]
  expect(onOnePage(all, head)).toEqual([
    { title: "What helps", part: "first", shown: [line("Tea"), line("Sit with me")], left: [] },
    { title: "Signs", part: "then", shown: [line("I stop eating")], left: [] },
  ])
})

test("a card begins with the first block on its face and leaves its empty panels for last", () => {
  const titles = ["Needs", "Helps", "Worse", "Ring"]
  const card = onCard(
    titles.map((title) => aBlock(title, "first", "words")),
    head,
  )
  expect(card.face.map((one) => one.title)).toEqual(["Needs"])
  expect(card.inside.map((panel) => panel.map((one) => one.title))).toEqual([
    ["Helps"],
    ["Worse"],
    ["Ring"],
    [],
    [],
    [],
  ])
})

test("a name of eighty letters is set smaller on a card, and a short one big", () => {
  expect(isLongName("Jo", "card")).toBe(false)
  expect(isLongName("Alexandra-Josephine ".repeat(4), "card")).toBe(true)
})

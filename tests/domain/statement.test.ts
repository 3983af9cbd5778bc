import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  bringBack,
  helpFor,
  inStage,
  isShareable,
  move,
  newStatement,
  offered,
  ofKind,
  reword,
  sectionOf,
  Statement,
} from "../../src/domain/statement.ts"
import { aStatement, anId } from "../support/things.ts"

const now = 1_795_000_500
const handed = { now, newId: () => anId(7000) }

describe("a new statement", () => {
  test("stands last among its kind, in the stages of its kind, with nothing said for the person", () => {
    const all = [aStatement({ order: 4 }), aStatement({ kind: "hope", order: 9 })]
    expect(newStatement("strength", " I listen ", all, handed)).toEqual({
      ok: true,
      value: aStatement({ id: anId(7000), text: "I listen", order: 5, createdAt: now, changedAt: now }),
    })
  })
  test("of When I'm not well belongs to that weather", () => {
    expect(newStatement("helps", "Sit with me", [], handed)).toMatchObject({
      value: { stages: ["wobbly", "not-well"], order: 1 },
    })
  })
  test("that says nothing is refused", () => {
    expect(newStatement("strength", "  ", [], handed)).toEqual({ ok: false, problem: { kind: "empty" } })
  })
  test("of a kind that holds three is refused as the fourth", () => {
    const three = [1, 2, 3].map((order) => aStatement({ kind: "hardest", order }))
    expect(newStatement("hardest", "The stairs", three.slice(1), handed)).toMatchObject({ ok: true })
    expect(newStatement("hardest", "The stairs", three, handed)).toEqual({
      ok: false,
      problem: { kind: "enough", most: 3 },
    })
  })
  test("can always be stored as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
        const made = newStatement("hope", typed, [], handed)
        if (made.ok) expect(Statement.safeParse(made.value)).toEqual({ success: true, data: made.value })
      }),
    )
  })
})

describe("other words", () => {
  test("keep what was said before, oldest first", () => {
    const first = aStatement({ text: "one" })
    const second = reword(first, "two", now)
    const third = second.ok ? reword(second.value, "three ", now + 60) : second
    expect(third).toMatchObject({
      value: {
        text: "three",
        changedAt: now + 60,
        history: [
          { text: "one", until: now },
          { text: "two", until: now + 60 },
        ],
      },
    })
  })
  test("that are the same words change nothing", () => {
    const statement = aStatement()
    expect(reword(statement, `${statement.text} `, now)).toEqual({ ok: true, value: statement })
  })
  test("that cannot be kept leave the statement as it was", () => {
    const statement = aStatement()
    expect(reword(statement, "", now)).toEqual({ ok: false, problem: { kind: "empty" } })
    expect(statement.history).toEqual([])
  })
})

describe("what it said before", () => {
  test("comes back, and what it says now is kept", () => {
    const statement = aStatement({ text: "two", history: [{ text: "one", until: 5 }] })
    expect(bringBack(statement, { text: "one", until: 5 }, now)).toEqual({
      ...statement,
      text: "one",
      changedAt: now,
      history: [
        { text: "one", until: 5 },
        { text: "two", until: now },
      ],
    })
  })
  test("is never lost, whatever is written and brought back", () => {
    const someWords = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    const step = fc.oneof(fc.record({ write: someWords }), fc.record({ back: fc.nat(20) }))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let statement = aStatement({ text: "the first" })
        const written = new Set([statement.text])
        for (const [at, one] of steps.entries()) {
          const was =
            "back" in one ? statement.history.at(one.back % (statement.history.length || 1)) : undefined
          if (was !== undefined) statement = bringBack(statement, was, now + at)
          if ("write" in one) {
            const made = reword(statement, one.write, now + at)
            if (made.ok) statement = made.value
          }
          if (was !== undefined) expect(statement.text).toBe(was.text)
          written.add(statement.text)
          expect(new Set([...statement.history.map((each) => each.text), statement.text])).toEqual(written)
        }
        expect(Statement.safeParse(statement)).toEqual({ success: true, data: statement })
      }),
    )
  })
})

describe("what would help", () => {
  const hard = aStatement({ kind: "hardest", text: "The post" })
  const help = aStatement({ kind: "would-help", text: "Someone beside me", about: hard.id })
  const other = aStatement({ kind: "would-help", text: "An early night" })
  test("stands with the hard thing it is about, and with no other", () => {
    expect(helpFor([hard, help, other], hard)).toEqual([help])
    expect(helpFor([hard, help, other], aStatement({ kind: "hardest" }))).toEqual([])
  })
  test("stays, and can be read, when the hard thing is gone", () => {
    expect(ofKind([help, other], "would-help")).toEqual([help, other])
    expect(Statement.safeParse(help).success).toBe(true)
  })
})

describe("moving a statement", () => {
  const [one, two, three] = [1, 2, 3].map((order) => aStatement({ text: `number ${order}`, order }))
  const other = aStatement({ kind: "hope", order: 1 })
  const all = [three, other, one, two].flatMap((each) => each ?? [])

  test("up changes places with the one above", () => {
    const changed = move(all, three?.id ?? "", -1)
    expect(changed.map((each) => [each.text, each.order])).toEqual([
      ["number 3", 2],
      ["number 2", 3],
    ])
  })
  test("past either end, or of one that is not there, does nothing", () => {
    expect(move(all, one?.id ?? "", -1)).toEqual([])
    expect(move(all, three?.id ?? "", 1)).toEqual([])
    expect(move(all, anId(999_999), 1)).toEqual([])
  })
  test("works among statements that share a number, and never touches another kind", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 12 }),
        fc.nat(11),
        fc.constantFrom(-1 as const, 1 as const),
        (orders, at, by) => {
          const kin = orders.map((order, n) => aStatement({ id: anId(8000 + n), order }))
          const before = ofKind([...kin, other], "strength").map((each) => each.id)
          const from = at % before.length
          const id = before[from] ?? ""
          const changed = move([...kin, other], id, by)
          const after = ofKind(
            kin.map((each) => changed.find((moved) => moved.id === each.id) ?? each),
            "strength",
          ).map((each) => each.id)
          const to = Math.min(Math.max(from + by, 0), before.length - 1)
          expect(after.indexOf(id)).toBe(to)
          expect(after.filter((each) => each !== id)).toEqual(before.filter((each) => each !== id))
          expect(changed.every((each) => each.kind === "strength")).toBe(true)
        },
      ),
    )
  })
})

describe("the weather of a statement", () => {
  test("can be joined and left, and joining twice counts once", () => {
    const joined = inStage(aStatement(), "not-well", true, now)
    expect(joined).toMatchObject({ stages: ["steady", "not-well"], changedAt: now })
    expect(inStage(joined, "not-well", true, now).stages).toEqual(["steady", "not-well"])
    expect(inStage(joined, "not-well", false, now).stages).toEqual(["steady"])
  })
  test("brings what is in the plan into When I'm not well without writing it again", () => {
    const strength = aStatement({ text: "I sing" })
    const keepsWell = aStatement({ kind: "keeps-well", text: "A walk" })
    const mine = aStatement({ kind: "do-myself", text: "The radio", stages: ["wobbly"] })
    const all = [keepsWell, strength, mine]
    expect(offered(all, "do-myself")).toEqual([strength, keepsWell])
    expect(sectionOf(all, "do-myself")).toEqual([mine])
    const used = inStage(strength, "not-well", true, now)
    expect(sectionOf([keepsWell, used, mine], "do-myself")).toEqual([mine, used])
    expect(sectionOf([keepsWell, used, mine], "strength")).toEqual([used])
  })
})

test("only a statement that is not kept private may be shared", () => {
  expect(isShareable(aStatement())).toBe(true)
  expect(isShareable(aStatement({ privacy: "private" }))).toBe(false)
  expect(isShareable(aStatement({ privacy: "never-share" }))).toBe(false)
})

test.each([
  ["a kind nobody knows", { kind: "diagnosis" }],
  ["no words", { text: "" }],
  ["a hidden character", { text: "a\u0007" }],
  ["a moment that is not whole seconds", { createdAt: 1.5 }],
  ["something nobody asked for", { score: 7 }],
])("a stored statement with %s is not read", (_, wrong) => {
  expect(Statement.safeParse({ ...aStatement(), ...wrong }).success).toBe(false)
})

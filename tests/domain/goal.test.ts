import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  addStep,
  Goal,
  type GoalTyped,
  goalsInOrder,
  inState,
  moveGoal,
  moveStep,
  newGoal,
  nextStep,
  rewriteGoal,
  rewriteStep,
  stepKinds,
  swapFor,
  takeStep,
  untakeStep,
  withoutStep,
} from "../../src/domain/goal.ts"
import { aGoal, anId, aStep } from "../support/things.ts"

const handed = { now: 1_795_000_500, newId: () => anId(7000) }
const typed: GoalTyped = {
  text: " Cook for friends again ",
  why: "",
  inTheWay: "",
  whatIllDo: "",
  lifeArea: "people",
  strengths: [],
}
const three = () =>
  aGoal({
    steps: [aStep({ id: anId(2), doneOn: "2026-11-01" }), aStep({ id: anId(3) }), aStep({ id: anId(4) })],
  })

describe("a goal", () => {
  test("needs its own words and nothing more, and stands at the end of the list, open", () => {
    const made = newGoal(typed, [aGoal({ order: 4 })], handed)
    expect(made).toMatchObject({
      value: { text: "Cook for friends again", order: 5, state: "open", steps: [] },
    })
    expect(made.ok && Goal.safeParse(made.value).success).toBe(true)
  })
  test.each([
    [{ text: " " }, { field: "text", kind: "empty" }],
    [{ why: "a".repeat(5001) }, { field: "why", kind: "too-long", longest: 5000, over: 1 }],
    [{ inTheWay: "\u0007" }, { field: "inTheWay", kind: "control-character", name: "bell (U+0007)" }],
  ])("is refused by the name of the field that cannot be kept: %j", (wrong, problem) => {
    expect(newGoal({ ...typed, ...wrong }, [], handed)).toEqual({ ok: false, problem })
    expect(rewriteGoal(aGoal(), { ...typed, ...wrong }, 1)).toEqual({ ok: false, problem })
  })
  test("written again keeps its steps, its place and how it stands", () => {
    const before = { ...three(), state: "parked" as const, order: 3 }
    expect(rewriteGoal(before, { ...typed, text: "Soup" }, 9)).toEqual({
      ok: true,
      value: { ...before, ...typed, text: "Soup", changedAt: 9 },
    })
  })
  test("can be moved among the others without dragging", () => {
    const [a, b] = [aGoal({ order: 1 }), aGoal({ order: 2 })]
    expect(moveGoal([b, a], b.id, -1).map((one) => [one.id, one.order])).toEqual([
      [b.id, 1],
      [a.id, 2],
    ])
    expect(goalsInOrder([b, a])).toEqual([a, b])
  })
})

describe("the steps of a goal", () => {
  test("can be a practical, an emotional and a community one together", () => {
    const made = stepKinds.reduce((goal, kind, at) => {
      const more = addStep(
        goal,
        { what: `step ${at}`, who: "", when: null, kind },
        { ...handed, newId: () => anId(at + 10) },
      )
      if (!more.ok) throw new Error(more.problem.kind)
      return more.value
    }, aGoal())
    expect(made.steps.map((step) => step.kind)).toEqual([...stepKinds])
    expect(Goal.safeParse(made).success).toBe(true)
  })
  test("are refused by the name of the field that cannot be kept", () => {
    const step = { what: " ", who: "", when: null, kind: null }
    expect(addStep(aGoal(), step, handed)).toEqual({ ok: false, problem: { field: "what", kind: "empty" } })
    expect(rewriteStep(three(), anId(3), { ...step, what: "x", who: "a".repeat(201) }, 1)).toMatchObject({
      problem: { field: "who", kind: "too-long", over: 1 },
    })
  })
  test("can be changed, moved and taken away, and the others stay as they are", () => {
    const changed = rewriteStep(three(), anId(3), { what: "Ring Sam", who: "me", when: null, kind: null }, 1)
    expect(changed.ok && changed.value.steps.map((step) => step.what)).toEqual([
      "Ask Sam round",
      "Ring Sam",
      "Ask Sam round",
    ])
    expect(moveStep(three(), anId(4), -1, 1).steps.map((step) => step.id)).toEqual([2, 4, 3].map(anId))
    expect(moveStep(three(), anId(2), -1, 1)).toMatchObject({ steps: three().steps })
    expect(withoutStep(three(), anId(3), 1).steps.map((step) => step.id)).toEqual([2, 4].map(anId))
  })
  test("come one after the other: the next is the first that is not done", () => {
    expect(nextStep(three())?.id).toBe(anId(3))
    expect(nextStep(aGoal())).toBeUndefined()
  })
  test("are taken on the person's own day, once, and can be taken back", () => {
    const before = three()
    const taken = takeStep(before, anId(3), "2026-11-22")
    expect(taken.steps.map((step) => step.doneOn)).toEqual(["2026-11-01", "2026-11-22", null])
    expect(takeStep(taken, anId(3), "2026-11-23")).toEqual(taken)
    expect(takeStep(before, anId(9), "2026-11-22")).toEqual(before)
    expect(untakeStep(taken, anId(3))).toEqual(before)
  })
  test("have a calendar day, not a moment", () => {
    expect(Goal.safeParse(three()).success).toBe(true)
    for (const doneOn of ["2026-11-22T09:00:00Z", "2026-02-30"])
      expect(Goal.safeParse(aGoal({ steps: [aStep({ doneOn })] })).success).toBe(false)
  })
})

describe("parking, swapping, doing and taking up again", () => {
  const state = fc.constantFrom("open" as const, "parked" as const, "done" as const, "swapped" as const)
  test("lose nothing of a goal, in any order", () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1 }), (states) => {
        const before = three()
        const after = states.reduce(
          (goal, next) => (next === "swapped" ? swapFor(goal, anId(9), 5) : inState(goal, next, 5)),
          before,
        )
        expect({ ...after, state: "open", swappedFor: null, changedAt: before.changedAt }).toEqual(before)
        expect(after.state).toBe(states.at(-1))
        expect(after.swappedFor).toBe(states.at(-1) === "swapped" ? anId(9) : null)
        expect(Goal.safeParse(after).success).toBe(true)
      }),
    )
  })
})

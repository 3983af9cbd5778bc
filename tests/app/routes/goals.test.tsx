// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { moreShelves } from "../../../src/app/more-shelves.ts"
import type { Goal } from "../../../src/domain/goal.ts"
import type { Rating } from "../../../src/domain/rating.ts"
import { keep } from "../../../src/vault/stores/list.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { aGoal, anId, aRating, aStatement, aStep } from "../../support/things.ts"

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }))
const box = (name: string) => screen.getByRole("textbox", { name })
const [cook, walk] = [
  aGoal({ id: anId(1), order: 1 }),
  aGoal({ id: anId(2), text: "Walk by the river", order: 2 }),
]
const cooked = (n: number, with_: Partial<Rating> = {}) =>
  aRating({
    id: anId(50 + n),
    about: { what: "goal", id: cook.id },
    answer: { how: "number", number: n },
    createdAt: n,
    ...with_,
  })

async function myGoals(goals: readonly Goal[] = [cook, walk], ratings: readonly Rating[] = []) {
  const app = await anApp()
  await app.vault.change([
    ...goals.map((one) => keep("goals", one)),
    ...ratings.map((one) => keep("ratings", one)),
    keep("statements", aStatement({ id: anId(9), text: "I can cook for ten" })),
  ])
  await drawApp(app, "/goals")
  await screen.findByRole("button", { name: goals.length === 0 ? "Write a goal" : "Write another goal" })
  const shelves = moreShelves(app.state)
  return {
    ...app,
    goals: () => shelves.goals.things.value,
    ratings: () => shelves.ratings.things.value,
    goal: () => shelves.goals.things.value.find((one) => one.id === cook.id),
  }
}
const group = (name: string) => screen.getByRole("region", { name })
const texts = (where: HTMLElement) =>
  within(where)
    .getAllByRole("heading", { level: 3 })
    .map((one) => one.textContent)

test("with no goal yet the page invites, and a goal is kept with its why, a strength and what might get in the way", async () => {
  const app = await myGoals([])
  expect(screen.getByText(/^For example: “Cook/)).toBeTruthy()
  await press("Write a goal")
  await userEvent.keyboard("Cook for friends again")
  await userEvent.type(box("Why it matters to me"), "I miss the noise")
  await userEvent.click(screen.getByText("Which of my strengths can help?"))
  await userEvent.click(await screen.findByRole("checkbox", { name: "I can cook for ten" }))
  await userEvent.click(screen.getByRole("radio", { name: "people" }))
  await userEvent.type(box("What might get in the way"), "I get tired")
  await userEvent.type(box("What I'll do then"), "soup")
  await press("Save")
  expect(await screen.findByText("Saved on this phone")).toBeTruthy()
  expect(app.goals()).toMatchObject([
    {
      text: "Cook for friends again",
      why: "I miss the noise",
      strengths: [anId(9)],
      lifeArea: "people",
      inTheWay: "I get tired",
      whatIllDo: "soup",
      state: "open",
    },
  ])
  for (const line of [
    "Why: I miss the noise",
    "A strength I use: I can cook for ten",
    "Part of life: people",
    "What might get in the way: I get tired",
    "What I'll do then: soup",
  ])
    expect(screen.getByText(line)).toBeTruthy()
})

test("a goal without words says so beside its place to write, and everything typed stays", async () => {
  await myGoals([])
  await press("Write a goal")
  await userEvent.type(box("Why it matters to me"), "for me")
  await press("Save")
  expect(box("What I want").getAttribute("aria-invalid")).toBe("true")
  expect(box("Why it matters to me")).toHaveProperty("value", "for me")
})

describe("steps", () => {
  test("of all three kinds stand together in one goal", async () => {
    const app = await myGoals([cook])
    for (const [what, kind] of [
      ["Buy a pan", "Something to do"],
      ["Say to myself that soup is enough", "Something for how I feel"],
      ["Ask Sam round", "Something with other people"],
    ] as const) {
      await press("Add a step: Cook for friends again")
      await userEvent.keyboard(what)
      await userEvent.click(screen.getByRole("radio", { name: kind }))
      await press("Save")
      await screen.findByRole("button", { name: `I did this: ${what}` })
    }
    expect(app.goal()?.steps.map((one) => one.kind)).toEqual(["practical", "emotional", "community"])
  })
  test("say who and when, and a day that is none is told beside it", async () => {
    const app = await myGoals([cook])
    await press("Add a step: Cook for friends again")
    await userEvent.keyboard("Ask Sam round")
    await userEvent.type(box("Who does it, or who with"), "Sam")
    await userEvent.type(screen.getByLabelText("When"), "2026-12-01")
    await press("Save")
    expect(await screen.findByText("Who: Sam")).toBeTruthy()
    expect(screen.getByText("On 1 December 2026.")).toBeTruthy()
    expect(app.goal()?.steps).toMatchObject([{ what: "Ask Sam round", who: "Sam", when: "2026-12-01" }])
  })
  test("are done with one press, which keeps the focus, and are not done after all with the next", async () => {
    const app = await myGoals([
      { ...cook, steps: [aStep({ id: anId(3) }), aStep({ id: anId(4), what: "Soup" })] },
    ])
    await press("I did this: Soup")
    expect(await screen.findByText("I did this on 22 November 2026.")).toBeTruthy()
    expect(app.goal()?.steps.map((one) => one.doneOn)).toEqual([null, "2026-11-22"])
    const back = screen.getByRole("button", { name: "Not done after all: Soup" })
    expect(document.activeElement).toBe(back)
    await userEvent.click(back)
    await waitFor(() => expect(app.goal()?.steps[1]?.doneOn).toBeNull())
  })
  test("that were done come back undone, and what was changed since stays", async () => {
    const app = await myGoals([{ ...cook, steps: [aStep({ id: anId(3) })] }])
    await press("I did this: Ask Sam round")
    await screen.findByRole("button", { name: "Undo" })
    const now = app.goal()
    if (now === undefined) throw new Error("the goal is not there")
    await app.state.act([keep("goals", { ...now, text: "Soup for everybody" })])
    await press("Undo")
    await waitFor(() => expect(app.goal()?.steps[0]?.doneOn).toBeNull())
    expect(app.goal()?.text).toBe("Soup for everybody")
  })
  test("that were deleted come back where they stood, with the focus", async () => {
    const steps = [aStep({ id: anId(3), what: "One" }), aStep({ id: anId(4), what: "Two" })]
    const app = await myGoals([{ ...cook, steps }])
    await press("More for: One")
    await press("Delete: One")
    await waitFor(() => expect(app.goal()?.steps).toHaveLength(1))
    expect(document.activeElement?.textContent).toBe("My steps")
    await press("Undo")
    await waitFor(() => expect(app.goal()?.steps).toEqual(steps))
    expect(document.activeElement?.textContent).toContain("One")
  })
  test("can be changed and moved without dragging", async () => {
    const app = await myGoals([
      { ...cook, steps: [aStep({ id: anId(3), what: "One" }), aStep({ id: anId(4), what: "Two" })] },
    ])
    await press("More for: Two")
    await press("Move up: Two")
    expect(await screen.findByText("Moved. Now 1 of 2.")).toBeTruthy()
    await press("Change: Two")
    await userEvent.clear(box("What I'll do"))
    await userEvent.type(box("What I'll do"), "Three")
    await press("Save")
    await waitFor(() => expect(app.goal()?.steps.map((one) => one.what)).toEqual(["Three", "One"]))
  })
  test("of which there are many show the next one, and all when asked for", async () => {
    const steps = Array.from({ length: 50 }, (_, n) => aStep({ id: anId(100 + n), what: `Step ${n + 1}` }))
    const app = await myGoals([{ ...cook, steps }])
    expect(screen.getAllByRole("button", { name: /^I did this/ })).toHaveLength(1)
    await press("I did this: Step 1")
    await screen.findByRole("button", { name: "I did this: Step 2" })
    expect(app.goal()?.steps[0]?.doneOn).toBe("2026-11-22")
    await press("Show all 50 steps: Cook for friends again")
    await screen.findByRole("button", { name: "I did this: Step 50" })
    expect(screen.getByRole("button", { name: "Show fewer: Cook for friends again" })).toBeTruthy()
  })
})

describe("how near a goal is", () => {
  const rate = () => press("How near am I: Cook for friends again")
  test("is a number, own words or not today, and nothing is chosen for the person", async () => {
    const app = await myGoals([cook])
    await rate()
    await press("Save")
    expect(screen.getByRole("alert").textContent).toContain("Choose any of these")
    await userEvent.click(screen.getByRole("radio", { name: "Not today" }))
    await press("Save")
    await waitFor(() => expect(app.ratings()).toMatchObject([{ answer: { how: "not-today" } }]))
    expect(screen.queryByText(/^At first/)).toBeNull()
    await rate()
    await userEvent.click(screen.getByRole("radio", { name: "In my own words" }))
    await press("Save")
    expect(box("My words").getAttribute("aria-invalid")).toBe("true")
    await userEvent.type(box("My words"), "a long way off")
    await press("Save")
    expect(await screen.findByText("a long way off")).toBeTruthy()
    expect(app.ratings()).toHaveLength(2)
  })
  test("stands at first beside now, and three points on that is said in words, and nothing more", async () => {
    const app = await myGoals([cook], [cooked(2, { when: "2026-05-01", note: "alone in the kitchen" })])
    expect(screen.getByText("At first, 1 May 2026")).toBeTruthy()
    expect(screen.queryByText(/^Now/)).toBeNull()
    await rate()
    await userEvent.click(screen.getByRole("radio", { name: "5" }))
    await userEvent.click(screen.getByText("Say more"))
    await userEvent.type(box("What makes it so"), "Sam came")
    await userEvent.type(box("Who was there"), "Sam")
    await press("Save")
    expect(await screen.findByText("Now, 22 November 2026")).toBeTruthy()
    expect(screen.getByText("2 out of 10")).toBeTruthy()
    expect(screen.getByText("5 out of 10")).toBeTruthy()
    expect(screen.getByText("alone in the kitchen")).toBeTruthy()
    expect(screen.getByText("Who was there: Sam")).toBeTruthy()
    expect(screen.getByText("This has moved nearer.")).toBeTruthy()
    expect(app.ratings()[0]).toEqual(cooked(2, { when: "2026-05-01", note: "alone in the kitchen" }))
  })
  test("two points on nothing is said of it", async () => {
    await myGoals([cook], [cooked(2), cooked(4)])
    expect(screen.queryByText(/^This has moved/)).toBeNull()
  })
  test("can be looked through, and what was said can be deleted and comes back", async () => {
    const app = await myGoals([cook], [cooked(2), cooked(4)])
    await press("More for: Cook for friends again")
    await press("All I said: Cook for friends again")
    await press("Delete what I said on 22 November 2026: 4 out of 10")
    await waitFor(() => expect(app.ratings()).toEqual([cooked(2)]))
    await press("Undo")
    await waitFor(() => expect(app.ratings()).toEqual([cooked(2), cooked(4)]))
  })
})

describe("a goal", () => {
  test.each([
    ["Park it", "Parked for now"],
    ["It is done", "Done"],
  ])("'%s' puts it with its kin, with the focus, and it can be taken up again", async (button, name) => {
    const app = await myGoals([{ ...cook, steps: [aStep()] }, walk])
    await press("More for: Cook for friends again")
    await press(`${button}: Cook for friends again`)
    await waitFor(() => expect(texts(group(name))).toEqual(["Cook for friends again"]))
    expect(document.activeElement?.textContent).toContain("Cook for friends again")
    expect(screen.queryByRole("button", { name: /^How near am I: Cook/ })).toBeNull()
    await press("Take it up again: Cook for friends again")
    await waitFor(() =>
      expect(texts(group("What I am working on"))).toEqual(["Cook for friends again", "Walk by the river"]),
    )
    expect(app.goal()).toMatchObject({ state: "open", steps: [{ what: "Ask Sam round" }] })
  })
  test("that was parked goes back where it was with Undo", async () => {
    const app = await myGoals()
    await press("More for: Cook for friends again")
    await press("Park it: Cook for friends again")
    await press("Undo")
    await waitFor(() => expect(app.goal()?.state).toBe("open"))
  })
  test("is swapped for another that is there", async () => {
    const app = await myGoals()
    await press("More for: Cook for friends again")
    await press("Swap it for another: Cook for friends again")
    await userEvent.click(screen.getByRole("radio", { name: "Walk by the river" }))
    await press("Swap")
    expect(await screen.findByText("In its place: Walk by the river")).toBeTruthy()
    expect(app.goal()).toMatchObject({ state: "swapped", swappedFor: walk.id })
  })
  test("is swapped for a new one, and with Undo the new one was never there", async () => {
    const app = await myGoals([cook])
    await press("More for: Cook for friends again")
    await press("Swap it for another: Cook for friends again")
    await userEvent.keyboard("Eat with friends")
    await press("Swap")
    expect(await screen.findByText("In its place: Eat with friends")).toBeTruthy()
    expect(document.activeElement?.textContent).toContain("Eat with friends")
    await press("Undo")
    await waitFor(() => expect(app.goals()).toMatchObject([{ id: cook.id, state: "open", swappedFor: null }]))
  })
  test("moves among its kin alone", async () => {
    const parked = aGoal({ id: anId(5), text: "Paint", order: 1, state: "parked" })
    const app = await myGoals([parked, { ...cook, order: 2 }, { ...walk, order: 3 }])
    await press("More for: Walk by the river")
    await press("Move up: Walk by the river")
    expect(await screen.findByText("Moved. Now 1 of 2.")).toBeTruthy()
    expect(app.goals()).toContainEqual(parked)
  })
  test("is deleted with all that was said of it, and comes back with it", async () => {
    const other = aRating({ id: anId(70) })
    const app = await myGoals([cook, walk], [cooked(2), other, cooked(4)])
    await press("More for: Cook for friends again")
    await press("Delete: Cook for friends again")
    await waitFor(() => expect(app.goals()).toEqual([walk]))
    expect(app.ratings()).toEqual([other])
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }))
    await press("Undo")
    await waitFor(() => expect(app.goals()).toContainEqual(cook))
    expect(app.ratings()).toHaveLength(3)
    expect(screen.getByText("2 out of 10")).toBeTruthy()
  })
})

test("a step whose day is here is remembered on the page, and done from there", async () => {
  const app = await myGoals([
    { ...cook, steps: [aStep({ id: anId(3), when: "2026-11-22" })] },
    { ...walk, steps: [aStep({ id: anId(4), what: "Find my boots", when: "2026-11-20" })] },
  ])
  const due = group("Steps I gave a day")
  expect(within(due).getByText("For today.")).toBeTruthy()
  expect(within(due).getByText("For Friday 20 November. Any other day is fine too.")).toBeTruthy()
  await userEvent.click(within(due).getByRole("button", { name: "I did this: Ask Sam round" }))
  await waitFor(() => expect(within(due).queryByText("For today.")).toBeNull())
  expect(app.goal()?.steps[0]?.doneOn).toBe("2026-11-22")
  expect(document.activeElement?.textContent).toBe("Steps I gave a day")
  await userEvent.click(within(due).getByRole("button", { name: "I did this: Find my boots" }))
  await waitFor(() => expect(screen.queryByRole("region", { name: "Steps I gave a day" })).toBeNull())
  // Nothing is left to remember: the focus is where the step stands.
  expect(document.activeElement?.textContent).toBe("My steps")
})

// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import type { Rating } from "../../../src/domain/rating.ts"
import { box, press } from "../../support/on-page.ts"
import { aGoal, anId, aRating, aStep } from "../../support/things.ts"
import { cook, group, myGoals, walk } from "./my-goals.ts"

const cooked = (n: number, with_: Partial<Rating> = {}) =>
  aRating({
    id: anId(50 + n),
    about: { what: "goal", id: cook.id },
    answer: { how: "number", number: n },
    createdAt: n,
    ...with_,
  })

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

// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { keep } from "../../../src/vault/stores/list.ts"
import { box, press } from "../../support/on-page.ts"
import { anId, aStep } from "../../support/things.ts"
import { cook, group, myGoals, walk } from "./my-goals.ts"

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

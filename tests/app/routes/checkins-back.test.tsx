// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { beforeEach, describe, expect, test } from "vitest"
import { readPreferences } from "../../../src/preferences/preferences.ts"
import checkins from "../../../src/texts/en-GB/checkins.json" with { type: "json" }
import ons4 from "../../../src/texts/en-GB/ons4.json" with { type: "json" }
import { keep } from "../../../src/vault/stores/list.ts"
import { press } from "../../support/on-page.ts"
import { aGoal, anId, aRating, aStatement, aStep } from "../../support/things.ts"
import { choose, howIAm, isSaved, rows } from "./checkins-steps.ts"

beforeEach(() => localStorage.clear())

describe("what was said before", () => {
  const number = (n: number, when: string, note = "") =>
    aRating({ answer: { how: "number", number: n }, when, note })
  const [first, second, third] = [
    number(2, "2026-11-01", "no sleep"),
    number(5, "2026-11-10"),
    number(4, "2026-11-20"),
  ]

  test("stands in a table, newest first, beside its dots", async () => {
    await howIAm([first, third, second])
    expect(rows()).toEqual(["4 out of 10", "5 out of 10", "2 out of 10"])
    expect(screen.getByText("no sleep")).toBeTruthy()
    expect(screen.getByRole("img", { name: /^3 dots for How I am/ })).toBeTruthy()
  })
  test("is looked at a month at a time, and longer ago on request", async () => {
    await howIAm([number(1, "2024-02-03"), first, second])
    expect(rows()).toHaveLength(2)
    await press(checkins.back.earlier)
    expect(screen.getByText(checkins.back.nothing)).toBeTruthy()
    await choose(checkins.back.all)
    expect(rows()).toEqual(["5 out of 10", "2 out of 10", "1 out of 10"])
    expect(screen.getByRole("rowheader", { name: "3 February 2024" })).toBeTruthy()
  })
  test("is one thing at a time: nothing is drawn together with anything else", async () => {
    const four = [1, 2, 3, 4].map((question) =>
      aRating({ about: { what: "ons4", question }, answer: { how: "number", number: question } }),
    )
    const goal = aRating({ about: { what: "goal", id: anId(9) }, answer: { how: "number", number: 9 } })
    await howIAm([...four, goal, first], [keep("goals", aGoal({ id: anId(9), text: "Cook for friends" }))])
    const box = screen.getByRole<HTMLSelectElement>("combobox", { name: checkins.back.what })
    const names = within(box)
      .getAllByRole("option")
      .map((one) => one.textContent)
    expect(names).toEqual(["How I am", ...Object.values(ons4.questions), "My goal: Cook for friends"])
    for (const [at, answer] of ["2", "1", "2", "3", "4", "9"].entries()) {
      await userEvent.selectOptions(box, names[at] ?? "")
      expect(rows()).toEqual([`${answer} out of 10`])
    }
  })
  test("its words can be written again; the answer and the day stay as they were", async () => {
    const { kept } = await howIAm([first])
    await press(/^More for Sunday 1 November/)
    await press(checkins.row.change)
    const words = screen.getByRole<HTMLTextAreaElement>("textbox", { name: checkins.row.words })
    expect(words.value).toBe("no sleep")
    await userEvent.type(words, ", then a nap")
    await press("Save")
    await isSaved()
    expect(kept()).toEqual([{ ...first, note: "no sleep, then a nap" }])
  })
  test("what was deleted comes back exactly as it was", async () => {
    const { kept } = await howIAm([first, second])
    await press(/^More for Sunday 1 November/)
    await press("Delete")
    await waitFor(() => expect(rows()).toEqual(["5 out of 10"]))
    await press("Undo")
    await waitFor(() => expect(rows()).toEqual(["5 out of 10", "2 out of 10"]))
    expect(kept()).toContainEqual(first)
  })
  test("a long list shows its first ten, and more when asked", async () => {
    const many = Array.from({ length: 25 }, (_, n) =>
      number(n % 11, `2026-11-${String((n % 20) + 1).padStart(2, "0")}`),
    )
    await howIAm(many)
    await waitFor(() => expect(rows()).toHaveLength(10))
    await press(checkins.back.older)
    await waitFor(() => expect(rows()).toHaveLength(25))
    expect(document.activeElement?.getAttribute("role")).toBe("row")
  })
})

describe("how far I've come", () => {
  const goal = aGoal({ id: anId(9), steps: [aStep({ what: "Rang Sam", doneOn: "2026-03-01" })] })
  const changed = aStatement({
    text: "I ask for help",
    history: [{ text: "I manage alone", until: 1_790_000_000 }],
  })
  const words = (text: string, when: string) => aRating({ answer: { how: "words", words: text }, when })

  test("shows my own words then and now, and can be put away for good", async () => {
    await howIAm(
      [words("I cannot get up", "2025-01-01"), words("I cooked for Sam", "2026-11-01")],
      [keep("goals", goal), keep("statements", changed)],
    )
    const part = screen.getByRole("region", { name: checkins.far.title })
    for (const text of [
      "I cannot get up",
      "I cooked for Sam",
      "Rang Sam",
      "I manage alone",
      "I ask for help",
    ])
      expect(within(part).getByText(text)).toBeTruthy()
    await press(checkins.far.hide)
    expect(screen.queryByText("I manage alone")).toBeNull()
    expect(readPreferences().hidesHowFar).toBe(true)
    expect(document.activeElement?.textContent).toBe(checkins.far.show)
    await press(checkins.far.show)
    expect(screen.getByText("I manage alone")).toBeTruthy()
  })
  test("says nothing before there is a then and a now", async () => {
    await howIAm([words("fine", "2026-11-01")], [keep("statements", aStatement())])
    expect(screen.queryByRole("heading", { name: checkins.far.title })).toBeNull()
  })
})

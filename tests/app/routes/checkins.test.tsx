// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { beforeEach, describe, expect, test } from "vitest"
import { moreShelves } from "../../../src/app/more-shelves.ts"
import type { Rating } from "../../../src/domain/rating.ts"
import { readPreferences } from "../../../src/preferences/preferences.ts"
import checkins from "../../../src/texts/en-GB/checkins.json" with { type: "json" }
import ons4 from "../../../src/texts/en-GB/ons4.json" with { type: "json" }
import { keep } from "../../../src/vault/stores/list.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { aGoal, anId, aRating, aStatement, aStep } from "../../support/things.ts"

const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }))
const choose = (name: string) => userEvent.click(screen.getByRole("radio", { name }))
const isSaved = () => screen.findByText("Saved on this phone")

beforeEach(() => localStorage.clear())

async function howIAm(
  ratings: readonly Rating[] = [],
  more: Parameters<Awaited<ReturnType<typeof anApp>>["vault"]["change"]>[0] = [],
) {
  const app = await anApp()
  await app.vault.change([...ratings.map((one) => keep("ratings", one)), ...more])
  await drawApp(app, "/checkins")
  await screen.findByRole("heading", { name: checkins.hub.title })
  return { ...app, kept: () => moreShelves(app.state).ratings.things.value }
}
const rows = () =>
  within(screen.getByRole("table"))
    .getAllByRole("row")
    .slice(1)
    .map((row) => within(row).getByRole("cell").querySelector(".own")?.textContent)

describe("saying how I am", () => {
  test("own words come first: the cursor is in them, and they are all it takes", async () => {
    const { kept } = await howIAm()
    await press(checkins.checkIn.open)
    await userEvent.keyboard("Slept badly. The walk helped.")
    await press("Save")
    await isSaved()
    expect(kept()).toMatchObject([
      { about: { what: "day" }, answer: { how: "words", words: "Slept badly. The walk helped." } },
    ])
    expect(rows()).toEqual(["Slept badly. The walk helped."])
  })
  test("a face, a number and 'not today' are one choice, and words stand beside it", async () => {
    const { kept } = await howIAm()
    await press(checkins.checkIn.open)
    await userEvent.keyboard("the walk helped")
    await choose("7")
    await choose("All right")
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "7" }).checked).toBe(false)
    await press("Save")
    await isSaved()
    expect(kept()).toMatchObject([{ answer: { how: "face", face: "all-right" }, note: "the walk helped" }])
  })
  test("'not today' is kept as that, and stands in no chart", async () => {
    const { kept } = await howIAm()
    await press(checkins.checkIn.open)
    await choose("Not today")
    await press("Save")
    await isSaved()
    expect(kept()).toMatchObject([{ answer: { how: "not-today" } }])
    expect(rows()).toEqual(["Not today"])
    expect(screen.queryByRole("img")).toBeNull()
  })
  test("a choice can be taken back, and what was typed stays", async () => {
    const { kept } = await howIAm()
    await press(checkins.checkIn.open)
    await userEvent.keyboard("fine")
    await choose("0")
    await press(checkins.checkIn.takeBack)
    await press("Save")
    await isSaved()
    expect(kept()).toMatchObject([{ answer: { how: "words", words: "fine" } }])
  })
  test("who was there, and a day before today, are said on request; a day to come is not taken", async () => {
    const { kept } = await howIAm()
    await press(checkins.checkIn.open)
    await userEvent.keyboard("a good talk")
    await userEvent.type(screen.getByLabelText(checkins.around.who), "Sam")
    const day = screen.getByLabelText<HTMLInputElement>(checkins.around.when)
    expect(day.value).toBe("2026-11-22")
    await userEvent.clear(day)
    await userEvent.type(day, "2026-11-23")
    await press("Save")
    expect(await screen.findByText(/has not come yet/)).toBeTruthy()
    await userEvent.clear(day)
    await userEvent.type(day, "2026-11-20")
    await press("Save")
    await isSaved()
    expect(kept()).toMatchObject([{ when: "2026-11-20", whoWasThere: "Sam" }])
  })
  test("nothing said is not kept, and the form stays", async () => {
    const { kept } = await howIAm()
    await press(checkins.checkIn.open)
    await press("Save")
    expect(await screen.findByText("There is nothing written here yet.")).toBeTruthy()
    expect(kept()).toEqual([])
  })
})

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

describe("parts of my life", () => {
  test("one at a time, on 1 to 7, in words or skipped, and whether help is wanted", async () => {
    const { kept } = await howIAm()
    await press(checkins.areas.open)
    await choose("home")
    expect(screen.queryByRole("radio", { name: "0" })).toBeNull()
    await choose("3")
    await choose(checkins.areas.yes)
    await press("Save")
    await isSaved()
    expect(kept()).toMatchObject([
      { about: { what: "life-area", area: "home" }, answer: { number: 3 }, wantsHelp: true },
    ])
    const home = screen.getByRole("region", { name: "home" })
    expect(within(home).getByText("3 out of 7")).toBeTruthy()
    expect(screen.getByRole("link", { name: checkins.areas.book })).toBeTruthy()
  })
  test("help is not asked for unless somebody said so", async () => {
    const { kept } = await howIAm()
    await press(checkins.areas.open)
    await choose("money")
    await choose(checkins.areas.skip)
    await press("Save")
    await isSaved()
    expect(kept()).toMatchObject([{ answer: { how: "not-today" }, wantsHelp: null }])
    expect(screen.queryByRole("link", { name: checkins.areas.book })).toBeNull()
  })
})

describe("the four questions", () => {
  test("come one at a time, in their order and their own words, each kept by itself", async () => {
    const { kept } = await howIAm()
    await press(checkins.four.open)
    for (const [at, question] of Object.values(ons4.questions).entries()) {
      expect(screen.queryAllByText(ons4.intro)).toHaveLength(at === 0 ? 1 : 0)
      expect(screen.getByText(checkins.four.yourself)).toBeTruthy()
      expect(screen.getAllByRole("group", { name: /^(Overall|On a scale)/ })).toHaveLength(1)
      const group = screen.getByRole("group", { name: question })
      await userEvent.click(within(group).getByRole("radio", { name: at === 2 ? "Not today" : String(at) }))
      await press(checkins.four.next)
      await waitFor(() => expect(kept()).toHaveLength(at + 1))
    }
    expect(kept().map((one) => one.about)).toEqual(
      [1, 2, 3, 4].map((question) => ({ what: "ons4", question })),
    )
    expect(kept().map((one) => one.answer)).toEqual([
      { how: "number", number: 0 },
      { how: "number", number: 1 },
      { how: "not-today" },
      { how: "number", number: 3 },
    ])
    expect(await screen.findByText(checkins.four.done)).toBeTruthy()
    expect(screen.getByText(ons4.attribution, { ignore: ".print-only" })).toBeTruthy()
  })
  test("can be left after any of them, and going on without an answer says what to do", async () => {
    const { kept } = await howIAm()
    await press(checkins.four.open)
    await press(checkins.four.next)
    expect(await screen.findByText(checkins.choose)).toBeTruthy()
    await press(checkins.four.stop)
    expect(kept()).toEqual([])
    expect(document.activeElement?.textContent).toBe(checkins.four.open)
  })
})

describe("a number my hub gave me", () => {
  test("is kept with its name, form and day, and drawn between its own numbers alone", async () => {
    const { kept } = await howIAm()
    await press(checkins.hub.open)
    await userEvent.keyboard("ReQoL")
    await userEvent.type(screen.getByRole("textbox", { name: checkins.hub.form }), "10")
    await userEvent.type(screen.getByRole("textbox", { name: checkins.hub.number }), "lots")
    await press("Save")
    expect(await screen.findByText(/not a number we know/)).toBeTruthy()
    await userEvent.clear(screen.getByRole("textbox", { name: checkins.hub.number }))
    await userEvent.type(screen.getByRole("textbox", { name: checkins.hub.number }), "27")
    await press("Save")
    await isSaved()
    expect(kept()).toMatchObject([
      { about: { what: "score", name: "ReQoL", form: "10" }, answer: { how: "number", number: 27 } },
    ])
    expect(rows()).toEqual(["27"])
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

// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import checkins from "../../../src/texts/en-GB/checkins.json" with { type: "json" }
import ons4 from "../../../src/texts/en-GB/ons4.json" with { type: "json" }
import { press } from "../../support/on-page.ts"
import { choose, howIAm, isSaved, rows } from "./checkins-steps.ts"

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

// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { beforeAll, describe, expect, test } from "vitest"
import { loadTexts } from "../../../src/i18n/texts.ts"
import { fail } from "../../../src/kit/result.ts"
import { press } from "../../support/on-page.ts"
import { aPerson } from "../../support/things.ts"
import { drawPeople } from "./draw-people.tsx"

beforeAll(() => loadTexts("shell", "problems", "people"))

test("with nobody there yet the page invites, with one example and one button", () => {
  drawPeople([])
  expect(screen.getByText(/^For example: “Sam/)).toBeTruthy()
  expect(screen.getAllByRole("button").map((one) => one.textContent)).toEqual(["Add someone"])
})

describe("somebody's card", () => {
  test("rings and texts the number as it can be dialled, named by who and which", () => {
    drawPeople([aPerson({ name: "Sam", phone: "(01632) 960 001", textNumber: "07700 900 001" })])
    const ring = screen.getByRole("link", { name: "Ring (01632) 960 001, Sam" })
    expect(ring.getAttribute("href")).toBe("tel:01632960001")
    expect(screen.getByRole("link", { name: "Text 07700 900 001, Sam" }).getAttribute("href")).toBe(
      "sms:07700900001",
    )
  })
  test("keeps a number that is none as it was typed, and says kindly why there is no button", () => {
    drawPeople([aPerson({ phone: "the one on the fridge" })])
    expect(screen.getByText(/^“the one on the fridge” is kept/)).toBeTruthy()
    expect(screen.queryByRole("link", { name: /^(Ring|Text)/ })).toBeNull()
  })
  test("says clearly who is not to be told, and then nothing of what they may know", () => {
    drawPeople([aPerson({ notToBeTold: true, mayKnow: "where I am", askedAndAgreed: true })])
    expect(screen.getByText("Not to be told about my plan")).toBeTruthy()
    expect(screen.queryByText(/May know/)).toBeNull()
  })
  test("shows a name of 80 letters whole", () => {
    const name = "A".repeat(80)
    drawPeople([aPerson({ name })])
    expect(screen.getByRole("heading", { name })).toBeTruthy()
  })
})

describe("numbers that may have grown old", () => {
  const old = aPerson({ name: "Sam", lastChecked: "2026-05-01" })
  test("are said once above, and quietly beside the numbers", () => {
    drawPeople([old, aPerson({ name: "Jo", lastChecked: "2026-11-01" })])
    expect(screen.getByText("The numbers of one person may have changed since I last looked.")).toBeTruthy()
    expect(screen.getByText("I last looked at these numbers in May 2026.")).toBeTruthy()
    expect(screen.getAllByRole("button", { name: /^Still right/ })).toHaveLength(1)
  })
  test("are said to be still right with one press, and the focus stays where that is said", async () => {
    const { heard, rerender } = drawPeople([old])
    await press("Still right: the numbers of Sam")
    expect(heard).toEqual([["still right", old]])
    rerender([{ ...old, lastChecked: "2026-11-22" }])
    expect(screen.queryByRole("button", { name: /^Still right/ })).toBeNull()
    expect(document.activeElement?.textContent).toBe("I last looked at these numbers in November 2026.")
  })
  test("stay asked about when that could not be kept, and the page says why", async () => {
    drawPeople([old], { onStillRight: async () => fail({ kind: "not-saved" }) })
    await press("Still right: the numbers of Sam")
    expect(screen.getByRole("alert").textContent).toContain("not saved")
  })
  test("that were looked at not long ago are spoken of under More alone", async () => {
    drawPeople([aPerson({ name: "Jo", lastChecked: "2026-11-01" })])
    expect(screen.queryByText(/I last looked/)).toBeNull()
    await press("More for: Jo")
    expect(screen.getByText("I last looked at these numbers in November 2026.")).toBeTruthy()
  })
  test("are not asked about where there is none, or nobody is to be told", () => {
    drawPeople([aPerson({ phone: "" }), aPerson({ notToBeTold: true })])
    expect(screen.queryByText(/last looked|not looked|may have changed/)).toBeNull()
  })
})

describe("many people", () => {
  const many = Array.from({ length: 60 }, (_, n) =>
    aPerson({
      name: `Person ${n + 1}`,
      phone: n % 2 === 0 ? "" : "01632 960001",
      notToBeTold: n === 1,
      seeMore: n === 4,
      lastChecked: n === 5 ? "2020-01-01" : "2026-11-01",
      order: n + 1,
    }),
  )
  const names = () => screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent)
  const show = (name: string) => userEvent.click(screen.getByRole("radio", { name }))

  test("are all drawn, in their order", async () => {
    drawPeople(many)
    await waitFor(() => expect(names()).toEqual(many.map((one) => one.name)))
  })
  test("are looked through by one question at a time", async () => {
    drawPeople(many)
    await show("Who not to tell")
    expect(names()).toEqual(["Person 2"])
    await show("Who I could see more of")
    expect(names()).toEqual(["Person 5"])
    await show("Whose numbers may be old")
    expect(names()).toEqual(["Person 6"])
    await show("Who I can ring or text")
    await waitFor(() => expect(names()).toHaveLength(29))
    expect(names()).not.toContain("Person 2")
  })
  test("keep their place in the whole list while some are shown", async () => {
    const { heard } = drawPeople(many)
    await show("Who I could see more of")
    await press("More for: Person 5")
    await press("Move up: Person 5")
    expect(heard).toMatchObject([["move", { name: "Person 5" }, -1]])
  })
  test("are not asked about what nobody is an answer to", () => {
    drawPeople(many.map((one) => ({ ...one, seeMore: false })))
    expect(screen.getAllByRole("radio")).toHaveLength(4)
    expect(screen.queryByRole("radio", { name: "Who I could see more of" })).toBeNull()
  })
  test("say so when the last answer to a question is gone", async () => {
    const { rerender } = drawPeople(many)
    await show("Who I could see more of")
    rerender(many.map((one) => ({ ...one, seeMore: false })))
    expect(screen.getByText("Nobody now.")).toBeTruthy()
  })
})

test("what somebody may know says too that they were not asked yet", () => {
  drawPeople([aPerson({ mayKnow: "that I am safe", askedAndAgreed: null })])
  expect(screen.getByText("Not asked yet.")).toBeTruthy()
  expect(screen.getByText("May know: that I am safe")).toBeTruthy()
})

describe("the list", () => {
  test("is put in another order without dragging", async () => {
    const [ann, bea] = [aPerson({ name: "Ann" }), aPerson({ name: "Bea" })]
    const { heard, rerender } = drawPeople([ann, bea])
    await press("More for: Bea")
    await press("Move up: Bea")
    expect(heard).toEqual([["move", bea, -1]])
    rerender([bea, ann])
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Move up: Bea" }))
  })
  test("keeps the focus near when somebody is deleted, and gives it to them when they come back", async () => {
    const [ann, bea] = [aPerson({ name: "Ann" }), aPerson({ name: "Bea" })]
    const { heard, rerender } = drawPeople([ann, bea])
    await press("More for: Ann")
    await press("Delete: Ann")
    expect(heard).toEqual([["delete", ann]])
    rerender([bea])
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "My people" }))
    rerender([ann, bea], ann.id)
    const back = screen.getAllByRole("listitem")[0]
    expect(document.activeElement).toBe(back)
    expect(within(back ?? document.body).getByText("Ann")).toBeTruthy()
  })
  test("says why when somebody could not be deleted", async () => {
    drawPeople([aPerson({ name: "Ann" })], { onDelete: async () => fail({ kind: "not-saved" }) })
    await press("More for: Ann")
    await press("Delete: Ann")
    expect(screen.getByRole("alert").textContent).toContain("not saved")
  })
})

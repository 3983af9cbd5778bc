// @vitest-environment happy-dom
import "../../support/dom.ts"
import { render, screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { beforeAll, describe, expect, test } from "vitest"
import type { Person } from "../../../src/domain/person.ts"
import { type PeopleActions, PeoplePage } from "../../../src/features/people/PeoplePage.tsx"
import { loadTexts } from "../../../src/i18n/texts.ts"
import { fail, ok } from "../../../src/kit/result.ts"
import { aPerson } from "../../support/things.ts"

beforeAll(() => loadTexts("shell", "problems", "people"))

function draw(people: readonly Person[], changed: Partial<PeopleActions> = {}) {
  const heard: (readonly unknown[])[] = []
  const hear =
    (name: string) =>
    async (...what: readonly unknown[]) => {
      heard.push([name, ...what])
      return ok(undefined)
    }
  const actions: PeopleActions = {
    onAdd: hear("add"),
    onChange: hear("change"),
    onMove: hear("move"),
    onDelete: hear("delete"),
    ...changed,
  }
  const show = (all: readonly Person[], back?: string) => (
    <PeoplePage people={all} actions={actions} back={back} />
  )
  const { rerender } = render(show(people))
  return { heard, rerender: (all: readonly Person[], back?: string) => rerender(show(all, back)) }
}
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }))
const box = (name: string) => screen.getByRole("textbox", { name })

test("with nobody there yet the page invites, with one example and one button", () => {
  draw([])
  expect(screen.getByText(/^For example: “Sam/)).toBeTruthy()
  expect(screen.getAllByRole("button").map((one) => one.textContent)).toEqual(["Add someone"])
})

describe("adding somebody", () => {
  test("hands on everything that was typed and ticked", async () => {
    const { heard } = draw([])
    await press("Add someone")
    expect(document.activeElement).toBe(box("Their name"))
    await userEvent.keyboard("Sam Example")
    await userEvent.type(box("Phone number"), "01632 960001")
    await userEvent.click(screen.getByRole("checkbox", { name: "I can ask them for help" }))
    await userEvent.click(screen.getByRole("radio", { name: "Yes" }))
    await userEvent.type(box("What they may know, and when"), "that I am safe")
    await press("Save")
    expect(heard).toEqual([
      [
        "add",
        {
          name: "Sam Example",
          relation: "",
          phone: "01632 960001",
          textNumber: "",
          email: "",
          mayKnow: "that I am safe",
          roles: ["ask-for-help"],
          askedAndAgreed: true,
          notToBeTold: false,
        },
      ],
    ])
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Add someone" }))
  })
  test("without a name says so beside the name, and everything typed stays", async () => {
    draw([], { onAdd: async () => fail({ kind: "empty", field: "name" }) })
    await press("Add someone")
    await userEvent.type(box("Phone number"), "ask mum")
    await press("Save")
    expect(box("Their name").getAttribute("aria-invalid")).toBe("true")
    expect(screen.getByRole("alert").textContent).toBe("There is nothing written here yet.")
    expect(box("Phone number")).toHaveProperty("value", "ask mum")
  })
  test("that was not kept says why, and everything typed stays", async () => {
    draw([], { onAdd: async () => fail({ kind: "full" }) })
    await press("Add someone")
    await userEvent.keyboard("Sam Example")
    await userEvent.keyboard("{Enter}")
    expect(screen.getByRole("alert").textContent).toContain("This phone is full")
    expect(box("Their name")).toHaveProperty("value", "Sam Example")
  })
  test("does not ask what somebody may know who is not to be told", async () => {
    const { heard } = draw([aPerson({ name: "Sam", mayKnow: "where I am" })])
    await press("Change: Sam")
    await userEvent.click(screen.getByRole("checkbox", { name: /not to be told/ }))
    expect(screen.queryByRole("textbox", { name: "What they may know, and when" })).toBeNull()
    await press("Save")
    expect(heard[0]?.[2]).toMatchObject({ notToBeTold: true, mayKnow: "where I am" })
  })
})

describe("somebody's card", () => {
  test("rings and texts the number as it can be dialled, named by who and which", () => {
    draw([aPerson({ name: "Sam", phone: "(01632) 960 001", textNumber: "07700 900 001" })])
    const ring = screen.getByRole("link", { name: "Ring (01632) 960 001, Sam" })
    expect(ring.getAttribute("href")).toBe("tel:01632960001")
    expect(screen.getByRole("link", { name: "Text 07700 900 001, Sam" }).getAttribute("href")).toBe(
      "sms:07700900001",
    )
  })
  test("keeps a number that is none as it was typed, and says kindly why there is no button", () => {
    draw([aPerson({ phone: "the one on the fridge" })])
    expect(screen.getByText(/^“the one on the fridge” is kept/)).toBeTruthy()
    expect(screen.queryByRole("link")).toBeNull()
  })
  test("says clearly who is not to be told, and then nothing of what they may know", () => {
    draw([aPerson({ notToBeTold: true, mayKnow: "where I am", askedAndAgreed: true })])
    expect(screen.getByText("Not to be told about my plan")).toBeTruthy()
    expect(screen.queryByText(/May know/)).toBeNull()
  })
  test("shows a name of 80 letters whole", () => {
    const name = "A".repeat(80)
    draw([aPerson({ name })])
    expect(screen.getByRole("heading", { name })).toBeTruthy()
  })
})

describe("the list", () => {
  test("is put in another order without dragging", async () => {
    const [ann, bea] = [aPerson({ name: "Ann" }), aPerson({ name: "Bea" })]
    const { heard, rerender } = draw([ann, bea])
    await press("More for: Bea")
    await press("Move up: Bea")
    expect(heard).toEqual([["move", bea, -1]])
    rerender([bea, ann])
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Move up: Bea" }))
  })
  test("keeps the focus near when somebody is deleted, and gives it to them when they come back", async () => {
    const [ann, bea] = [aPerson({ name: "Ann" }), aPerson({ name: "Bea" })]
    const { heard, rerender } = draw([ann, bea])
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
    draw([aPerson({ name: "Ann" })], { onDelete: async () => fail({ kind: "not-saved" }) })
    await press("More for: Ann")
    await press("Delete: Ann")
    expect(screen.getByRole("alert").textContent).toContain("not saved")
  })
})

// @vitest-environment happy-dom
import "../../support/dom.ts"
import { render, screen, waitFor, within } from "@testing-library/preact"
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
    onStillRight: hear("still right"),
    ...changed,
  }
  const show = (all: readonly Person[], back?: string) => (
    <PeoplePage people={all} today="2026-11-22" actions={actions} back={back} />
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
    expect(screen.queryByRole("link", { name: /^(Ring|Text)/ })).toBeNull()
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

describe("numbers that may have grown old", () => {
  const old = aPerson({ name: "Sam", lastChecked: "2026-05-01" })
  test("are said once above, and quietly beside the numbers", () => {
    draw([old, aPerson({ name: "Jo", lastChecked: "2026-11-01" })])
    expect(screen.getByText("The numbers of one person may have changed since I last looked.")).toBeTruthy()
    expect(screen.getByText("I last looked at these numbers in May 2026.")).toBeTruthy()
    expect(screen.getAllByRole("button", { name: /^Still right/ })).toHaveLength(1)
  })
  test("are said to be still right with one press, and the focus stays where that is said", async () => {
    const { heard, rerender } = draw([old])
    await press("Still right: the numbers of Sam")
    expect(heard).toEqual([["still right", old]])
    rerender([{ ...old, lastChecked: "2026-11-22" }])
    expect(screen.queryByRole("button", { name: /^Still right/ })).toBeNull()
    expect(document.activeElement?.textContent).toBe("I last looked at these numbers in November 2026.")
  })
  test("stay asked about when that could not be kept, and the page says why", async () => {
    draw([old], { onStillRight: async () => fail({ kind: "not-saved" }) })
    await press("Still right: the numbers of Sam")
    expect(screen.getByRole("alert").textContent).toContain("not saved")
  })
  test("that were looked at not long ago are spoken of under More alone", async () => {
    draw([aPerson({ name: "Jo", lastChecked: "2026-11-01" })])
    expect(screen.queryByText(/I last looked/)).toBeNull()
    await press("More for: Jo")
    expect(screen.getByText("I last looked at these numbers in November 2026.")).toBeTruthy()
  })
  test("are not asked about where there is none, or nobody is to be told", () => {
    draw([aPerson({ phone: "" }), aPerson({ notToBeTold: true })])
    expect(screen.queryByText(/last looked|not looked|may have changed/)).toBeNull()
  })
})

describe("the phone's contacts", () => {
  const picked = { name: "Sam Example", phone: "01632 960001", email: "" }
  test("are not spoken of where the browser has none", async () => {
    draw([])
    await press("Add someone")
    expect(screen.queryByRole("button", { name: /contacts/ })).toBeNull()
  })
  test("fill the form, which then waits for Save", async () => {
    const { heard } = draw([], { onPick: async () => picked })
    await press("Add someone")
    await userEvent.type(box("E-mail"), "sam@example.test")
    await press("Choose from my contacts")
    expect(screen.getByText("Filled in. Nothing is kept until I save.")).toBeTruthy()
    expect(heard).toEqual([])
    await press("Save")
    expect(heard).toMatchObject([["add", { ...picked, email: "sam@example.test" }]])
  })
  test("change nothing when nobody was chosen", async () => {
    draw([], { onPick: async () => undefined })
    await press("Add someone")
    await userEvent.type(box("Their name"), "Jo")
    await press("Choose from my contacts")
    expect(box("Their name")).toHaveProperty("value", "Jo")
    expect(screen.queryByText(/Filled in/)).toBeNull()
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
    draw(many)
    await waitFor(() => expect(names()).toEqual(many.map((one) => one.name)))
  })
  test("are looked through by one question at a time", async () => {
    draw(many)
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
    const { heard } = draw(many)
    await show("Who I could see more of")
    await press("More for: Person 5")
    await press("Move up: Person 5")
    expect(heard).toMatchObject([["move", { name: "Person 5" }, -1]])
  })
  test("are not asked about what nobody is an answer to", () => {
    draw(many.map((one) => ({ ...one, seeMore: false })))
    expect(screen.getAllByRole("radio")).toHaveLength(4)
    expect(screen.queryByRole("radio", { name: "Who I could see more of" })).toBeNull()
  })
  test("say so when the last answer to a question is gone", async () => {
    const { rerender } = draw(many)
    await show("Who I could see more of")
    rerender(many.map((one) => ({ ...one, seeMore: false })))
    expect(screen.getByText("Nobody now.")).toBeTruthy()
  })
})

test("what somebody may know says too that they were not asked yet", () => {
  draw([aPerson({ mayKnow: "that I am safe", askedAndAgreed: null })])
  expect(screen.getByText("Not asked yet.")).toBeTruthy()
  expect(screen.getByText("May know: that I am safe")).toBeTruthy()
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

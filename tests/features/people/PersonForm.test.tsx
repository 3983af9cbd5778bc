// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { beforeAll, describe, expect, test } from "vitest"
import { loadTexts } from "../../../src/i18n/texts.ts"
import { fail } from "../../../src/kit/result.ts"
import { box, press } from "../../support/on-page.ts"
import { aPerson } from "../../support/things.ts"
import { drawPeople } from "./draw-people.tsx"

beforeAll(() => loadTexts("shell", "problems", "people"))

describe("adding somebody", () => {
  test("hands on everything that was typed and ticked", async () => {
    const { heard } = drawPeople([])
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
    drawPeople([], { onAdd: async () => fail({ kind: "empty", field: "name" }) })
    await press("Add someone")
    await userEvent.type(box("Phone number"), "ask mum")
    await press("Save")
    expect(box("Their name").getAttribute("aria-invalid")).toBe("true")
    expect(screen.getByRole("alert").textContent).toBe("There is nothing written here yet.")
    expect(box("Phone number")).toHaveProperty("value", "ask mum")
  })
  test("that was not kept says why, and everything typed stays", async () => {
    drawPeople([], { onAdd: async () => fail({ kind: "full" }) })
    await press("Add someone")
    await userEvent.keyboard("Sam Example")
    await userEvent.keyboard("{Enter}")
    expect(screen.getByRole("alert").textContent).toContain("This phone is full")
    expect(box("Their name")).toHaveProperty("value", "Sam Example")
  })
  test("does not ask what somebody may know who is not to be told", async () => {
    const { heard } = drawPeople([aPerson({ name: "Sam", mayKnow: "where I am" })])
    await press("Change: Sam")
    await userEvent.click(screen.getByRole("checkbox", { name: /not to be told/ }))
    expect(screen.queryByRole("textbox", { name: "What they may know, and when" })).toBeNull()
    await press("Save")
    expect(heard[0]?.[2]).toMatchObject({ notToBeTold: true, mayKnow: "where I am" })
  })
})

describe("the phone's contacts", () => {
  const picked = { name: "Sam Example", phone: "01632 960001", email: "" }
  test("are not spoken of where the browser has none", async () => {
    drawPeople([])
    await press("Add someone")
    expect(screen.queryByRole("button", { name: /contacts/ })).toBeNull()
  })
  test("fill the form, which then waits for Save", async () => {
    const { heard } = drawPeople([], { onPick: async () => picked })
    await press("Add someone")
    await userEvent.type(box("E-mail"), "sam@example.test")
    await press("Choose from my contacts")
    expect(screen.getByText("Filled in. Nothing is kept until I save.")).toBeTruthy()
    expect(heard).toEqual([])
    await press("Save")
    expect(heard).toMatchObject([["add", { ...picked, email: "sam@example.test" }]])
  })
  test("change nothing when nobody was chosen", async () => {
    drawPeople([], { onPick: async () => undefined })
    await press("Add someone")
    await userEvent.type(box("Their name"), "Jo")
    await press("Choose from my contacts")
    expect(box("Their name")).toHaveProperty("value", "Jo")
    expect(screen.queryByText(/Filled in/)).toBeNull()
  })
})

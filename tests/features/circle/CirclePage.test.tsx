// @vitest-environment happy-dom
import "../../support/dom.ts"
import { render, screen, waitFor, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { beforeAll, describe, expect, test } from "vitest"
import { circleOf } from "../../../src/domain/circle.ts"
import type { OnCircle, Person } from "../../../src/domain/person.ts"
import { CirclePage } from "../../../src/features/circle/CirclePage.tsx"
import type { CircleAnswer } from "../../../src/features/circle/CircleForm.tsx"
import { loadTexts } from "../../../src/i18n/texts.ts"
import { fail, ok } from "../../../src/kit/result.ts"
import { press } from "../../support/on-page.ts"
import { aPerson } from "../../support/things.ts"

beforeAll(() => loadTexts("shell", "problems", "circle"))

function draw(people: readonly Person[], answer: CircleAnswer = ok(undefined)) {
  const heard: (readonly [Person, OnCircle])[] = []
  const onPlace = async (person: Person, typed: OnCircle) => {
    heard.push([person, typed])
    return answer
  }
  const show = (all: readonly Person[]) => <CirclePage circle={circleOf(all)} onPlace={onPlace} />
  const { rerender } = render(show(people))
  return { heard, rerender: (all: readonly Person[]) => rerender(show(all)) }
}
const ring = (name: string) => within(screen.getByRole("list", { name }))
const namesIn = (name: string) =>
  ring(name)
    .getAllByRole("button")
    .map((one) => one.textContent)

test("with nobody there yet the page invites, and leads to where people are written down", () => {
  draw([])
  expect(screen.getByText(/^For example: “Sam is close/)).toBeTruthy()
  expect(screen.getByRole("link", { name: "Add someone" }).getAttribute("href")).toBe("/people")
  expect(screen.queryByText("Me")).toBeNull()
})

describe("the picture", () => {
  test("is three lists, read from the middle outwards", () => {
    draw([
      aPerson({ name: "Ali", near: "further" }),
      aPerson({ name: "Bea", near: "near" }),
      aPerson({ name: "Cy", near: "close" }),
    ])
    expect(screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent)).toEqual([
      "Close",
      "Near",
      "Further away",
    ])
    expect([namesIn("Close"), namesIn("Near"), namesIn("Further away")]).toEqual([["Cy"], ["Bea"], ["Ali"]])
  })
  test("says in words who I could see more of, on their name and in a list", () => {
    draw([aPerson({ name: "Bea", near: "near", seeMore: true }), aPerson({ name: "Cy", near: "near" })])
    expect(screen.getByRole("button", { name: /Bea\s*could see more/ })).toBeTruthy()
    const section = screen.getByRole("region", { name: "Who I could see more of" })
    expect(
      within(section)
        .getAllByRole("listitem")
        .map((one) => one.textContent),
    ).toEqual(["Bea"])
  })
  test("lists those who stand nowhere yet, and names plainly who is not to be told", () => {
    draw([aPerson({ name: "Di" }), aPerson({ name: "Eve", near: "close", notToBeTold: true })])
    expect(
      within(screen.getByRole("region", { name: "Not on my circle yet" })).getByRole("button", {
        name: "Di",
      }),
    ).toBeTruthy()
    expect(within(screen.getByRole("region", { name: "Not to be told" })).getByText("Eve")).toBeTruthy()
    expect(screen.queryByRole("button", { name: "Eve" })).toBeNull()
    expect(screen.getAllByText("Nobody here yet")).toHaveLength(3)
  })
  test("holds everybody, however many, each once", async () => {
    const many = Array.from({ length: 90 }, (_, n) =>
      aPerson({ name: `Person ${n + 1}`, near: n % 3 === 0 ? null : "near", order: n + 1 }),
    )
    draw(many)
    await waitFor(() => expect(screen.getAllByRole("button", { name: /^Person \d+$/ })).toHaveLength(90))
    expect(namesIn("Near")).toHaveLength(60)
  })
})

describe("a name", () => {
  test("opens a form, and what was chosen and typed is handed on", async () => {
    const di = aPerson({ name: "Di" })
    const { heard } = draw([di])
    await press("Di")
    expect(document.activeElement).toBe(screen.getByRole("group", { name: "Di on my circle" }))
    await userEvent.click(screen.getByRole("radio", { name: "Close" }))
    await userEvent.type(screen.getByRole("textbox", { name: "What I give Di" }), "a lift")
    await userEvent.type(screen.getByRole("textbox", { name: "What I get from Di" }), "a laugh")
    await userEvent.click(screen.getByRole("checkbox", { name: "I could see more of them" }))
    await press("Save")
    expect(heard).toEqual([[di, { near: "close", give: "a lift", get: "a laugh", seeMore: true }]])
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Di" }))
  })
  test("keeps the focus when it moves to another ring", async () => {
    const di = aPerson({ name: "Di", near: "near" })
    const { rerender } = draw([di])
    await press("Di")
    await userEvent.click(screen.getByRole("radio", { name: "Close" }))
    await press("Save")
    rerender([{ ...di, near: "close" }])
    expect(document.activeElement).toBe(ring("Close").getByRole("button", { name: "Di" }))
  })
  test("shows first what goes both ways, and can then be changed", async () => {
    draw([aPerson({ name: "Di", near: "near", give: "a lift" })])
    expect(screen.queryByRole("button", { name: "Change: Di" })).toBeNull()
    await press("Di")
    expect(screen.getByText("I give: a lift")).toBeTruthy()
    await press("Change: Di")
    expect(screen.getByRole("textbox", { name: "What I give Di" })).toHaveProperty("value", "a lift")
    await press("Cancel")
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Di" }))
  })
  test("keeps what was typed when it could not be kept, and says why beside it", async () => {
    draw([aPerson({ name: "Di" })], fail({ kind: "too-long", field: "give", longest: 5000, over: 3 }))
    await press("Di")
    await userEvent.type(screen.getByRole("textbox", { name: "What I give Di" }), "a lift")
    await press("Save")
    expect(screen.getByRole("alert").textContent).toContain("Take out 3")
    expect(screen.getByRole("textbox", { name: "What I give Di" })).toHaveProperty("value", "a lift")
  })
})

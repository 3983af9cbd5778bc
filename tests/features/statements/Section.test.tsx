// @vitest-environment happy-dom
import "../../support/dom.ts"
import { render, screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { beforeAll, describe, expect, test } from "vitest"
import type { Kind } from "../../../src/domain/kinds.ts"
import type { Statement } from "../../../src/domain/statement.ts"
import { Section, type SectionActions } from "../../../src/features/statements/Section.tsx"
import { loadTexts } from "../../../src/i18n/texts.ts"
import { fail, ok } from "../../../src/kit/result.ts"
import { pressOnceThere as press } from "../../support/on-page.ts"
import { aStatement } from "../../support/things.ts"

beforeAll(() => loadTexts("shell", "problems", "statements", "kinds"))

type Heard = readonly [string, ...(readonly unknown[])]

/** What the section asked for, and a section drawn with these statements. */
function draw(
  statements: readonly Statement[],
  changed: Partial<SectionActions> = {},
  kind: Kind = "strength",
) {
  const heard: Heard[] = []
  const hear =
    (name: string) =>
    async (...what: readonly unknown[]) => {
      heard.push([name, ...what])
      return ok(undefined)
    }
  const actions: SectionActions = {
    onAdd: hear("add"),
    onReword: hear("reword"),
    onMove: hear("move"),
    onPrivacy: hear("privacy"),
    onDelete: hear("delete"),
    onDetails: hear("details"),
    onBringBack: hear("bring back"),
    ...changed,
  }
  const show = (all: readonly Statement[], back?: string) => (
    <Section kind={kind} statements={all} actions={actions} back={back} />
  )
  const { rerender } = render(show(statements))
  return { heard, rerender: (all: readonly Statement[], back?: string) => rerender(show(all, back)) }
}
const box = () => screen.getByRole("textbox", { name: "In my own words" })

describe("an empty section", () => {
  test("invites with why, one example that is plainly an example, and one button", () => {
    draw([])
    const section = screen.getByRole("region", { name: "My strengths" })
    expect(within(section).getByText(/^For example: “I can make people laugh/)).toBeTruthy()
    expect(
      within(section)
        .getAllByRole("button")
        .map((one) => one.textContent),
    ).toEqual(["Add a strength"])
  })
  test("stops giving an example once something stands there", () => {
    draw([aStatement()])
    expect(screen.queryByText(/For example/)).toBeNull()
  })
})

describe("adding", () => {
  test("opens a place to write with the cursor in it, and gives the focus back once it is saved", async () => {
    const { heard } = draw([])
    await press("Add a strength")
    expect(document.activeElement).toBe(box())
    await userEvent.keyboard("I listen")
    await press("Save")
    expect(heard).toEqual([["add", "strength", "I listen", null]])
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Add a strength" }))
  })
  test("that was refused keeps every word on the screen and says why beside them", async () => {
    draw([], { onAdd: async () => fail({ kind: "full" }) })
    await press("Add a strength")
    await userEvent.keyboard("I listen")
    await press("Save")
    expect(box()).toHaveProperty("value", "I listen")
    expect(screen.getByRole("alert").textContent).toContain("This phone is full")
    expect(box().getAttribute("aria-invalid")).toBe("true")
  })
  test("can be left alone, and then nothing is kept", async () => {
    const { heard } = draw([])
    await press("Add a strength")
    await userEvent.keyboard("I")
    await press("Cancel")
    expect(heard).toEqual([])
    expect(screen.queryByRole("textbox")).toBeNull()
  })
  test("is over where only three belong, said in words", () => {
    draw(
      [1, 2, 3].map((order) => aStatement({ kind: "hardest", order })),
      {},
      "hardest",
    )
    expect(screen.getByText(/^That is 3, and enough for one place/)).toBeTruthy()
    expect(screen.queryByRole("button", { name: "Add what is hard" })).toBeNull()
  })
})

describe("a statement", () => {
  test("stands whole, however long it is, and its buttons have short names", () => {
    const text = `I sing. ${"la ".repeat(1500)}la`
    draw([aStatement({ text })])
    expect(screen.getByText(text)).toBeTruthy()
    const names = screen.getAllByRole("button").map((one) => one.getAttribute("aria-label") ?? "")
    expect(Math.max(...names.map((name) => name.length))).toBeLessThan(90)
  })
  test("is changed where it stands, beginning with its own words", async () => {
    const sings = aStatement({ text: "I sing" })
    const { heard } = draw([sings])
    await press("Change: I sing")
    expect(box()).toHaveProperty("value", "I sing")
    await userEvent.type(box(), " well")
    await press("Save")
    expect(heard).toEqual([["reword", sings, "I sing well"]])
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Change: I sing" }))
  })
  test("says that it is private, and can be made so", async () => {
    const sings = aStatement({ text: "I sing" })
    const { heard, rerender } = draw([sings])
    await press("More for: I sing")
    await userEvent.click(await screen.findByRole("radio", { name: /stays out of every share/ }))
    expect(heard).toEqual([["privacy", sings, "private"]])
    rerender([{ ...sings, privacy: "private" }])
    expect(screen.getByText("Private: stays out of every share")).toBeTruthy()
    rerender([{ ...sings, privacy: "never-share" }])
    expect(screen.getByText("Just for me: never sent to anyone")).toBeTruthy()
  })
  test("moves without dragging, keeps the focus on the button, and stops at the ends", async () => {
    const [first, second] = [aStatement({ text: "one", order: 1 }), aStatement({ text: "two", order: 2 })]
    const { heard, rerender } = draw([first, second])
    await press("More for: two")
    await press("Move down: two")
    expect(heard).toEqual([])
    await press("Move up: two")
    expect(heard).toEqual([["move", second, -1]])
    rerender([second, first])
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Move up: two" }))
    await press("Move up: two")
    expect(heard).toHaveLength(1)
  })
  test("keeps the focus when a long list is cut between it and its neighbour", async () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      aStatement({ text: `number ${at + 1}`, order: at + 1 }),
    )
    const { rerender } = draw(many)
    await press("More for: number 50")
    const down = await screen.findByRole("button", { name: "Move down: number 50" })
    await screen.findByRole("button", { name: "More for: number 60" })
    await userEvent.click(down)
    rerender(many.toSpliced(49, 2, ...many.slice(49, 51).toReversed()))
    expect(document.activeElement?.closest("li")?.textContent).toContain("number 50")
    const texts = [...document.querySelectorAll(".own")].map((one) => one.textContent)
    expect(texts.slice(48, 52)).toEqual(["number 49", "number 51", "number 50", "number 52"])
  })
  test("that could not be moved or deleted says why", async () => {
    draw([aStatement({ text: "one" })], { onDelete: async () => fail({ kind: "busy" }) })
    await press("More for: one")
    await press("Delete: one")
    expect(screen.getByRole("alert").textContent).toContain("another window")
  })
  test("that was deleted leaves the focus on its section, and takes it back when it returns", async () => {
    const [first, second] = [aStatement({ text: "one" }), aStatement({ text: "two" })]
    const { heard, rerender } = draw([first, second])
    await press("More for: two")
    await press("Delete: two")
    expect(heard).toEqual([["delete", second]])
    rerender([first])
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "My strengths" }))
    rerender([first, second], second.id)
    expect(document.activeElement?.textContent).toContain("two")
  })
})

test("writing in one place redraws no statement", async () => {
  let drawn = 0
  const counted = aStatement()
  const statement = Object.defineProperty({ ...counted }, "text", {
    enumerable: true,
    get: () => {
      drawn += 1
      return "I sing"
    },
  })
  draw([statement])
  await press("Add a strength")
  const before = drawn
  await userEvent.keyboard("I listen")
  expect(drawn).toBe(before)
})

// @vitest-environment happy-dom
import "../../support/dom.ts"
import { render, screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { beforeAll, describe, expect, test } from "vitest"
import type { DetailsTyped } from "../../../src/domain/details.ts"
import type { Statement } from "../../../src/domain/statement.ts"
import { StatementMore } from "../../../src/features/statements/later/StatementMore.tsx"
import { loadTexts } from "../../../src/i18n/texts.ts"
import { fail, ok } from "../../../src/kit/result.ts"
import { press } from "../../support/on-page.ts"
import { aStatement } from "../../support/things.ts"

beforeAll(() => loadTexts("shell", "problems", "statements", "details"))

const done = async () => ok(undefined)
const choose = (name: string) => userEvent.click(screen.getByRole("radio", { name }))
const unfold = (words: string) => userEvent.click(screen.getByText(words, { selector: "summary" }))

type Answers = Partial<Parameters<typeof StatementMore>[0]["actions"]>
function draw(statement: Statement, answers: Answers = {}, others: readonly Statement[] = []) {
  const said: DetailsTyped[] = []
  const actions = {
    onMove: done,
    onPrivacy: done,
    onDelete: done,
    onBringBack: done,
    onDetails: async (_: Statement, typed: DetailsTyped) => {
      said.push(typed)
      return ok(undefined)
    },
    ...answers,
  }
  const show = (one: Statement) => (
    <StatementMore statement={one} name="it" others={others} actions={actions} />
  )
  const { rerender } = render(show(statement))
  return { said, rerender: (one: Statement) => rerender(show(one)) }
}

describe("saying more about a statement", () => {
  test("asks what its kind asks for, and folds what every kind may say", async () => {
    draw(aStatement({ kind: "safer" }))
    await press("Say more about this: it")
    expect(screen.getByRole("textbox", { name: "Who helps with it" })).toBeTruthy()
    expect(screen.getByLabelText("Done when")).toHaveProperty("type", "date")
    expect(screen.queryByRole("textbox", { name: "Why, in my own words" })).toBeNull()
    expect([...document.querySelectorAll("summary")].map((one) => one.textContent)).toEqual([
      "Which days is it for?",
      "Which part of life is it about?",
      "Who wrote it?",
      "Have I talked about it with someone?",
      "When do I want to look at it again?",
    ])
  })
  test("hands on everything that was chosen, closes, and gives the focus back", async () => {
    const { said } = draw(aStatement({ kind: "keeps-well", stages: ["steady"] }))
    await press("Say more about this: it")
    await choose("Each week")
    await userEvent.click(screen.getByRole("checkbox", { name: "wobbly days" }))
    await userEvent.click(screen.getByRole("checkbox", { name: "money" }))
    await choose("I did, with a worker")
    await choose("In 3 months")
    await press("Save")
    expect(said).toMatchObject([
      {
        often: "weekly",
        stages: ["steady", "wobbly"],
        lifeAreas: ["money"],
        author: "with-worker",
        agreed: null,
        review: { months: 3 },
      },
    ])
    expect(screen.queryByRole("button", { name: "Save" })).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Say more about this: it" }))
  })
  test("keeps both views, also while the person thinks again", async () => {
    const { said } = draw(aStatement())
    await press("Say more about this: it")
    await unfold("Have I talked about it with someone?")
    await choose("Yes, and we see it differently")
    await userEvent.type(screen.getByRole("textbox", { name: "With whom" }), "Sam")
    await userEvent.type(screen.getByRole("textbox", { name: "How I see it" }), "I can wait")
    await userEvent.type(screen.getByRole("textbox", { name: "How they see it" }), "Sooner")
    await choose("Not yet")
    await choose("Yes, and we agree")
    await press("Save")
    expect(said[0]?.agreed).toEqual({ agreed: true, who: "Sam", mine: "I can wait", theirs: "Sooner" })
  })
  test("ties what would help to one of the hardest things", async () => {
    const hard = [
      aStatement({ kind: "hardest", text: "The post" }),
      aStatement({ kind: "hardest", text: "Nights" }),
    ]
    const { said } = draw(aStatement({ kind: "would-help" }), {}, hard)
    await press("Say more about this: it")
    const about = within(screen.getByRole("group", { name: "Which hard thing would it help with?" }))
    await userEvent.click(about.getByRole("radio", { name: "Nights" }))
    await press("Save")
    expect(said[0]?.about).toBe(hard[1]?.id)
  })
  test("that could not be kept says why beside the field, opens what is folded, and keeps what was typed", async () => {
    const onDetails = async () => fail({ kind: "not-a-day", field: "review" } as const)
    draw(aStatement(), { onDetails })
    await press("Say more about this: it")
    await choose("On a day I choose")
    await press("Save")
    const day = screen.getByLabelText("Which day")
    expect(day.getAttribute("aria-invalid")).toBe("true")
    expect(day.closest("details")?.open).toBe(true)
    expect(screen.getByRole("radio", { name: "On a day I choose" })).toHaveProperty("checked", true)
  })
  test("that could not be stored says so at the form", async () => {
    draw(aStatement(), { onDetails: async () => fail({ kind: "full" } as const) })
    await press("Say more about this: it")
    await press("Save")
    expect(screen.getByRole("alert").textContent).toContain("This phone is full")
  })
})

describe("what it said before", () => {
  const before = aStatement({
    text: "I walk",
    history: [
      { text: "I run", until: Date.UTC(2026, 2, 4, 12) / 1000 },
      { text: "I swim", until: Date.UTC(2026, 4, 5, 12) / 1000 },
    ],
  })
  test("stands there with its date in words, the last first", async () => {
    draw(before)
    await press("What I wrote before: it")
    expect([...document.querySelectorAll(".before li")].map((one) => one.textContent)).toEqual([
      "Until 5 May 2026I swimBring it back",
      "Until 4 March 2026I runBring it back",
    ])
  })
  test("comes back with one press, and the focus stays where it was", async () => {
    const asked: unknown[] = []
    const onBringBack = async (...what: unknown[]) => {
      asked.push(what)
      return ok(undefined)
    }
    const { rerender } = draw(before, { onBringBack })
    await press("What I wrote before: it")
    await press("Bring it back: I run")
    expect(asked).toEqual([[before, before.history[0]]])
    rerender({
      ...before,
      text: "I run",
      history: [...before.history, { text: "I walk", until: 1_795_000_000 }],
    })
    expect(document.querySelectorAll(".before li")).toHaveLength(3)
    expect(document.activeElement?.textContent).toBe("This is what it says now")
    await userEvent.keyboard("{Enter}")
    expect(asked).toHaveLength(1)
  })
  test("is not spoken of where nothing stood before", () => {
    draw(aStatement())
    expect(screen.queryByRole("button", { name: /What I wrote before/ })).toBeNull()
  })
})

// @vitest-environment happy-dom
import "../../support/dom.ts"
import { fireEvent, screen, waitFor, within } from "@testing-library/preact"
import { beforeAll, describe, expect, test } from "vitest"
import { type Kind, kindNames, kindsOf, rowOf, type StatementPage } from "../../../src/domain/kinds.ts"
import { isShareable } from "../../../src/domain/statement.ts"
import { loadTexts } from "../../../src/i18n/texts.ts"
import { kindTexts as texts } from "../../support/kind-texts.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"

/**
 * What a person can say, as the product's own list has it, and the kinds it is kept in. The list is written out here on
 * purpose: a thing on it that loses its home, or a kind that nobody asked for, is seen.
 */
const product: readonly (readonly [page: StatementPage, what: string, kinds: readonly Kind[]])[] = [
  ["plan", "what matters to me", ["matters"]],
  ["plan", "strengths, what I'm good at", ["strength"]],
  ["plan", "what has kept me going", ["kept-going"]],
  ["plan", "what keeps me well", ["keeps-well"]],
  ["plan", "what I give others", ["gives-others"]],
  ["plan", "hopes", ["hope"]],
  ["plan", "what's hardest right now, with one thing that would help each", ["hardest", "would-help"]],
  ["plan", "what I'm tired of repeating", ["tired-of-repeating"]],
  ["wishes", "things that throw me off", ["throws-off"]],
  ["wishes", "early signs", ["early-sign"]],
  ["wishes", "signs that I need others to step in", ["step-in-sign"]],
  ["wishes", "what I can do myself", ["do-myself"]],
  ["wishes", "making things safer around me", ["safer"]],
  ["wishes", "reasons to keep going", ["reason-to-keep-going"]],
  ["wishes", "how to be with me", ["be-with-me"]],
  ["wishes", "what helps, what makes it worse", ["helps", "makes-worse"]],
  ["wishes", "where I'd like to be, where not", ["where-to-be", "where-not"]],
  [
    "wishes",
    "treatment I'd like, would rather not, want to talk about",
    ["treatment-like", "treatment-rather-not", "treatment-talk"],
  ],
  ["wishes", "who to tell, who not to tell", ["who-to-tell", "who-not-to-tell"]],
  ["wishes", "children, pets, home, money, work, post", ["look-after"]],
  ["wishes", "how I want risk talked about", ["risk-talk"]],
  ["wishes", "coming back", ["coming-back"]],
  ["connected", "my network", ["connected-network"]],
  ["connected", "who hands over to whom", ["connected-hand-over"]],
  ["connected", "what I can now do", ["connected-can-do"]],
  ["connected", "what still connected looks like", ["connected-still"]],
  ["connected", "how I know I'm welcome back and how I come back", ["connected-come-back"]],
  ["connected", "one or two people and places that stay", ["connected-stays"]],
  ["better", "something that should be better", ["better"]],
  [
    "carer",
    "my own signs of strain, my supports, my breaks",
    ["carer-strain", "carer-support", "carer-break"],
  ],
  ["carer", "what I do, what I won't", ["carer-do", "carer-wont"]],
  ["carer", "who covers for me", ["carer-covers"]],
  [
    "carer",
    "a bad day: what it looks like, what helps, who to ring",
    ["carer-bad-day", "carer-bad-day-helps", "carer-bad-day-ring"],
  ],
  ["carer", "what I may say without their permission", ["carer-may-say"]],
  ["carer", "my emergency card", ["carer-card"]],
]

describe("the product's list", () => {
  test.each(product)("%s: %s has a home on that page", (page, _, kinds) => {
    expect(kinds.length).toBeGreaterThan(0)
    for (const kind of kinds) expect(kindsOf(page)).toContain(kind)
  })
  test("is all there is, and each kind stands on it once", () => {
    expect(product.flatMap(([, , kinds]) => kinds).toSorted()).toEqual([...kindNames].toSorted())
  })
})

beforeAll(() => loadTexts("details"))

// By its heading, and not by its role: asking a whole page for roles is what would make this test long.
function section(kind: Kind) {
  const found = [...document.querySelectorAll<HTMLElement>("section.said")].find(
    (one) => one.querySelector("h2, h3, h4")?.textContent === texts[kind].title,
  )
  if (found === undefined) throw new Error(`there is no section for ${kind}`)
  return within(found)
}
const press = async (kind: Kind, name: string) =>
  fireEvent.click(await section(kind).findByRole("button", { name }))
const write = (kind: Kind, words: string) =>
  fireEvent.input(section(kind).getByRole("textbox", { name: "In my own words" }), {
    target: { value: words },
  })
const stands = (kind: Kind, words: string) => section(kind).findByText(words, { selector: ".own" })

test.each(product.flatMap(([page, , kinds]) => kinds.map((kind) => [kind, page] as const)))(
  "%s is written, shown, changed, made private, deleted and put back on the page of %s",
  async (kind, page) => {
    const app = await anApp()
    await drawApp(app, `/${page}`)
    const kept = () => app.state.statements.value

    await press(kind, texts[kind].add)
    write(kind, "in my words")
    await press(kind, "Save")
    await stands(kind, "in my words")
    expect(kept()).toMatchObject([{ kind, text: "in my words", stages: rowOf(kind).stages }])

    await press(kind, "Change: in my words")
    write(kind, "in better words")
    await press(kind, "Save")
    await stands(kind, "in better words")
    expect(kept()).toMatchObject([{ history: [{ text: "in my words" }] }])
    expect(kept().filter(isShareable)).toHaveLength(1)

    await press(kind, "More for: in better words")
    fireEvent.click(await section(kind).findByRole("radio", { name: /stays out of every share/ }))
    await section(kind).findByText("Private: stays out of every share")
    expect(kept().filter(isShareable)).toEqual([])

    const before = kept()
    await press(kind, "Delete: in better words")
    await waitFor(() => expect(kept()).toEqual([]))
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }))
    await stands(kind, "in better words")
    expect(kept()).toEqual(before)

    // On paper a section prints with its heading, and nothing folds or hides the words.
    const words = await stands(kind, "in better words")
    expect(words.closest("section")?.querySelector("h2, h3, h4")?.textContent).toBe(texts[kind].title)
    expect(words.closest("details, form, dialog, [hidden], .hidden")).toBeNull()
  },
)

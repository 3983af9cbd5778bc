// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { expect, test } from "vitest"
import { kindsOf } from "../../../src/domain/kinds.ts"
import { ofKind } from "../../../src/domain/statement.ts"
import { keep } from "../../../src/vault/stores/list.ts"
import { kindTexts as texts } from "../../support/kind-texts.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { pressOnceThere as press } from "../../support/on-page.ts"
import { aStatement } from "../../support/things.ts"

const strengths = () => screen.getByRole("region", { name: "My strengths" })
const inOrder = () => [...strengths().querySelectorAll(".own")].map((one) => one.textContent)
const three = ["one", "two", "three"].map((text, at) => aStatement({ text, order: at + 1 }))

/** My plan with these statements kept, as somebody finds it who comes back to it. */
async function aPlan(statements = three) {
  const app = await anApp()
  await app.vault.change(statements.map((one) => keep("statements", one)))
  await drawApp(app, "/plan")
  return app
}

test("strengths come first, then every kind of the page, and one button alone is lit", async () => {
  await aPlan([])
  const titles = screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent)
  expect(titles).toEqual(kindsOf("plan").map((kind) => texts[kind].title))
  const lit = screen.getByRole("main").querySelectorAll(".button.next")
  expect([...lit].map((one) => one.textContent)).toEqual(["Add a strength"])
})

test("what was written is kept before it says so, and is there when the app starts again", async () => {
  const app = await aPlan([])
  await press("Add a strength")
  await userEvent.keyboard("  I listen ")
  await press("Save")
  expect(await screen.findByText("Saved on this phone")).toBeTruthy()
  expect(inOrder()).toEqual(["I listen"])
  const again = app.again()
  await again.state.read()
  expect(again.state.statements.value).toMatchObject([{ kind: "strength", text: "I listen", history: [] }])
})

test.each([
  ["", "There is nothing written here yet."],
  ["a".repeat(5001), "Take out 1 or more letters"],
  ["bell \u0007", "hidden character in it: bell (U+0007)"],
])("words that cannot be kept stay on the screen, with why beside them (%#)", async (typed, why) => {
  await aPlan([])
  await press("Add a strength")
  await userEvent.paste(typed)
  await press("Save")
  expect(screen.getByRole("alert").textContent).toContain(why)
  expect(screen.getByRole("textbox")).toHaveProperty("value", typed)
  expect(screen.queryByText("Saved on this phone")).toBeNull()
})

test("a save that did not happen is never called saved, and the same words can be saved again", async () => {
  const app = await aPlan([])
  await press("Add a strength")
  await userEvent.keyboard("I listen")
  app.disk.fails.push("full")
  await press("Save")
  expect((await screen.findByRole("alert")).textContent).toContain("This phone is full")
  expect(screen.queryByText("Saved on this phone")).toBeNull()
  await press("Save")
  expect(await screen.findByText("Saved on this phone")).toBeTruthy()
  expect(inOrder()).toEqual(["I listen"])
})

test("moving says where it is now, and the order is kept", async () => {
  const app = await aPlan()
  await press("More for: three")
  await press("Move up: three")
  expect(await screen.findByText("Moved. It is now 2 of 3.")).toBeTruthy()
  expect(inOrder()).toEqual(["one", "three", "two"])
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Move up: three" }))
  const again = app.again()
  await again.state.read()
  expect(ofKind(again.state.statements.value, "strength").map((one) => one.text)).toEqual([
    "one",
    "three",
    "two",
  ])
})

test("what was deleted comes back exactly as it was, where it was", async () => {
  const before = aStatement({
    text: "two",
    order: 2,
    privacy: "private",
    history: [{ text: "2", until: 1_795_000_000 }],
  })
  const [one, , last] = three
  const app = await aPlan([one, before, last].flatMap((each) => each ?? []))
  await press("More for: two")
  await press("Delete: two")
  await waitFor(() => expect(inOrder()).toEqual(["one", "three"]))
  await press("Undo")
  await waitFor(() => expect(inOrder()).toEqual(["one", "two", "three"]))
  expect(app.state.statements.value).toContainEqual(before)
  expect(screen.getByText("It is back where it was")).toBeTruthy()
  expect(document.activeElement?.textContent).toContain("two")
})

test("an undo that could not be kept says so, and can be tried again", async () => {
  const app = await aPlan()
  await press("More for: two")
  await press("Delete: two")
  app.disk.fails.push("busy")
  await press("Undo")
  await press("Try again")
  await waitFor(() => expect(inOrder()).toEqual(["one", "two", "three"]))
})

test("hundreds of statements are all there, as one list", async () => {
  await aPlan(Array.from({ length: 200 }, (_, at) => aStatement({ text: `strength ${at}`, order: at })))
  await waitFor(() => expect(strengths().querySelector("[aria-busy]")).toBeNull(), { timeout: 4000 })
  expect(strengths().querySelectorAll("[role=list] [role=listitem]")).toHaveLength(200)
  expect(strengths().querySelectorAll("ul:not([role=presentation])")).toHaveLength(0)
})

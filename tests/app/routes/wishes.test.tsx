// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { expect, test } from "vitest"
import { kindsOf } from "../../../src/domain/kinds.ts"
import { keep } from "../../../src/vault/stores/list.ts"
import texts from "../../../src/texts/en-GB/kinds.json" with { type: "json" }
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { aPerson, aStatement } from "../../support/things.ts"

const section = (name: string) => screen.getByRole("region", { name })

test("every section stands under its weather, and links on the page lead to each", async () => {
  await drawApp(await anApp(), "/wishes")
  const groups = screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent)
  expect(groups).toEqual(["When things get wobbly", "When I'm not well", "Afterwards"])
  const titles = screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent ?? "")
  expect(titles.toSorted()).toEqual(
    kindsOf("wishes")
      .map((kind) => texts[kind].title)
      .toSorted(),
  )
  for (const link of document.querySelectorAll(".contents a")) {
    const target = document.querySelector(link.getAttribute("href") ?? "nowhere")
    expect(target?.textContent).toContain(link.textContent)
  }
})

test("it says plainly what an advance statement is, what it is not, and where to read on", async () => {
  await drawApp(await anApp(), "/wishes")
  const words = screen.getByRole("main").textContent
  expect(words).toContain("should take it into account")
  expect(words).toContain("not a legal refusal of treatment")
  expect(words).toContain("nhs.uk")
  expect(document.querySelector("main a[href^='http']")).toBeNull()
})

test("a strength is used here too with one press, and stays in the plan when it is taken out again", async () => {
  const app = await anApp()
  await app.vault.change([keep("statements", aStatement({ text: "I sing" }))])
  await drawApp(app, "/wishes")
  const here = within(section("What I can do myself"))
  expect(here.queryByText(/For example/)).toBeTruthy()
  await userEvent.click(here.getByRole("button", { name: "Use this here too: I sing" }))
  expect(await screen.findByText("It is here too now")).toBeTruthy()
  expect(here.getByText("From my plan")).toBeTruthy()
  expect(here.queryByText(/For example/)).toBeNull()
  expect(app.state.statements.value).toMatchObject([{ kind: "strength", stages: ["steady", "not-well"] }])
  await userEvent.click(here.getByRole("button", { name: "Not here after all: I sing" }))
  expect(await screen.findByText(/It is still in my plan/)).toBeTruthy()
  expect(app.state.statements.value).toMatchObject([{ kind: "strength", stages: ["steady"] }])
})

test("people stand where they belong: who may know what, and who is not to be told", async () => {
  const app = await anApp()
  await app.vault.change([
    keep("people", aPerson({ name: "Ann", mayKnow: "that I am safe" })),
    keep("people", aPerson({ name: "Dan", notToBeTold: true })),
  ])
  await drawApp(app, "/wishes")
  expect(section("Who to tell").textContent).toContain("AnnMay know: that I am safe")
  expect(section("Who to tell").textContent).not.toContain("Dan")
  expect(section("Who not to tell").textContent).toContain("Dan")
})

test("something new for a wobbly day belongs to the stages of its kind", async () => {
  const app = await anApp()
  await drawApp(app, "/wishes")
  await userEvent.click(screen.getByRole("button", { name: "Add what helps" }))
  await userEvent.keyboard("Sit with me")
  await userEvent.click(screen.getByRole("button", { name: "Save" }))
  expect(await screen.findByText("Saved on this phone")).toBeTruthy()
  expect(app.state.statements.value).toMatchObject([{ kind: "helps", stages: ["wobbly", "not-well"] }])
})

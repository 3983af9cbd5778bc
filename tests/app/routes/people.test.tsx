// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { expect, test } from "vitest"
import { keep } from "../../../src/vault/stores/list.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { press } from "../../support/on-page.ts"
import { aPerson } from "../../support/things.ts"

const names = () => screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent)
const [ann, bea] = [aPerson({ name: "Ann", order: 1 }), aPerson({ name: "Bea", order: 2, notToBeTold: true })]

async function myPeople(people = [ann, bea]) {
  const app = await anApp()
  await app.vault.change(people.map((one) => keep("people", one)))
  await drawApp(app, "/people")
  return app
}

test("somebody is added with a number that cannot be rung, kept as it was typed", async () => {
  const app = await myPeople([])
  await press("Add someone")
  await userEvent.keyboard("Sam Example")
  await userEvent.type(screen.getByRole("textbox", { name: "Phone number" }), "ask at the shop")
  await press("Save")
  expect(await screen.findByText("Saved on this phone")).toBeTruthy()
  expect(screen.getByText(/^“ask at the shop” is kept/)).toBeTruthy()
  expect(app.state.people.value).toMatchObject([
    { name: "Sam Example", phone: "ask at the shop", lastChecked: "2026-11-22" },
  ])
})

test("a name with a hidden character is refused by that character's name, and stays", async () => {
  await myPeople([])
  await press("Add someone")
  await userEvent.paste("Sam\u0007")
  await press("Save")
  expect(screen.getByRole("alert").textContent).toContain("bell (U+0007)")
  expect(screen.getByRole("textbox", { name: "Their name" })).toHaveProperty("value", "Sam\u0007")
})

test("a change is kept in place of what stood there", async () => {
  const app = await myPeople()
  await press("Change: Ann")
  await userEvent.type(screen.getByRole("textbox", { name: "Who they are to me" }), "ly neighbour")
  await press("Save")
  await waitFor(() => expect(app.state.people.value[0]?.relation).toBe("friendly neighbour"))
  expect(names()).toEqual(["Ann", "Bea"])
})

test("moving says where they are now", async () => {
  await myPeople()
  await press("More for: Bea")
  await press("Move up: Bea")
  expect(await screen.findByText("Moved. Now 1 of 2.")).toBeTruthy()
  expect(names()).toEqual(["Bea", "Ann"])
})

test("somebody who was deleted comes back exactly as they were", async () => {
  const app = await myPeople()
  await press("More for: Ann")
  await press("Delete: Ann")
  await waitFor(() => expect(names()).toEqual(["Bea"]))
  await press("Undo")
  await waitFor(() => expect(names()).toEqual(["Ann", "Bea"]))
  expect(app.state.people.value).toContainEqual(ann)
  expect(document.activeElement?.textContent).toContain("Ann")
})

test("one press says that somebody's numbers are still right today, and changes nothing else", async () => {
  const app = await myPeople([ann])
  await press("Still right: the numbers of Ann")
  await waitFor(() =>
    expect(app.state.people.value).toMatchObject([
      { ...ann, lastChecked: "2026-11-22", changedAt: app.now() },
    ]),
  )
})

test("after somebody in the middle was deleted, a move changes the two who change places", async () => {
  const cy = aPerson({ name: "Cy", order: 7 })
  const app = await myPeople([ann, bea, cy])
  await press("More for: Cy")
  await press("Move up: Cy")
  await waitFor(() => expect(names()).toEqual(["Ann", "Cy", "Bea"]))
  expect(app.state.people.value).toContainEqual(ann)
})

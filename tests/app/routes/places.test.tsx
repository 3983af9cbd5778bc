// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { expect, test } from "vitest"
import { keep } from "../../../src/vault/stores/list.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { press } from "../../support/on-page.ts"
import { aPlace } from "../../support/things.ts"

const names = () => screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent)
const [library, pub, bench] = [
  aPlace({ name: "The library", order: 1 }),
  aPlace({ name: "The pub", kind: "avoid", order: 2 }),
  aPlace({ name: "The bench", order: 3 }),
]

async function myPlaces(places = [library, pub, bench]) {
  const app = await anApp()
  await app.vault.change(places.map((one) => keep("places", one)))
  await drawApp(app, "/places")
  return app
}

test("a place is added, looked at today", async () => {
  const app = await myPlaces([])
  await press("Add a place")
  await userEvent.keyboard("The bench")
  await press("Save")
  expect(await screen.findByText("Saved on this phone")).toBeTruthy()
  expect(app.state.places.value).toMatchObject([{ name: "The bench", lastChecked: "2026-11-22" }])
})

test("a place that changed what it is to me stands with its new kin", async () => {
  const app = await myPlaces()
  await press("Change: The library")
  await userEvent.click(screen.getByRole("radio", { name: "I would rather keep away" }))
  await press("Save")
  await waitFor(() => expect(names()).toEqual(["The bench", "The library", "The pub"]))
  expect(app.state.places.value).toContainEqual(
    expect.objectContaining({ id: library.id, kind: "avoid", where: library.where }),
  )
})

test("moving says where it stands among its kind", async () => {
  await myPlaces()
  await press("More for: The bench")
  await press("Move up: The bench")
  expect(await screen.findByText("Moved. Now 1 of 2.")).toBeTruthy()
  expect(names()).toEqual(["The bench", "The library", "The pub"])
})

test("one press says that what is written there is still right today", async () => {
  const app = await myPlaces([library])
  await press("Still right: The library")
  await waitFor(() => expect(app.state.places.value).toMatchObject([{ lastChecked: "2026-11-22" }]))
})

test("a place that was deleted comes back exactly as it was", async () => {
  const app = await myPlaces()
  await press("More for: The library")
  await press("Delete: The library")
  await waitFor(() => expect(names()).toEqual(["The bench", "The pub"]))
  await press("Undo")
  await waitFor(() => expect(names()).toEqual(["The library", "The bench", "The pub"]))
  expect(app.state.places.value).toContainEqual(library)
})

// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { expect, test } from "vitest"
import { keep } from "../../../src/vault/stores/list.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { press } from "../../support/on-page.ts"
import { aPerson } from "../../support/things.ts"

const sam = aPerson({ name: "Sam", lastChecked: "2025-01-01" })

async function myCircle() {
  const app = await anApp()
  await app.vault.change([keep("people", sam)])
  await drawApp(app, "/circle")
  return app
}

test("somebody put on my circle stays there, and their numbers count as looked at no sooner for it", async () => {
  const app = await myCircle()
  await press("Sam")
  await userEvent.click(screen.getByRole("radio", { name: "Near" }))
  await userEvent.type(screen.getByRole("textbox", { name: "What I get from Sam" }), "tea")
  await press("Save")
  expect(await screen.findByText("Saved on this phone")).toBeTruthy()
  expect(app.state.people.value).toMatchObject([{ near: "near", get: "tea", lastChecked: "2025-01-01" }])
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Sam" }))
})

test("words that cannot be kept are said beside their field, and stay", async () => {
  await myCircle()
  await press("Sam")
  await userEvent.click(screen.getByRole("textbox", { name: "What I give Sam" }))
  await userEvent.paste("a lift\u0007")
  await press("Save")
  expect(screen.getByRole("alert").textContent).toContain("bell (U+0007)")
  expect(screen.getByRole("textbox", { name: "What I give Sam" })).toHaveProperty("value", "a lift\u0007")
})

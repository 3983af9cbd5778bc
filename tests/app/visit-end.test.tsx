// @vitest-environment happy-dom
import "../support/dom.ts"
import { act, screen } from "@testing-library/preact"
import { userEvent } from "@testing-library/user-event"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { dress, lookNow } from "../../src/app/look.ts"
import { stay } from "../../src/app/typing.ts"
import { endVisitHere, visitNow } from "../../src/app/visit-end.tsx"
import { usual } from "../../src/preferences/preferences.ts"
import modes from "../../src/texts/en-GB/modes.json" with { type: "json" }
import safe from "../../src/texts/en-GB/safe.json" with { type: "json" }
import welcome from "../../src/texts/en-GB/welcome.json" with { type: "json" }
import { anApp } from "../support/app.ts"
import { drawApp } from "../support/draw-app.tsx"

const minutes = (count: number, words = modes.visit.in_other) => words.replace("{{count}}", String(count))
const pass = async (app: { readonly clock: { now: number } }, seconds: number) => {
  app.clock.now += seconds
  await act(async () => {
    await vi.advanceTimersByTimeAsync(1000)
  })
}
const visit = async () => {
  const app = await anApp()
  await drawApp(app, "/")
  await userEvent.click(screen.getByRole("button", { name: welcome.device.notMine }))
  await screen.findByText(modes.notMine.banner)
  return app
}

beforeEach(() => vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }))
afterEach(async () => {
  await endVisitHere()
  vi.useRealTimers()
  stay(false)
  localStorage.clear()
  await dress(usual)
})

test("the time that is left is shown quietly, changed when the person likes, and said aloud in its last minute", async () => {
  const app = await visit()
  expect(screen.getByText(minutes(20))).toBeDefined()
  await pass(app, 5 * 60)
  expect(screen.getByText(minutes(15))).toBeDefined()
  await userEvent.click(screen.getByRole("button", { name: modes.visit.change }))
  await userEvent.click(screen.getByRole("radio", { name: minutes(10, modes.visit.after_other) }))
  expect(screen.getByText(minutes(10))).toBeDefined()
  expect(screen.queryByRole("alert")).toBeNull()
  await pass(app, 9 * 60)
  expect(screen.getByRole("alert").textContent).toContain(modes.visit.soon)
  await userEvent.click(screen.getByRole("button", { name: minutes(20, modes.visit.more_other) }))
  expect(screen.getByText(minutes(20))).toBeDefined()
  await userEvent.click(screen.getByRole("radio", { name: modes.visit.none }))
  await pass(app, 86_400)
  expect(screen.getByText(modes.visit.open)).toBeDefined()
})

test("when its time is over nothing of the visit is on the page, only what was cleared and what may still be there", async () => {
  const app = await visit()
  await userEvent.type(screen.getByRole("textbox", { name: welcome.name }), "Jo")
  await pass(app, 20 * 60)
  await vi.waitFor(() => expect(screen.getByRole("heading", { name: safe.cleared.visit })).toBeDefined())
  expect(document.body.textContent).not.toContain("Jo")
  for (const words of [safe.reach.history, safe.reach.downloads, safe.reach.back])
    expect(screen.getByText(words)).toBeDefined()
  expect(visitNow.value).toBeUndefined()
})

test("leaving quickly is there from the start of a visit, and as it was kept once the device is theirs after all", async () => {
  await visit()
  expect(lookNow.value.leaving?.to).toMatch(/^https:/)
  await endVisitHere()
  expect([lookNow.value.leaving, visitNow.value]).toEqual([null, undefined])
})

// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { expect, test } from "vitest"
import goals from "../../../src/texts/en-GB/goals.json" with { type: "json" }
import paper from "../../../src/texts/en-GB/paper.json" with { type: "json" }
import type { Change } from "../../../src/vault/port.ts"
import { keep } from "../../../src/vault/stores/list.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { someGoals } from "../../support/many-goals.ts"
import { aGoal, anId, aStatement } from "../../support/things.ts"

async function wholePlan(changes: readonly Change[]) {
  const app = await anApp()
  await app.vault.change(changes)
  await drawApp(app, "/mine")
  await userEvent.click(screen.getByRole("radio", { name: `${paper.papers.plan} ${paper.hints.plan}` }))
}
const sheet = () => within(screen.getByRole("region", { name: paper.preview })).getByRole("article")
const strength = keep("statements", aStatement({ text: "I can cook for ten" }))

test("goals go on the whole plan only when they are ticked, with their steps and how near they are", async () => {
  await wholePlan([strength, ...someGoals])
  const tick = await screen.findByRole("checkbox", { name: goals.onPaper })
  expect(tick).toHaveProperty("checked", false)
  expect(sheet().textContent).not.toContain("Cook for friends again")
  await userEvent.click(tick)
  for (const words of [
    "Cook for friends again",
    "Why: I miss the noise",
    "At first, 22 November 2026: 2 out of 10",
    "Now, 22 November 2026: 5 out of 10",
    "Buy a pan",
    "I did this on 20 November 2026.",
    "On 1 December 2026.",
    "Parked for now",
    "Sleep with the light off",
  ])
    expect(sheet().textContent).toContain(words)
  // A box to tick by hand stands before what is still to be done, and nowhere else.
  const boxes = sheet().querySelectorAll(".boxes > li")
  expect([...boxes].map((one) => one.textContent)).toEqual([
    "Ask Sam round",
    "Say to myself that soup is enough",
  ])
})

test("who wrote nothing but goals finds them on the whole plan", async () => {
  await wholePlan([...someGoals])
  expect(await screen.findByRole("checkbox", { name: goals.onPaper })).toHaveProperty("checked", true)
  expect(sheet().textContent).toContain("Cook for friends again")
})

test("a strength that is just for me is not said through a goal", async () => {
  const secret = aStatement({ id: anId(5), text: "I am a spy", privacy: "never-share" })
  await wholePlan([strength, keep("statements", secret), keep("goals", aGoal({ strengths: [anId(5)] }))])
  await userEvent.click(await screen.findByRole("checkbox", { name: goals.onPaper }))
  expect(sheet().textContent).toContain("Cook for friends again")
  expect(sheet().textContent).not.toContain("spy")
})

// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { kindNames, rowOf } from "../../../src/domain/kinds.ts"
import { nobodyYet } from "../../../src/domain/me.ts"
import { noNeedsYet } from "../../../src/domain/needs.ts"
import goals from "../../../src/texts/en-GB/goals.json" with { type: "json" }
import paper from "../../../src/texts/en-GB/paper.json" with { type: "json" }
import { keep } from "../../../src/vault/stores/list.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"
import { kindTexts as kinds } from "../../support/kind-texts.ts"
import { someGoals } from "../../support/many-goals.ts"
import { aGoal, anId, aPerson, aPlace, aStatement } from "../../support/things.ts"
import { choose, helps, me, onPaper, sheet, tickOnce } from "./mine-steps.ts"

test("the private ones go on my own copy when I tick it, and what is just for me on none", async () => {
  await onPaper([
    me,
    helps,
    keep("statements", aStatement({ text: "my secret song", privacy: "private" })),
    keep("statements", aStatement({ text: "nobody's business", privacy: "never-share" })),
  ])
  await choose("plan")
  expect(screen.getByText("1 private thing stays out of this paper.")).toBeTruthy()
  expect(screen.getByText("1 thing is just for me. It is never printed.")).toBeTruthy()
  await userEvent.click(screen.getByRole("checkbox", { name: paper.alsoPrivate }))
  expect(sheet().textContent).toContain("my secret song")
  expect(sheet().textContent).toContain(paper.sheet.ownCopy)
  expect(sheet().textContent).not.toContain("nobody's business")
  await choose("summary")
  expect(sheet().textContent).not.toContain("my secret song")
})

describe("every kind of statement", () => {
  test("prints in the whole plan under its heading, with all it says of itself", async () => {
    const more = {
      why: "it is so",
      who: "Sam",
      doneOn: "2026-11-01",
      often: "weekly",
      author: "with-carer",
      agreed: { agreed: false, who: "Dr Example", mine: "I do", theirs: "not yet" },
    } as const
    const all = kindNames.map((kind) =>
      aStatement({ kind, text: `mine: ${kind}`, stages: [...rowOf(kind).stages], ...more }),
    )
    await onPaper(all.map((one) => keep("statements", one)))
    for (const name of ["plan", "large"] as const) {
      await choose(name)
      for (const tick of Object.values(paper.also)) await tickOnce(tick)
      for (const kind of kindNames) {
        const heading = within(sheet()).getByRole("heading", { level: 4, name: kinds[kind].title })
        const words = heading.closest("section")?.textContent ?? ""
        for (const said of [
          `mine: ${kind}`,
          "Why: it is so",
          "Who helps: Sam",
          "Done on 1 November 2026.",
          "Each week",
          "I wrote this with a carer.",
          "Dr Example and I do not agree on this.",
          "How I see it: I do",
          "How they see it: not yet",
        ])
          expect(words).toContain(said)
      }
    }
  })
})

test("what I wrote as a carer, and what should be better, go into the whole plan when I tick them", async () => {
  await onPaper(
    (["hope", "carer-strain", "better"] as const).map((kind) =>
      keep("statements", aStatement({ kind, text: `mine: ${kind}` })),
    ),
  )
  await choose("plan")
  expect(sheet().textContent).toContain("mine: hope")
  expect(sheet().textContent).not.toMatch(/mine: (carer|better)/)
  await tickOnce(paper.also.carer)
  expect(sheet().textContent).toContain("mine: carer-strain")
  expect(sheet().textContent).not.toContain("mine: better")
})

test("the whole plan has people, places and needs too; who is not to be told is a name", async () => {
  await onPaper([
    keepMe({ ...nobodyYet, needs: { ...noNeedsYet, interpreter: "BSL" } }),
    keep("people", aPerson({ name: "Sam Example", give: "a lift", email: "sam@example.org" })),
    keep("people", aPerson({ name: "Dan Example", phone: "01632 960002", notToBeTold: true })),
    keep("places", aPlace({ kind: "safe" })),
  ])
  await choose("plan")
  const text = sheet().textContent
  for (const said of ["Sam Example", "What I give: a lift", "sam@example.org", "Dan Example", "BSL"])
    expect(text).toContain(said)
  expect(text).toContain("The libraryMuseum StreetI feel safe here.")
  expect(text).not.toContain("01632 960002")
})

const strength = keep("statements", aStatement({ text: "I can cook for ten" }))

test("goals go on the whole plan only when they are ticked, with their steps and how near they are", async () => {
  await onPaper([strength, ...someGoals])
  await choose("plan")
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
  await onPaper(someGoals)
  await choose("plan")
  expect(await screen.findByRole("checkbox", { name: goals.onPaper })).toHaveProperty("checked", true)
  expect(sheet().textContent).toContain("Cook for friends again")
})

test("a strength that is just for me is not said through a goal", async () => {
  const secret = aStatement({ id: anId(5), text: "I am a spy", privacy: "never-share" })
  await onPaper([strength, keep("statements", secret), keep("goals", aGoal({ strengths: [anId(5)] }))])
  await choose("plan")
  await userEvent.click(await screen.findByRole("checkbox", { name: goals.onPaper }))
  expect(sheet().textContent).toContain("Cook for friends again")
  expect(sheet().textContent).not.toContain("spy")
})

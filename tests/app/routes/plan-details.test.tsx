// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { keep } from "../../../src/vault/stores/list.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { pressOnceThere as press } from "../../support/on-page.ts"
import { aStatement } from "../../support/things.ts"

const section = (name: string) => screen.getByRole("region", { name })

/** My plan with these statements kept, on Sunday 22 November 2026. */
async function aPlan(...statements: readonly ReturnType<typeof aStatement>[]) {
  const app = await anApp()
  await app.vault.change(statements.map((one) => keep("statements", one)))
  await drawApp(app, "/plan")
  return app
}

describe("what was said about a statement", () => {
  test("is kept, and stands beneath it in quiet words", async () => {
    const app = await aPlan(aStatement({ kind: "keeps-well", text: "A walk" }))
    await press("More for: A walk")
    await press("Say more about this: A walk")
    await userEvent.click(screen.getByRole("radio", { name: "Each day" }))
    await userEvent.click(screen.getByRole("checkbox", { name: "body" }))
    await userEvent.click(screen.getByRole("checkbox", { name: "mind" }))
    await userEvent.click(screen.getByRole("radio", { name: "I did, with a carer" }))
    await userEvent.click(screen.getByRole("radio", { name: "In 6 months" }))
    await press("Save")
    expect(await screen.findByText("Saved on this phone")).toBeTruthy()
    const lines = [...section("What keeps me well").querySelectorAll(".extras li")]
    expect(lines.map((one) => one.textContent)).toEqual([
      "Each day",
      "Part of life: mind and body",
      "Written with a carer",
      "To look at again: 22 May 2027",
    ])
    const again = app.again()
    await again.state.read()
    expect(again.state.statements.value).toMatchObject([{ often: "daily", reviewBy: "2027-05-22" }])
  })
  test("stands whole: why, who, done when, other weather, and both views", async () => {
    await aPlan(
      aStatement({
        why: "It is mine",
        who: "Sam",
        doneOn: "2026-12-24",
        stages: ["steady", "not-well"],
        agreed: { agreed: false, who: "Dr Example", mine: "Wait", theirs: "Start" },
      }),
    )
    expect([...document.querySelectorAll(".extras li")].map((one) => one.textContent)).toEqual([
      "Why: It is mine",
      "Who helps: Sam",
      "Done when: 24 December 2026",
      "For good days and when I'm not well",
      "Talked about with Dr Example. We see it differently.",
      "How I see it: Wait",
      "How they see it: Start",
    ])
  })
})

test("what it said before comes back, and what it says now is kept", async () => {
  const app = await aPlan(aStatement({ text: "I walk", history: [{ text: "I run", until: 1_795_000_000 }] }))
  await press("More for: I walk")
  await press("What I wrote before: I walk")
  await press("Bring it back: I run")
  await waitFor(() =>
    expect(app.state.statements.value).toMatchObject([
      { text: "I run", history: [{ text: "I run" }, { text: "I walk" }] },
    ]),
  )
})

describe("what would help with the hardest things", () => {
  const hard = aStatement({ kind: "hardest", text: "The post" })
  test("is tied to one of them when it is written, and stands beneath it", async () => {
    const app = await aPlan(hard)
    await press("Add what would help")
    await userEvent.keyboard("Someone beside me")
    await userEvent.click(screen.getByRole("radio", { name: "The post" }))
    await press("Save")
    await waitFor(() =>
      expect(section("What is hardest right now").textContent).toContain(
        "What would help: Someone beside me",
      ),
    )
    expect(section("One thing that would help").textContent).toContain("For: The post")
    expect(app.state.statements.value).toMatchObject([{}, { kind: "would-help", about: hard.id }])
  })
  test("stays when the hard thing is deleted, and is tied again when that comes back", async () => {
    const help = aStatement({ kind: "would-help", text: "Someone beside me", about: hard.id })
    const app = await aPlan(hard, help)
    await press("More for: The post")
    await press("Delete: The post")
    await waitFor(() => expect(app.state.statements.value).toEqual([help]))
    expect(section("One thing that would help").textContent).not.toContain("For:")
    await press("Undo")
    await waitFor(() => expect(section("One thing that would help").textContent).toContain("For: The post"))
  })
})

describe("what the person wanted to look at again", () => {
  const due = aStatement({ text: "I sing", reviewBy: "2026-11-22", changedAt: Date.UTC(2026, 7, 22) / 1000 })
  test("is said once at the top, with a way there that brings the focus", async () => {
    await aPlan(due, aStatement({ text: "Not yet", reviewBy: "2026-11-23" }), aStatement({ text: "Never" }))
    expect(await screen.findByText("I wanted to look at this again.")).toBeTruthy()
    expect([...document.querySelectorAll(".reviews a")].map((one) => one.textContent)).toEqual(["I sing"])
    await userEvent.click(screen.getByRole("link", { name: "I sing" }))
    expect(document.activeElement?.closest("li")?.textContent).toContain("I sing")
  })
  test("is asked as long after when it is still true, and the focus stays at the notice", async () => {
    const app = await aPlan(due)
    await press("Still true: I sing")
    expect(await screen.findByText("I look at it again on 22 February 2027.")).toBeTruthy()
    expect(app.state.statements.value).toMatchObject([
      { text: "I sing", reviewBy: "2027-02-22", history: [] },
    ])
    await waitFor(() => expect(document.activeElement?.textContent).toBe("That is all for now."))
  })
  test("is not spoken of where no day has come", async () => {
    await aPlan(aStatement({ reviewBy: "2026-12-01" }))
    expect(document.querySelector(".reviews")).toBeNull()
    expect(screen.queryByText(/look at/, { selector: ".notice *" })).toBeNull()
  })
})

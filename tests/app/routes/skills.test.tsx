// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { afterEach, expect, test, vi } from "vitest"
import { skillNames } from "../../../src/domain/skill-sheet.ts"
import { keep } from "../../../src/vault/stores/list.ts"
import type { Change } from "../../../src/vault/port.ts"
import { type AnApp, anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { press } from "../../support/on-page.ts"
import { aGoal, aPerson, aSheet } from "../../support/things.ts"

const section = (name: string) => within(screen.getByRole("region", { name }))
const asking = "Asking for what I need"

async function mySkills(changes: readonly Change[] = []) {
  const app = await anApp()
  await app.vault.change(changes)
  await drawApp(app, "/skills")
  return app
}
const kept = async (app: AnApp) => {
  const found = await app.vault.all("skills")
  return found.ok ? found.value.kept.map((one) => one.thing) : []
}
afterEach(() => vi.unstubAllGlobals())

test("each skill is explained, with an example that is ours", async () => {
  await mySkills()
  expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(skillNames.length)
  expect(screen.getAllByText(/^For example: “/)).toHaveLength(skillNames.length)
})

test("a sheet is kept with the parts that were filled, tied to somebody", async () => {
  const sam = aPerson()
  const app = await mySkills([keep("people", sam), keep("goals", aGoal())])
  await press("Ask for what I need")
  await userEvent.type(screen.getByRole("textbox", { name: "What I ask for" }), "Please ring first")
  await waitFor(() =>
    expect(screen.getByRole("option", { name: "My goal: Cook for friends again" })).toBeTruthy(),
  )
  await userEvent.selectOptions(screen.getByRole("combobox"), "Sam Example")
  await press("Save")
  expect(await section(asking).findByText("Please ring first")).toBeTruthy()
  const tied = section(asking).getByRole("link", { name: "Sam Example" })
  expect(tied.getAttribute("href")).toBe(`/people#person-${sam.id}`)
  expect(await kept(app)).toMatchObject([
    { skill: "asking", parts: { ask: "Please ring first" }, tiedTo: { what: "person", id: sam.id } },
  ])
  expect(section(asking).queryByText(/^For example/)).toBeNull()
})

test("nothing written is nothing kept, and a part that cannot be kept says why", async () => {
  const app = await mySkills()
  await press("Name a feeling")
  await press("Save")
  expect((await screen.findByRole("alert")).textContent).toBe("There is nothing written here yet.")
  const body = screen.getByRole("textbox", { name: "Where I felt it in my body" })
  await userEvent.click(body)
  await userEvent.paste("x".repeat(5001))
  await press("Save")
  await waitFor(() => expect(body.getAttribute("aria-invalid")).toBe("true"))
  expect(await kept(app)).toEqual([])
})

test("a sheet used again says so, once a day, and stays where it is", async () => {
  const [older, newer] = [aSheet({ changedAt: 1 }), aSheet({ parts: { ask: "Knock, please" }, changedAt: 2 })]
  const app = await mySkills([keep("skills", older), keep("skills", newer)])
  await screen.findByText("Knock, please")
  await press("I used this today: The bins were left again")
  const used = await screen.findByRole("button", { name: "Used today: The bins were left again" })
  expect(document.activeElement).toBe(used)
  await userEvent.click(used)
  expect(await kept(app)).toContainEqual(expect.objectContaining({ id: older.id, usedOn: ["2026-11-22"] }))
  expect(screen.getByText("I last used this on 22 November 2026.")).toBeTruthy()
  const [first] = section(asking).getAllByRole("listitem")
  expect(first?.textContent).toContain("Knock, please")
})

test("a sheet is changed, and one that was deleted comes back as it was", async () => {
  const sheet = aSheet()
  const app = await mySkills([keep("skills", sheet)])
  await screen.findByText("Please take your turn")
  await press("Change: The bins were left again")
  await userEvent.type(screen.getByRole("textbox", { name: "How I feel" }), "Tired of it")
  await press("Save")
  expect(await screen.findByText("Tired of it")).toBeTruthy()
  const [changed] = await kept(app)
  await press("More for: The bins were left again")
  await press("Delete: The bins were left again")
  await waitFor(async () => expect(await kept(app)).toEqual([]))
  await press("Undo")
  await waitFor(async () => expect(await kept(app)).toEqual([changed]))
})

test("one sheet prints by itself, under a plain name", async () => {
  const papers: { readonly title: string; readonly shown: readonly string[] }[] = []
  vi.stubGlobal("print", () => {
    dispatchEvent(new Event("beforeprint"))
    const all = [...document.querySelectorAll("dd")]
    const shown = all.filter((one) => one.closest(".screen-only") === null)
    papers.push({ title: document.title, shown: shown.map((one) => one.textContent ?? "") })
    dispatchEvent(new Event("afterprint"))
  })
  const other = aSheet({ parts: { ask: "Knock, please" } })
  await mySkills([
    keep("skills", aSheet()),
    keep("skills", other),
    keep("skills", aSheet({ skill: "pattern", parts: { cost: "sleep" } })),
  ])
  await screen.findByText("Knock, please")
  await press("More for: Knock, please")
  await press("Print: Knock, please")
  await waitFor(() => expect(papers).toEqual([{ title: "Sheet", shown: ["Knock, please"] }]))
  expect(document.querySelector("dl")?.closest(".screen-only")).toBeNull()
})

test("a sheet whose goal was deleted is as it was, and says nothing of it", async () => {
  const sheet = aSheet({ tiedTo: { what: "goal", id: aGoal().id } })
  await mySkills([keep("skills", sheet)])
  await screen.findByText("Please take your turn")
  expect(section(asking).queryByRole("link")).toBeNull()
})

test.each([
  ["/people", "person"],
  ["/goals", "goal"],
] as const)("on %s a sheet stands beside the %s it is tied to, and leads to it", async (path, what) => {
  const [sam, goal] = [aPerson(), aGoal()]
  const id = what === "goal" ? goal.id : sam.id
  const sheet = aSheet({ tiedTo: { what, id } })
  const app = await anApp()
  await app.vault.change([
    keep("people", sam),
    keep("goals", goal),
    keep("skills", sheet),
    keep("skills", aSheet()),
  ])
  await drawApp(app, path)
  const way = await screen.findByRole("link", { name: "The bins were left again" })
  expect(way.getAttribute("href")).toBe(`/skills#sheet-${sheet.id}`)
  expect(way.closest("li")?.id).toBe(`${what}-${id}`)
})

// @vitest-environment happy-dom
import "../support/dom.ts"
import { screen, waitFor, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { expect, test } from "vitest"
import { keepRewritten } from "../../src/app/rewriting.ts"
import { createState } from "../../src/app/state.ts"
import { Goal } from "../../src/domain/goal.ts"
import both from "../../src/texts/en-GB/both.json" with { type: "json" }
import goals from "../../src/texts/en-GB/goals.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { memoryDisk, memoryVault } from "../../src/vault/memory.ts"
import { drop, keep, listThings } from "../../src/vault/stores/list.ts"
import { anApp } from "../support/app.ts"
import { drawApp } from "../support/draw-app.tsx"
import { press } from "../support/on-page.ts"
import { aGoal, anId } from "../support/things.ts"

const of = { store: "goals", shape: Goal } as const
const walk = aGoal({ id: anId(1), text: "Walk more", why: "" })

async function twoWindows() {
  const disk = memoryDisk()
  const windows = [memoryVault(disk), memoryVault(disk)].map((vault) => createState(vault))
  await memoryVault(disk).change([keep("goals", walk)])
  const kept = async () => {
    const listed = await listThings(memoryVault(disk), "goals", Goal)
    return listed.ok ? listed.value.things : []
  }
  return { here: windows[0] ?? expect.fail(), there: windows[1] ?? expect.fail(), kept }
}

test("two windows that wrote in different fields of one goal keep both, and nobody has to choose", async () => {
  const { here, there, kept } = await twoWindows()
  await keepRewritten(there, of, walk, { ...walk, why: "The birds" }, "Kept")
  expect(await keepRewritten(here, of, walk, { ...walk, text: "Walk far" }, "Kept")).toMatchObject({
    ok: true,
  })
  expect(await kept()).toEqual([{ ...walk, text: "Walk far", why: "The birds" }])
  expect(here.both.value).toEqual([])
})

test("a goal that was taken away in another window comes back as it was written here", async () => {
  const { here, there, kept } = await twoWindows()
  await there.act([drop("goals", walk.id)])
  await keepRewritten(here, of, walk, { ...walk, text: "Walk far" }, "Kept")
  expect(await kept()).toEqual([{ ...walk, text: "Walk far" }])
})

test("three windows, one text: all three stay until the person chose", async () => {
  const { here, there, kept } = await twoWindows()
  await keepRewritten(there, of, walk, { ...walk, text: "Walk with Ada" }, "Kept")
  await keepRewritten(here, of, walk, { ...walk, text: "Walk alone" }, "Kept")
  await keepRewritten(here, of, walk, { ...walk, text: "Walk by night" }, "Kept")
  expect(await kept()).toMatchObject([{ text: "Walk with Ada" }])
  expect(here.both.value).toMatchObject([
    { thing: { clashes: [{ mine: "Walk alone" }, { mine: "Walk by night" }] } },
  ])
})

async function clashed() {
  const app = await anApp()
  await app.vault.change([keep("goals", walk)])
  await drawApp(app, "/goals")
  await screen.findByText("Walk more")
  await press("Change: Walk more")
  const field = screen.getByRole("textbox", { name: goals.fields.text })
  await userEvent.clear(field)
  await userEvent.type(field, "Walk alone")
  await app.again().state.act([keep("goals", { ...walk, text: "Walk with Ada" })])
  await press(shell.save)
  const notice = within(await screen.findByRole("region", { name: both.title }))
  const now = async () => {
    const listed = await listThings(app.vault, "goals", Goal)
    return listed.ok ? listed.value.things.map((one) => one.text) : []
  }
  return { app, notice, now }
}

test("what two windows wrote stands above the page with the focus on it, and both are kept", async () => {
  const { app, notice, now } = await clashed()
  expect(notice.getByText("Walk with Ada")).toBeDefined()
  expect(notice.getByText("Walk alone")).toBeDefined()
  await waitFor(() => expect(document.activeElement?.textContent).toBe(both.title))
  expect(await now()).toEqual(["Walk with Ada"])
  const later = app.again().state
  await later.readBoth()
  expect(later.both.value).toHaveLength(1)
})

test.each([
  [both.keepThere, "Walk with Ada", "Walk with Ada"],
  [both.keepMine, "Walk alone", "Walk alone"],
  [both.keepBoth, "Walk alone", "Walk with Ada\nWalk alone"],
])("'%s' does just that, and asks no more", async (choice, about, result) => {
  const { app, now } = await clashed()
  await press(`${choice}: ${about}`)
  await waitFor(() => expect(screen.queryByRole("region", { name: both.title })).toBeNull())
  expect(await now()).toEqual([result])
  await app.state.readBoth()
  expect(app.state.both.value).toEqual([])
})

test("where the goal is gone meanwhile, the words stand there to copy until they are put away", async () => {
  const { app } = await clashed()
  await app.state.act([drop("goals", walk.id)])
  expect(await screen.findByText(both.gone)).toBeDefined()
  await press(`${both.putAway}: Walk alone`)
  await waitFor(() => expect(screen.queryByText(both.gone)).toBeNull())
})

// @vitest-environment happy-dom
import "../support/dom.ts"
import { screen, within } from "@testing-library/preact"
import { userEvent } from "@testing-library/user-event"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { saveTries } from "../../src/preferences/tries.ts"
import { followLock } from "../../src/app/locked.ts"
import { noticeTyping } from "../../src/app/typing.ts"
import lock from "../../src/texts/en-GB/lock.json" with { type: "json" }
import people from "../../src/texts/en-GB/people.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { memoryLockDisk } from "../../src/vault/lock-memory.ts"
import { keep } from "../../src/vault/stores/list.ts"
import { anApp } from "../support/app.ts"
import { drawApp } from "../support/draw-app.tsx"
import { anId, aPerson } from "../support/things.ts"

const words = "the kettle is always on"
const lockScreen = () => screen.queryByRole("heading", { level: 1, name: lock.screen.title })

beforeEach(() => localStorage.clear())
afterEach(() => localStorage.clear())

/** The app of somebody who knows Sam and has set a lock, started anew. */
async function aLockedApp() {
  const lockDisk = memoryLockDisk()
  const app = await anApp({ lockDisk })
  await app.state.act([keep("people", aPerson({ id: anId(1), name: "Sam Example" }))])
  await app.lock?.setPassphrase(words)
  return { app, again: app.again() }
}

const type = async (typed: string) => {
  const field = await screen.findByLabelText(lock.screen.words)
  await userEvent.clear(field)
  await userEvent.type(field, `${typed}{Enter}`)
}

test("while it is shut the way in stands in place of every page that reads what is kept", async () => {
  const { again } = await aLockedApp()
  await drawApp(again, "/people")
  expect(lockScreen()).not.toBeNull()
  expect(document.title).toBe(shell.name)
  expect(document.body.textContent).not.toContain("Sam Example")
  expect(screen.queryByRole("alert")).toBeNull()
  expect(document.activeElement).toBe(screen.getByLabelText(lock.screen.words))
})

test("Right now has its place in the bar, and opens", async () => {
  const { again } = await aLockedApp()
  await drawApp(again, "/people")
  const bar = within(screen.getByRole("navigation", { name: shell.menu }))
  await userEvent.click(bar.getByRole("link", { name: shell.rightNow }))
  await screen.findByRole("heading", { level: 1, name: shell.rightNow })
  expect(lockScreen()).toBeNull()
  await userEvent.click(bar.getByRole("link", { name: shell.plan }))
  await vi.waitFor(() => expect(lockScreen()).not.toBeNull())
  expect(document.activeElement).toBe(screen.getByLabelText(lock.screen.words))
})

test("after unlocking the page that was asked for stands there, with the focus on its heading", async () => {
  const { again } = await aLockedApp()
  await drawApp(again, "/people")
  await type(words)
  await screen.findByRole("heading", { name: "Sam Example" })
  const title = screen.getByRole("heading", { level: 1, name: shell.titles.people })
  await vi.waitFor(() => expect(document.activeElement).toBe(title))
  expect(document.title).toContain(shell.titles.people)
})

test("what does not open it says how many tries are left, and that nothing is ever wiped", async () => {
  const { again } = await aLockedApp()
  saveTries(3)
  await drawApp(again, "/people")
  // The twin counts for itself; the page says what is kept of it.
  await type("other words than those")
  expect(await screen.findByRole("alert")).toBeDefined()
  expect(screen.getByRole("alert").textContent).toContain("2 more tries")
  expect(screen.getByRole("alert").textContent).toContain("Nothing is ever wiped")
  expect(lockScreen()).not.toBeNull()
})

test("a wait stands there from the start of the page, and nothing can be tried before it is over", async () => {
  const { again } = await aLockedApp()
  saveTries(6)
  await drawApp(again, "/people")
  expect(screen.getByText(/about 60 seconds/)).toBeDefined()
  expect(screen.getByRole("button", { name: lock.screen.open }).getAttribute("aria-disabled")).toBe("true")
  await type(words)
  expect(lockScreen()).not.toBeNull()
})

test("words begun in another tab when a lock is first set are shown again after unlocking there", async () => {
  noticeTyping()
  const lockDisk = memoryLockDisk()
  const app = await anApp({ lockDisk })
  const there = app.again()
  await drawApp(there, "/people")
  await followLock(there)
  await userEvent.click(screen.getByRole("button", { name: people.addFirst }))
  await userEvent.type(screen.getByRole("textbox", { name: people.fields.name }), "Sam Example")
  await app.lock?.setPassphrase(words)
  await vi.waitFor(() => expect(lockScreen()).not.toBeNull())
  expect(screen.queryByDisplayValue("Sam Example")).toBeNull()
  await type(words)
  const left = within(await screen.findByRole("region", { name: lock.draft.title }))
  expect(left.getByText("Sam Example")).toBeDefined()
})

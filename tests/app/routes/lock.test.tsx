// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, within } from "@testing-library/preact"
import { userEvent } from "@testing-library/user-event"
import { beforeEach, expect, test, vi } from "vitest"
import { readPreferences } from "../../../src/preferences/preferences.ts"
import lock from "../../../src/texts/en-GB/lock.json" with { type: "json" }
import problems from "../../../src/texts/en-GB/problems.json" with { type: "json" }
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { press } from "../../support/on-page.ts"

const words = "the kettle is always on"
const rows = () =>
  within(screen.getByRole("region", { name: lock.ways.title }))
    .getAllByRole("listitem")
    .map((row) => row.textContent)

beforeEach(() => localStorage.clear())

async function withWords(typed: string, again = typed) {
  await press(lock.set.open)
  await userEvent.click(screen.getByRole("radio", { name: new RegExp(lock.set.own) }))
  await userEvent.type(screen.getByLabelText(lock.set.label), typed)
  await userEvent.type(screen.getByLabelText(lock.set.again), again)
  await press(lock.set.save)
}

async function aLock() {
  const app = await anApp()
  await drawApp(app, "/lock")
  await withWords(words)
  await screen.findByRole("heading", { name: lock.code.title })
  return app
}

test("what a lock cannot do is said beside what it does", async () => {
  await drawApp(await anApp(), "/lock")
  expect(screen.getByRole("region", { name: lock.about.not }).textContent).toContain(lock.about.lost)
  expect(screen.getByText(lock.about.watched)).toBeDefined()
  expect(screen.getByText(lock.about.without)).toBeDefined()
})

test("words that are too short, or not the same twice, set no lock", async () => {
  const app = await anApp()
  await drawApp(app, "/lock")
  await withWords("tea", "tea")
  expect(await screen.findByText(problems["too-short"])).toBeDefined()
  await userEvent.type(screen.getByLabelText(lock.set.label), " and the kettle")
  await press(lock.set.save)
  expect(await screen.findByText(lock.set.differ)).toBeDefined()
  expect(await app.lock?.state()).toBe("none")
  // Whoever sees what they type need not type it again.
  await userEvent.click(screen.getByRole("checkbox", { name: lock.set.show }))
  await press(lock.set.save)
  await screen.findByRole("heading", { name: lock.code.title })
  expect(await app.lock?.state()).toBe("open")
})

test("four words that are offered open it", async () => {
  const app = await anApp()
  await drawApp(app, "/lock")
  await press(lock.set.open)
  const offered = await screen.findByText(/^[a-z]+( [a-z]+){3}$/)
  const four = offered.textContent ?? ""
  await press(lock.set.use)
  await screen.findByRole("heading", { name: lock.code.title })
  const again = app.again()
  expect(await again.lock?.unlock({ kind: "passphrase", typed: four })).toMatchObject({ ok: true })
})

test("a code counts once two parts of it were typed from the paper", async () => {
  await aLock()
  const code = within(screen.getAllByRole("list", { name: lock.code.label })[0] ?? document.body)
    .getAllByRole("listitem")
    .map((part) => part.textContent ?? "")
  await press(lock.code.have)
  await userEvent.type(screen.getByLabelText("Part 2 of my code"), "wrong")
  await userEvent.type(screen.getByLabelText("Part 7 of my code"), code[6] ?? "")
  await press(lock.code.right)
  expect(screen.getAllByText(lock.code.wrong)).toHaveLength(1)
  await userEvent.clear(screen.getByLabelText("Part 2 of my code"))
  await userEvent.type(screen.getByLabelText("Part 2 of my code"), (code[1] ?? "").toLowerCase())
  await press(lock.code.right)
  await screen.findByText(lock.code.done)
  await vi.waitFor(() => expect(rows()).toHaveLength(2))
})

test("a code nobody wanted opens nothing", async () => {
  const app = await aLock()
  await press(lock.code.skip)
  await vi.waitFor(() => expect(rows()).toHaveLength(1))
  expect(await app.lock?.slots()).toMatchObject({ value: [{ kind: "passphrase" }] })
  expect(screen.queryByRole("button", { name: /^Remove/ })).toBeNull()
})

test("when it falls and what may be read then are kept on this device", async () => {
  await aLock()
  await press(lock.code.skip)
  await userEvent.click(await screen.findByRole("radio", { name: lock.when["1"] }))
  await userEvent.click(screen.getByRole("checkbox", { name: new RegExp(lock.shows.people) }))
  await userEvent.click(screen.getByRole("checkbox", { name: new RegExp(lock.shows.places) }))
  await userEvent.click(screen.getByRole("checkbox", { name: new RegExp(lock.shows.people) }))
  expect(readPreferences()).toMatchObject({ lockMinutes: 1, lockedShows: ["places"] })
})

test("taking it off asks first, and then everything opens by itself again", async () => {
  const app = await aLock()
  await press(lock.code.skip)
  await userEvent.click(await screen.findByRole("button", { name: lock.off.open }))
  await press(lock.off.no)
  expect(await app.lock?.state()).toBe("open")
  await press(lock.off.open)
  await press(lock.off.yes)
  await screen.findByRole("button", { name: lock.set.open })
  expect(await app.lock?.state()).toBe("none")
})

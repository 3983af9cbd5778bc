// @vitest-environment happy-dom
import "../support/dom.ts"
import { screen, within } from "@testing-library/preact"
import { userEvent } from "@testing-library/user-event"
import { expect, test, vi } from "vitest"
import problems from "../../src/texts/en-GB/problems.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { memoryDisk } from "../../src/vault/memory.ts"
import { anApp } from "../support/app.ts"
import { drawApp } from "../support/draw-app.tsx"

const bar = () => screen.getByRole("navigation", { name: shell.menu })

test("the bar says where the person is, and Right now stands in the middle of it on every page", async () => {
  await drawApp(await anApp(), "/plan")
  expect(within(bar()).getByRole("link", { current: "page" }).textContent).toBe(shell.plan)
  const names = within(bar())
    .getAllByRole("link")
    .map((link) => link.textContent)
  expect(names.indexOf(shell.rightNow)).toBe(2)
  expect(document.title).toBe("My plan · Open Door")
})

test("a page that breaks says whose fault it is and leads to Right now, never to a blank page", async () => {
  const app = await anApp()
  const broken = Object.defineProperty({ ...app.state }, "statements", {
    get: () => {
      throw new Error("a bug of ours")
    },
  })
  const said = vi.spyOn(console, "error").mockImplementation(() => {})
  await drawApp({ ...app, state: broken }, "/plan")
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(shell.error.title)
  const page = within(screen.getByRole("main"))
  expect(page.getByRole("link", { name: shell.rightNow }).getAttribute("href")).toBe("/right-now")
  expect(document.body.textContent).not.toContain("a bug of ours")
  expect(bar()).toBeDefined()
  said.mockRestore()
})

test("a vault that does not open is said in words above the page, with what can be tried", async () => {
  const disk = memoryDisk()
  const app = await anApp({ disk })
  disk.fails.push(...Array.from({ length: 20 }, () => "unopenable" as const))
  await drawApp(app, "/plan")
  const notice = within(screen.getByRole("alert"))
  expect(notice.getByText(shell.vault.title)).toBeDefined()
  expect(notice.getByText(problems.unopenable, { exact: false })).toBeDefined()
  expect(notice.getByRole("link", { name: shell.vault.more }).getAttribute("href")).toBe("/recover")

  disk.fails.length = 0
  await userEvent.click(notice.getByRole("button", { name: shell.tryAgain }))
  await vi.waitFor(() => expect(screen.queryByRole("alert")).toBeNull())
})

test("an address nobody knows says so", async () => {
  await drawApp(await anApp(), "/an-old-leaflet")
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(shell.notFound.title)
  expect(within(bar()).queryByRole("link", { current: "page" })).toBeNull()
})

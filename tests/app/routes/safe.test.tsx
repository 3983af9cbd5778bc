// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, within } from "@testing-library/preact"
import { userEvent } from "@testing-library/user-event"
import { afterEach, beforeEach, expect, test } from "vitest"
import { dress } from "../../../src/app/look.ts"
import { readPreferences, usual } from "../../../src/preferences/preferences.ts"
import home from "../../../src/texts/en-GB/home.json" with { type: "json" }
import safe from "../../../src/texts/en-GB/safe.json" with { type: "json" }
import shell from "../../../src/texts/en-GB/shell.json" with { type: "json" }
import { memoryDisk } from "../../../src/vault/memory.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"
import { nobodyYet } from "../../../src/domain/me.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { press } from "../../support/on-page.ts"

const storage = (value: object) => Object.defineProperty(navigator, "storage", { value, configurable: true })
const roomy = { estimate: async () => ({ usage: 1, quota: 1e9 }), persisted: async () => false }

beforeEach(() => storage(roomy))
afterEach(async () => {
  localStorage.clear()
  await dress(usual)
})

test("it leads to a lock, to copies and to getting back in, and says where the words are", async () => {
  await drawApp(await anApp(), "/safe")
  const main = within(screen.getByRole("main"))
  for (const name of [shell.titles.lock, shell.titles.copies, shell.titles.recover])
    expect(main.getByRole("link", { name })).toBeDefined()
  for (const words of [safe.kept.here, safe.kept.sealed, safe.kept.lock, safe.kept.gone])
    expect(screen.getByText(words)).toBeDefined()
})

test("the browser's answer about keeping is put in words, and a no says what helps", async () => {
  storage({ ...roomy, persist: async () => false })
  await drawApp(await anApp(), "/safe")
  expect(await screen.findByText(safe.kept.mayGo)).toBeDefined()
  await press(safe.kept.ask)
  expect(await screen.findByText(safe.kept.refused)).toBeDefined()
  expect(screen.queryByRole("button", { name: safe.kept.ask })).toBeNull()
})

test("a browser that keeps is said to; full and blocked are said with what to do", async () => {
  storage({ persisted: async () => true, estimate: async () => ({ usage: 95e6, quota: 1e8 }) })
  const disk = memoryDisk()
  disk.fails.push(...Array.from({ length: 12 }, () => "blocked" as const))
  await drawApp(await anApp({ disk }), "/safe")
  for (const words of [safe.kept.full, safe.kept.fullDo, safe.kept.blocked, safe.kept.blockedDo])
    expect(await screen.findByText(words)).toBeDefined()
})

test("leaving quickly is turned on with a page to go to, kept, and offered on the page at once", async () => {
  await drawApp(await anApp(), "/safe")
  for (const limit of [safe.leave.history, safe.leave.watched, safe.leave.unsaved, safe.leave.back])
    expect(screen.getByText(limit)).toBeDefined()
  await userEvent.click(screen.getByRole("checkbox", { name: safe.leave.tick }))
  expect(await screen.findByRole("button", { name: safe.leaveWords.leave })).toBeDefined()
  await userEvent.click(await screen.findByRole("radio", { name: safe.leave.wikipedia }))
  expect(readPreferences().leaving?.to).toContain("wikipedia.org")

  await userEvent.click(screen.getByRole("radio", { name: safe.leave.own }))
  const box = screen.getByRole("textbox", { name: safe.leave.address })
  await userEvent.type(box, "http://example.org")
  await press(safe.leave.use)
  expect((await screen.findByRole("alert")).textContent).toBe(safe.problem["not-https"])
  expect(readPreferences().leaving?.to).toContain("wikipedia.org")
  await userEvent.clear(box)
  await userEvent.type(box, "example.org")
  await press(safe.leave.use)
  expect(await screen.findByText(safe.leave.isSet.replace("{{page}}", "https://example.org/"))).toBeDefined()
  expect(readPreferences().leaving?.to).toBe("https://example.org/")

  await userEvent.click(screen.getByRole("checkbox", { name: safe.leave.tick }))
  expect(screen.queryByRole("button", { name: safe.leaveWords.leave })).toBeNull()
  expect(readPreferences().leaving).toBeNull()
})

test("a name hidden from the first page is not there, and everything else is", async () => {
  const app = await anApp()
  await app.state.act([keepMe({ ...nobodyYet, chosenName: "Jo", welcomedAt: 1 })])
  await drawApp(app, "/safe")
  await userEvent.click(screen.getByRole("checkbox", { name: new RegExp(safe.first.tick) }))
  expect(readPreferences().nameOnHome).toBe(false)
  const [homeWay] = screen.getAllByRole("link", { name: shell.home })
  if (homeWay !== undefined) await userEvent.click(homeWay)
  expect(await screen.findByRole("heading", { level: 1, name: home.hello })).toBeDefined()
  expect(screen.queryByText(/\bJo\b/)).toBeNull()
})

test("an icon is offered with what it reveals, and a no is taken for one", async () => {
  const { keepInstallOffer } = await import("../../../src/device/install.ts")
  keepInstallOffer()
  await drawApp(await anApp(), "/safe")
  expect(screen.getByText(safe.install.reveals)).toBeDefined()
  expect(screen.getByText(safe.install.menu)).toBeDefined()
  const offer = Object.assign(new Event("beforeinstallprompt"), {
    prompt: async () => ({ outcome: "dismissed" }),
  })
  globalThis.dispatchEvent(offer)
  await userEvent.click(await screen.findByRole("button", { name: safe.install.button }))
  expect(await screen.findByText(safe.install.notNow)).toBeDefined()
})

test("nothing is taken away without the two words, and what it cannot reach is said before", async () => {
  const app = await anApp()
  await drawApp(app, "/safe")
  await press(safe.again.open)
  for (const words of [
    safe.reach.copies,
    safe.reach.sent,
    safe.reach.history,
    safe.reach.passkey,
    safe.again.hub,
  ])
    expect(screen.getByText(words)).toBeDefined()
  expect(screen.getByRole("link", { name: safe.again.copyWay })).toBeDefined()
  await userEvent.type(screen.getByRole("textbox"), "start")
  await press(safe.again.do)
  expect((await screen.findByRole("alert")).textContent).toContain(safe.again.words)
  expect(app.service.calls).not.toContain("cancelBooking")
  await press(shell.cancel)
  expect(screen.getByRole("button", { name: safe.again.open })).toBe(document.activeElement)
})

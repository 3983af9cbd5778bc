// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { kindNames, rowOf } from "../../../src/domain/kinds.ts"
import { nobodyYet } from "../../../src/domain/me.ts"
import carer from "../../../src/texts/en-GB/carer.json" with { type: "json" }
import hubs from "../../../src/texts/en-GB/hubs.json" with { type: "json" }
import rightNow from "../../../src/texts/en-GB/right-now.json" with { type: "json" }
import { keep } from "../../../src/vault/stores/list.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"
import type { Change } from "../../../src/vault/port.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { aFact } from "../../support/hubs.ts"
import { aPerson, aStatement } from "../../support/things.ts"

const mine = keepMe({ ...nobodyYet, hub: "example-street", welcomedAt: 1, changedAt: 1 })
async function open(changes: readonly Change[] = [], hub = {}, address = "/carer") {
  const app = await anApp({ hub })
  await app.vault.change(changes)
  await app.hubs.refresh()
  await drawApp(app, address)
  return app
}
const said = (kind: (typeof kindNames)[number], text: string) =>
  keep("statements", aStatement({ kind, text }))
const main = () => screen.getByRole("main").textContent ?? ""

describe("a bad day", () => {
  const day = [
    said("carer-bad-day-helps", "Leave the washing up"),
    said("carer-bad-day-ring", "Sam Example first"),
    said("carer-covers", "My brother has a key"),
    said("carer-strain", "I snap at everyone"),
    keep("people", aPerson()),
    keep("people", aPerson({ name: "Dan Example", notToBeTold: true })),
  ]
  test("is shown and not asked: what helps, who to ring at one tap, who covers, and nothing else", async () => {
    await open(day)
    await userEvent.click(screen.getByRole("button", { name: carer.badDay.open }))
    const heading = screen.getByRole("heading", { level: 1, name: carer.badDay.title })
    expect(document.activeElement).toBe(heading)
    for (const words of ["Leave the washing up", "Sam Example first", "My brother has a key"])
      expect(main()).toContain(words)
    expect(main()).not.toMatch(/I snap|Dan Example/)
    expect(screen.getByRole("link", { name: "Ring Sam Example" }).getAttribute("href")).toBe(
      "tel:01632960001",
    )
    expect(screen.queryByRole("textbox")).toBeNull()
    expect(screen.getByRole("heading", { name: rightNow.numbers.title })).toBeTruthy()
  })
  test("leads back to where it was opened", async () => {
    await open(day)
    await userEvent.click(screen.getByRole("button", { name: carer.badDay.open }))
    await userEvent.click(screen.getByRole("button", { name: carer.badDay.leave }))
    expect(document.activeElement).toBe(screen.getByRole("button", { name: carer.badDay.open }))
  })
  test("with nothing written still says who can be rung at any hour", async () => {
    await open()
    await userEvent.click(screen.getByRole("button", { name: carer.badDay.open }))
    expect(screen.getByText(carer.badDay.lead)).toBeTruthy()
    expect(document.querySelector('a[href="tel:116123"]')).not.toBeNull()
  })
})

test("it shows what was written as a carer, and nothing of any plan of good times and bad", async () => {
  await open(kindNames.map((kind) => said(kind, `mine: ${kind}`)))
  const shown = kindNames.filter((kind) => main().includes(`mine: ${kind}`))
  expect(shown).toEqual(kindNames.filter((kind) => rowOf(kind).page === "carer"))
})

test("guidance needs nobody's permission: seen, asked, assessed; young carers and danger to life too", async () => {
  await open()
  for (const words of [...Object.values(carer.guidance), ...Object.values(carer.young)])
    expect(screen.getByText(words)).toBeTruthy()
})

describe("support for carers", () => {
  test("is what the hub pack says, marked where the hub did not confirm it", async () => {
    await open([mine], { carers: aFact("Example Carers Centre helps.", { confirmed: false }) })
    const support = within(screen.getByRole("region", { name: carer.support.title }))
    expect(support.getByText(/Example Carers Centre helps/)).toBeTruthy()
    expect(support.getByText(hubs.notConfirmed)).toBeTruthy()
  })
  test("is asked at the hub where nothing is known", async () => {
    await open()
    expect(screen.getByText(carer.support.ask)).toBeTruthy()
  })
})

describe("looking after someone", () => {
  test("is said at the welcome, and Home then leads to that page first", async () => {
    const app = await open([], {}, "/")
    await userEvent.click(screen.getByRole("button", { name: "This is mine" }))
    await userEvent.click(screen.getByRole("checkbox", { name: /^I look after someone/ }))
    await userEvent.click(screen.getByRole("button", { name: "Next" }))
    await userEvent.click(screen.getByRole("button", { name: "Come in" }))
    await screen.findByRole("heading", { level: 1, name: "Hello" })
    expect(app.state.me.value.isCarer).toBe(true)
    const ways = screen.getAllByRole("link", { name: /My side as a carer|Write about my side/ })
    expect(ways.map((one) => one.getAttribute("href"))).toEqual(["/carer", "/carer"])
    expect(screen.getAllByRole("link", { name: "My plan" })).toHaveLength(2)
  })
  test("can be said later and taken back, and what was written stays", async () => {
    const app = await open([mine, said("carer-break", "Sundays"), said("strength", "I sing")])
    const tick = () => screen.getByRole("checkbox", { name: /^I look after someone/ })
    await userEvent.click(tick())
    await waitFor(() => expect(app.state.me.value.isCarer).toBe(true))
    await userEvent.click(tick())
    await waitFor(() => expect(app.state.me.value.isCarer).toBe(false))
    expect(app.state.statements.value).toHaveLength(2)
    expect(screen.getByText("Sundays")).toBeTruthy()
  })
  test("is settled in settings as well", async () => {
    const app = await open([mine], {}, "/settings")
    await userEvent.click(screen.getByRole("checkbox", { name: /^I look after someone/ }))
    await waitFor(() => expect(app.state.me.value.isCarer).toBe(true))
    expect(screen.getByRole("link", { name: "My side as a carer" })).toBeTruthy()
  })
})

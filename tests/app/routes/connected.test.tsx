// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import connected from "../../../src/texts/en-GB/connected.json" with { type: "json" }
import hubs from "../../../src/texts/en-GB/hubs.json" with { type: "json" }
import { nobodyYet } from "../../../src/domain/me.ts"
import { keep } from "../../../src/vault/stores/list.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"
import type { Change } from "../../../src/vault/port.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { aFact } from "../../support/hubs.ts"
import { aPerson, aPlace, aStatement } from "../../support/things.ts"

const mine = keepMe({ ...nobodyYet, hub: "example-street", welcomedAt: 1, changedAt: 1 })
async function open(changes: readonly Change[] = [], hub = {}) {
  const app = await anApp({ hub })
  await app.vault.change(changes)
  await app.hubs.refresh()
  await drawApp(app, "/connected")
  return app
}
const back = () => within(screen.getByRole("region", { name: connected.back.title }))
const section = (name: string) => within(screen.getByRole("region", { name }))

describe("the ways back in", () => {
  test("stand before anything is written, and without a hub: come in, ring, book, the café", async () => {
    await open()
    expect(back().getByRole("link", { name: connected.back.dropIn }).getAttribute("href")).toBe("/hubs")
    expect(back().getByRole("link", { name: connected.back.book }).getAttribute("href")).toBe("/book")
    expect(back().getByText(connected.back.always)).toBeTruthy()
    // Neither a number nor a day is known: the hub is asked.
    expect(back().getAllByText(hubs.ask)).toHaveLength(2)
  })
  test("stand the same once everything is written", async () => {
    await open([keep("statements", aStatement({ kind: "connected-can-do" }))])
    expect(back().getByText(connected.back.always)).toBeTruthy()
    expect(back().getAllByRole("link")).toHaveLength(2)
  })
  test("say when the café is and how to ring, where the hub says so, and what is not confirmed", async () => {
    const cafe = aFact("First Mondays at 2 pm", { confirmed: false })
    await open([mine], { cafe })
    expect(back().getByText("First Mondays at 2 pm")).toBeTruthy()
    expect(back().getByText(hubs.notConfirmed)).toBeTruthy()
    expect(
      back()
        .getByRole("link", { name: /^Ring / })
        .getAttribute("href"),
    ).toMatch(/^tel:/)
  })
})

test("somebody I wrote down is used with one press, and is not offered there again", async () => {
  const app = await open([
    keep("people", aPerson({ relation: "my sister" })),
    keep("people", aPerson({ name: "Dan Example", notToBeTold: true })),
    keep("places", aPlace({ name: "The old flat", where: "", kind: "avoid" })),
  ])
  const stays = section("People and places that stay")
  await userEvent.click(stays.getByText("Already in my people and places: 1"))
  expect(stays.queryByText(/Dan Example|The old flat/)).toBeNull()
  await userEvent.click(await stays.findByRole("button", { name: "Use this here: Sam Example" }))
  await waitFor(() => expect(app.state.statements.value).toHaveLength(1))
  expect(app.state.statements.value).toMatchObject([
    { kind: "connected-stays", text: "Sam Example, my sister" },
  ])
  expect(stays.queryByText(/^Already in/)).toBeNull()
})

test("it is offered from the first week: an empty page invites to begin, and nothing speaks of an end", async () => {
  await open()
  expect(screen.getByText(connected.invite)).toBeTruthy()
  const main = screen.getByRole("main").textContent ?? ""
  expect(main).not.toMatch(/case|closed|discharge|sign(ed)? off/i)
  expect(screen.getByRole("button", { name: "Add to my network" }).className).toContain("next")
})

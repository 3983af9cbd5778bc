// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { expect, test } from "vitest"
import { nobodyYet } from "../../../src/domain/me.ts"
import { noNeedsYet } from "../../../src/domain/needs.ts"
import booking from "../../../src/texts/en-GB/booking.json" with { type: "json" }
import goals from "../../../src/texts/en-GB/goals.json" with { type: "json" }
import needs from "../../../src/texts/en-GB/needs.json" with { type: "json" }
import people from "../../../src/texts/en-GB/people.json" with { type: "json" }
import places from "../../../src/texts/en-GB/places.json" with { type: "json" }
import { keep } from "../../../src/vault/stores/list.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"
import type { Change } from "../../../src/vault/port.ts"
import { type AnApp, anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { aBooking, aGoal, aPerson, aPlace, aRating, aSheet, aStatement, aStep } from "../../support/things.ts"

const field = () => screen.getByRole("textbox", { name: "What I am looking for" })
const look = (words: string) => userEvent.type(field(), words)
const results = () => screen.findByRole("region", { name: "What I found" })

async function findPage(changes: readonly Change[]) {
  const app = await anApp()
  await app.vault.change(changes)
  await drawApp(app, "/find")
  return app
}

test("an empty search invites, and finds nothing", async () => {
  await findPage([keep("statements", aStatement())])
  expect(screen.getByText(/shows here as I type/)).toBeTruthy()
  await look("  “ ")
  expect(screen.queryByRole("region", { name: "What I found" })).toBeNull()
})

test("what I wrote is shown whole, with where it stands and the way there", async () => {
  const statement = aStatement({ text: "I sing in the café choir", why: "it carries me" })
  await findPage([keep("statements", statement), keep("people", aPerson())])
  await look("CAFE carries")
  const found = within(await results())
  expect(found.getByText("I sing in the café choir")).toBeTruthy()
  expect(found.getByText("Why: it carries me")).toBeTruthy()
  const way = found.getByRole("link", { name: "My plan: My strengths : I sing in the café choir" })
  expect(way.getAttribute("href")).toBe(`/plan#said-${statement.id}`)
  const said = () => screen.getAllByRole("status").map((one) => one.textContent)
  await waitFor(() => expect(said()).toContain("1 found"), { timeout: 2000 })
})

test("goals, check-ins and skill sheets are found, which no page before needed", async () => {
  await findPage([
    keep("goals", aGoal({ text: "Cook for the river club" })),
    keep("ratings", aRating({ note: "by the river" })),
    keep("skills", aSheet({ parts: { ask: "Come to the river with me" } })),
  ])
  await look("river")
  const found = within(await results())
  expect(found.getAllByRole("link")).toHaveLength(3)
  expect(found.getByText("What I ask for")).toBeTruthy()
})

test("words beside a sentence are named as the page they stand on names them", async () => {
  const { words } = aBooking()
  await findPage([
    keepMe({ ...nobodyYet, needs: { ...noNeedsYet, notWays: "not on the pier" } }),
    keep("people", aPerson({ name: "River Example", mayKnow: "pier" })),
    keep("places", aPlace({ name: "The river", hoursNote: "pier" })),
    keep("goals", aGoal({ text: "Row the river", why: "pier", steps: [aStep({ what: "pier" })] })),
    keep("bookings", aBooking({ hubName: "", words: { ...words, whatHelps: "a pier", talkAbout: "" } })),
  ])
  await look("pier")
  const found = within(await results())
  for (const label of [needs.fields.notWays, booking.fields.whatHelps]) found.getByText(label)
  await look(" river")
  for (const [label, text] of [
    [people.fields.mayKnow, "pier"],
    [places.fields.hoursNote, "pier"],
    [goals.fields.why, "pier"],
    ["A step", "pier"],
  ])
    expect(await found.findByText(`${label}: ${text}`)).toBeTruthy()
})

test("what I said before is marked as that", async () => {
  await findPage([keep("statements", aStatement({ history: [{ text: "I knit", until: 1 }] }))])
  await look("knit")
  expect(within(await results()).getByText("I said this before")).toBeTruthy()
})

test("with someone beside me, what I keep private is not there", async () => {
  await findPage([
    keep("statements", aStatement({ text: "The river is mine", privacy: "private" })),
    keep("statements", aStatement({ text: "The river is ours" })),
  ])
  await look("river")
  expect(within(await results()).getAllByRole("link")).toHaveLength(2)
  await userEvent.click(screen.getByRole("checkbox", { name: /^Someone is looking with me/ }))
  expect(within(await results()).getByText("The river is ours")).toBeTruthy()
  expect(screen.queryByText("The river is mine")).toBeNull()
})

test("a long list comes in parts, and the next part takes the focus", async () => {
  await findPage(
    Array.from({ length: 20 }, (_, at) =>
      keep("statements", aStatement({ text: `River ${at}`, changedAt: 100 - at })),
    ),
  )
  await look("river")
  const found = within(await results())
  expect(found.getAllByRole("listitem")).toHaveLength(8)
  await userEvent.click(found.getByRole("button", { name: "Show more" }))
  expect(found.getAllByRole("listitem")).toHaveLength(20)
  expect(document.activeElement?.textContent).toContain("River 8")
  expect(found.queryByRole("button", { name: "Show more" })).toBeNull()
})

test("nothing found says so, and clearing gives the field back", async () => {
  await findPage([])
  await look("zebra")
  expect(await screen.findByText("Nothing here has all of that.")).toBeTruthy()
  await userEvent.click(screen.getByRole("button", { name: "Clear" }))
  expect(document.activeElement).toBe(field())
  expect(screen.getByText(/shows here as I type/)).toBeTruthy()
})

test("what I look for stands in no address, is kept by no browser, and is stored nowhere", async () => {
  const app = await findPage([keep("statements", aStatement())])
  const before = JSON.stringify(await everything(app))
  const length = history.length
  await look("laugh")
  await results()
  expect(field().getAttribute("autocomplete")).toBe("off")
  expect(location.href).not.toContain("laugh")
  expect(history.length).toBe(length)
  expect(JSON.stringify(history.state)).not.toContain("laugh")
  expect(document.title).toBe("Find · Open Door")
  expect(JSON.stringify(await everything(app))).toBe(before)
})

test("among made-up things only made-up things are found", async () => {
  const app = await anApp()
  await app.vault.change([
    keepMe({ ...nobodyYet, welcomedAt: 1 }),
    keep("statements", aStatement({ text: "I make my sister laugh" })),
  ])
  await drawApp(app, "/settings")
  await userEvent.click(await screen.findByRole("button", { name: "Look round a made-up plan" }))
  await userEvent.click(await screen.findByRole("link", { name: "Find" }))
  await look("sister")
  expect(within(await results()).getAllByRole("link").length).toBeGreaterThan(0)
  expect(screen.queryByText("I make my sister laugh")).toBeNull()
})

async function everything({ vault }: AnApp): Promise<readonly unknown[]> {
  return await Promise.all((["me", "statements", "kept", "outbox"] as const).map((store) => vault.all(store)))
}

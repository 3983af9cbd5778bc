// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { expect, test } from "vitest"
import { nobodyYet } from "../../../src/domain/me.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"
import { anApp, aSunday } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { aFact, aHubFact } from "../../support/hubs.ts"

const unsure = aHubFact({
  id: "unsure",
  name: "Unsure Street",
  madeUp: false,
  bookable: false,
  address: aFact("2 Unsure Street", { confirmed: false }),
  phone: null,
  hours: {
    open: [{ weekday: 7, from: "08:00", until: "17:00" }],
    source: "a leaflet",
    checkedOn: "2026-11-22",
    confirmed: false,
  },
  door: null,
})
const withHub = async (hub: string, options: Parameters<typeof anApp>[0] = {}) => {
  const app = await anApp(options)
  await app.state.act([keepMe({ ...nobodyYet, hub })])
  return app
}
const card = (name: string) => within(screen.getByRole("region", { name }))

test("a hub is chosen with one press, kept, and shown with what to expect", async () => {
  const app = await anApp({ more: [unsure] })
  await drawApp(app, "/hubs")
  await userEvent.click(await screen.findByRole("button", { name: "This is my hub: Example Street" }))
  expect(await screen.findByRole("heading", { name: "Example Street" })).toBeTruthy()
  expect(screen.getByText("Example Street is your hub now.")).toBeTruthy()
  expect(card("What to expect").getByText("A green door. Someone says hello.")).toBeTruthy()
  expect(screen.getByRole("link", { name: "Book a welcoming conversation" })).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }))
  const again = app.again()
  await again.state.read()
  expect(again.state.me.value.hub).toBe("example-street")
})

test("a made-up hub says so, and says whether it would be open", async () => {
  await drawApp(await withHub("example-street"), "/hubs")
  expect(await screen.findByText(/Example Street is made up/)).toBeTruthy()
  expect(card("When it is open").getByText("Shut now. It opens tomorrow at 9:00 am.")).toBeTruthy()
  expect(screen.getByRole("link", { name: "Ring Example Street: 01632 960123" })).toHaveProperty(
    "href",
    "tel:01632960123",
  )
})

test("nothing a hub did not confirm is said as fact, and what is not known is asked there", async () => {
  await drawApp(await withHub("unsure", { more: [unsure] }), "/hubs")
  await screen.findByRole("heading", { name: "Unsure Street" })
  expect(screen.queryByText(/made up/, { selector: "p.made-up" })).toBeNull()
  expect(card("Where it is").getByText("Not confirmed by the hub yet")).toBeTruthy()
  expect(card("When it is open").getByText("Not confirmed by the hub yet")).toBeTruthy()
  expect(screen.queryByText(/Open now/)).toBeNull()
  for (const name of ["What to expect", "Ring the hub"])
    expect(card(name).getByText("We don't know this yet. Ask the hub.")).toBeTruthy()
  expect(screen.getByText("You can't book here yet. Ring, or just come in.")).toBeTruthy()
  expect(screen.getByRole("link", { name: "I'll just come in" })).toBeTruthy()
})

test("without a network the page shows what the service said before, and how old that is", async () => {
  const app = await withHub("example-street")
  await app.hubs.refresh()
  app.service.offline = true
  await drawApp(app.again(), "/hubs")
  expect(
    await screen.findByText(/We can't reach the hubs now. This is what they said on Sunday 22 November/),
  ).toBeTruthy()
  expect(screen.getByText("A green door. Someone says hello.")).toBeTruthy()
})

test("with nothing kept and no network the national numbers stand there", async () => {
  const app = await anApp()
  app.service.offline = true
  await drawApp(app, "/hubs")
  expect(await screen.findByText(/nothing is kept on this phone yet/)).toBeTruthy()
  expect(screen.getByRole("link", { name: "Ring 116 123" })).toBeTruthy()
})

test("a choice that could not be saved says so, and the hub stays the old one", async () => {
  const app = await withHub("example-street", { more: [unsure] })
  await drawApp(app, "/hubs")
  await userEvent.click(await screen.findByText("Choose another hub"))
  await waitFor(() => expect(app.hubs.saidAt.value).toBe(aSunday))
  app.disk.fails.push("full")
  await userEvent.click(screen.getByRole("button", { name: "This is my hub: Unsure Street" }))
  expect(await screen.findByText(/This phone is full/)).toBeTruthy()
  expect(screen.getByRole("heading", { name: "Example Street" })).toBeTruthy()
})

test("a team that shows another key than the first time is not written to", async () => {
  const app = await withHub("example-street")
  await app.hubs.refresh()
  const other = await anApp()
  app.service.hubs = { hubs: [other.hub], helplines: [] }
  await drawApp(app, "/hubs")
  expect(await screen.findByText(/The team's key is not the one we saw before/)).toBeTruthy()
  expect(screen.queryByRole("link", { name: "Book a welcoming conversation" })).toBeNull()
})

test("what was said stays with the page where it happened", async () => {
  await drawApp(await anApp(), "/hubs")
  await userEvent.click(await screen.findByRole("button", { name: "This is my hub: Example Street" }))
  await screen.findByText("Example Street is your hub now.")
  await userEvent.click(screen.getByRole("link", { name: "Book a welcoming conversation" }))
  await screen.findByRole("heading", { level: 1, name: "Book a welcoming conversation" })
  await waitFor(() => expect(screen.queryByText("Example Street is your hub now.")).toBeNull())
})

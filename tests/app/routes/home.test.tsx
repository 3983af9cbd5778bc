// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { nobodyYet } from "../../../src/domain/me.ts"
import { keep } from "../../../src/vault/stores/list.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"
import { anApp, aSunday } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { aBooking } from "../../support/things.ts"

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }))
const heading = () => screen.getByRole("heading", { level: 1 }).textContent
const nameBox = () => screen.getByRole("textbox", { name: "What would you like to be called?" })

describe("at a first visit", () => {
  test("a name and a hub are asked for in two steps, and kept", async () => {
    const app = await anApp()
    await drawApp(app, "/")
    expect(heading()).toBe("Come in. The door is open.")
    await userEvent.type(nameBox(), " Jo Example ")
    await press("Next")
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Good to meet you, Jo Example" }))
    await userEvent.click(await screen.findByRole("radio", { name: /^Example Street\s+Made up/ }))
    await press("Come in")
    const hello = await screen.findByRole("heading", { level: 1, name: "Hello, Jo Example" })
    expect(document.activeElement).toBe(hello)
    expect(screen.getByText("Saved on this phone")).toBeTruthy()
    const again = app.again()
    await again.state.read()
    expect(again.state.me.value).toMatchObject({
      chosenName: "Jo Example",
      hub: "example-street",
      welcomedAt: aSunday,
    })
  })
  test("somebody may just look round, and is not asked again", async () => {
    const app = await anApp()
    await drawApp(app, "/")
    await press("Just look round")
    expect(await screen.findByRole("heading", { level: 1, name: "Hello" })).toBeTruthy()
    const again = app.again()
    await again.state.read()
    expect(again.state.me.value).toMatchObject({ chosenName: "", hub: null, welcomedAt: aSunday })
  })
  test("both questions may be passed by", async () => {
    await drawApp(await anApp(), "/")
    await press("Next")
    await press("Come in")
    expect(await screen.findByRole("heading", { level: 1, name: "Hello" })).toBeTruthy()
  })
  test("without signal a hub can be chosen later, and nothing is in the way", async () => {
    const app = await anApp()
    app.service.offline = true
    await drawApp(app, "/")
    await press("Next")
    expect(screen.getByText(/You can choose one later/)).toBeTruthy()
    await press("Come in")
    expect(await screen.findByRole("heading", { level: 1, name: "Hello" })).toBeTruthy()
  })
  test("a name that cannot be kept stays on the screen, and why is said beside it", async () => {
    await drawApp(await anApp(), "/")
    await userEvent.click(nameBox())
    await userEvent.paste("a".repeat(201))
    await press("Next")
    expect(nameBox()).toHaveProperty("value", "a".repeat(201))
    expect(screen.getByRole("alert").textContent).toContain("too long")
  })
  test("what could not be saved is said, and can be tried again with the same words", async () => {
    const app = await anApp()
    await drawApp(app, "/")
    await userEvent.type(nameBox(), "Jo")
    await press("Next")
    app.disk.fails.push("full")
    await press("Come in")
    expect((await screen.findByRole("alert")).textContent).toContain("This phone is full")
    await press("Come in")
    expect(await screen.findByRole("heading", { level: 1, name: "Hello, Jo" })).toBeTruthy()
  })
  test("somebody may look round although nothing can be saved", async () => {
    const app = await anApp()
    await drawApp(app, "/")
    app.disk.fails.push("blocked")
    await press("Just look round")
    expect(await screen.findByRole("heading", { level: 1, name: "Hello" })).toBeTruthy()
  })
  test("the numbers stand there too", async () => {
    await drawApp(await anApp(), "/")
    expect(screen.getByRole("link", { name: "Ring 999" })).toBeTruthy()
  })
})

describe("home", () => {
  const welcomed = keepMe({ ...nobodyYet, welcomedAt: aSunday })
  test("has one thing to do next, the ways on, and the numbers", async () => {
    const app = await anApp()
    await app.vault.change([welcomed])
    await drawApp(app, "/")
    expect(screen.getByRole("link", { name: "Write one thing I'm good at" }).getAttribute("href")).toBe(
      "/plan",
    )
    const main = screen.getByRole("main")
    const hrefs = [...main.querySelectorAll("a")].map((one) => one.getAttribute("href"))
    expect(hrefs).toEqual(
      expect.arrayContaining(["/plan", "/wishes", "/people", "/book", "/shares", "/settings", "tel:999"]),
    )
    expect(main.querySelectorAll(".next")).toHaveLength(1)
  })
  test.each([
    ["booked", "Booked."],
    ["waiting", "Waiting to send. It is not booked yet."],
    ["taken", "That time went. You can choose another."],
    ["cancel-waiting", "Waiting to tell the hub that you are not coming."],
  ] as const)("says in words that a booking is %s, when and where", async (state, words) => {
    const app = await anApp()
    const startsAt = aSunday + 2 * 86_400 + 5.5 * 3600
    await app.vault.change([welcomed, keep("bookings", aBooking({ state, startsAt }))])
    await app.hubs.refresh()
    await drawApp(app, "/")
    const booking = screen.getByRole("region", { name: "Tuesday 24 November, 2:30 pm" })
    expect(booking.textContent).toContain(words)
    expect(booking.textContent).toContain("Example Street is made up")
  })
  test("does not say 'booked' of what the team cannot do", async () => {
    const app = await anApp()
    const answers = [{ id: "a", cannot: true, text: "We are shut.", at: aSunday }]
    const booking = aBooking({ state: "booked", startsAt: aSunday + 3600, answers })
    await app.vault.change([welcomed, keep("bookings", booking)])
    await drawApp(app, "/")
    expect(screen.getByText(/The team can't do this one/)).toBeTruthy()
    expect(screen.queryByText("Booked.")).toBeNull()
  })
})

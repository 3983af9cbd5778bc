// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { afterEach, describe, expect, test } from "vitest"
import { nobodyYet } from "../../../src/domain/me.ts"
import { keep } from "../../../src/vault/stores/list.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"
import { anApp, aSunday } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { press } from "../../support/on-page.ts"
import { aBooking } from "../../support/things.ts"

const itIsMine = () => press("This is mine")
const heading = () => screen.getByRole("heading", { level: 1 }).textContent
const nameBox = () => screen.getByRole("textbox", { name: "What would you like to be called?" })

afterEach(() => localStorage.clear())

describe("at a first visit", () => {
  test("a name and a hub are asked for in two steps, and kept", async () => {
    const app = await anApp()
    await drawApp(app, "/")
    expect(heading()).toBe("Come in. The door is open.")
    await itIsMine()
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Good to have you here" }))
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
  test("the questions may be skipped, and are not asked again", async () => {
    const app = await anApp()
    await drawApp(app, "/")
    await itIsMine()
    await press("Skip the questions")
    expect(await screen.findByRole("heading", { level: 1, name: "Hello" })).toBeTruthy()
    const again = app.again()
    await again.state.read()
    expect(again.state.me.value).toMatchObject({ chosenName: "", hub: null, welcomedAt: aSunday })
  })
  test("both questions may be passed by", async () => {
    await drawApp(await anApp(), "/")
    await itIsMine()
    await press("Next")
    await press("Come in")
    expect(await screen.findByRole("heading", { level: 1, name: "Hello" })).toBeTruthy()
  })
  test("whoever they are cannot be read, then it is not their first visit", async () => {
    const app = await anApp()
    await app.vault.change([{ do: "put", store: "me", id: "me", thing: { torn: true } }])
    await app.state.read()
    await drawApp(app, "/")
    expect(heading()).toBe("Hello")
  })
  test("without signal a hub can be chosen later, and nothing is in the way", async () => {
    const app = await anApp()
    app.service.offline = true
    await drawApp(app, "/")
    await itIsMine()
    await press("Next")
    expect(screen.getByText(/You can choose one later/)).toBeTruthy()
    await press("Come in")
    expect(await screen.findByRole("heading", { level: 1, name: "Hello" })).toBeTruthy()
  })
  test("a name that cannot be kept stays on the screen, and why is said beside it", async () => {
    await drawApp(await anApp(), "/")
    await itIsMine()
    await userEvent.click(nameBox())
    await userEvent.paste("a".repeat(201))
    await press("Next")
    expect(nameBox()).toHaveProperty("value", "a".repeat(201))
    expect(screen.getByRole("alert").textContent).toContain("too long")
  })
  test("what could not be saved is said, and can be tried again with the same words", async () => {
    const app = await anApp()
    await drawApp(app, "/")
    await itIsMine()
    await userEvent.type(nameBox(), "Jo")
    await press("Next")
    app.disk.fails.push("full")
    await press("Come in")
    expect((await screen.findByRole("alert")).textContent).toContain("This phone is full")
    await press("Come in")
    expect(await screen.findByRole("heading", { level: 1, name: "Hello, Jo" })).toBeTruthy()
  })
  test("somebody may come in although nothing can be saved", async () => {
    const app = await anApp()
    await drawApp(app, "/")
    await itIsMine()
    app.disk.fails.push("blocked")
    await press("Skip the questions")
    expect(await screen.findByRole("heading", { level: 1, name: "Hello" })).toBeTruthy()
  })
  test("it says where words are kept, who can read them, and that nobody is watching", async () => {
    await drawApp(await anApp(), "/")
    const main = screen.getByRole("main").textContent
    for (const words of ["There is no lock yet", "Nobody is watching", "not for emergencies", "Right now"])
      expect(main).toContain(words)
  })
  test("who comes in is asked where to start, and nothing has to be done", async () => {
    await drawApp(await anApp(), "/")
    await itIsMine()
    await press("Skip the questions")
    expect(await screen.findByText(/Where would you like to start/)).toBeTruthy()
  })
  test("made-up things are said to be made up on every page, and lead back to the questions as they were", async () => {
    const app = await anApp()
    await drawApp(app, "/")
    await press("Just look round")
    expect(await screen.findByRole("heading", { level: 1, name: "Hello, Robin Example" })).toBeTruthy()
    for (const [way, title] of [
      ["My hub", "My hub"],
      ["Home", "Hello, Robin Example"],
      ["Book a welcoming conversation", "Not while you look round"],
    ] as const) {
      await userEvent.click(screen.getAllByRole("link", { name: way })[0] ?? document.body)
      expect(await screen.findByRole("heading", { level: 1, name: title })).toBeTruthy()
      expect(screen.getByText("This is made up. Nothing here is yours.")).toBeTruthy()
    }
    await press("Leave")
    await screen.findByRole("heading", { level: 1, name: "Come in. The door is open." })
    expect(screen.queryByText("This is made up. Nothing here is yours.")).toBeNull()
    expect(app.disk.stores.size).toBe(0)
  })
  test("on a device that is not theirs nothing is kept, and every page says so", async () => {
    const app = await anApp()
    await drawApp(app, "/")
    await press("It is not mine")
    await screen.findByRole("heading", { level: 1, name: "Good to have you here" })
    await userEvent.type(nameBox(), "Jo")
    await press("Next")
    await press("Come in")
    expect(await screen.findByRole("heading", { level: 1, name: "Hello, Jo" })).toBeTruthy()
    expect(screen.getByText(/Nothing is kept here/)).toBeTruthy()
    expect(screen.queryByText("Saved on this phone")).toBeNull()
    expect(screen.getByText("Here until you close this page")).toBeTruthy()
    expect(app.disk.stores.size).toBe(0)
    expect(localStorage).toHaveLength(0)
  })
  test("on a device others use, the first page shows no name and no booking", async () => {
    const app = await anApp()
    await drawApp(app, "/")
    await press("I share it with others")
    expect(screen.getByText(/Anyone who opens it can still read your words/)).toBeTruthy()
    await userEvent.type(nameBox(), "Jo")
    await press("Next")
    await press("Come in")
    await screen.findByRole("heading", { level: 1, name: "Hello" })
    await app.state.act([keep("bookings", aBooking({ startsAt: aSunday + 3600 }))])
    expect(screen.getByRole("main").textContent).not.toMatch(/Jo|Example Street/)
    expect(app.state.me.value.chosenName).toBe("Jo")
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

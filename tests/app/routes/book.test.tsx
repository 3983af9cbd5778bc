// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { nobodyYet } from "../../../src/domain/me.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"
import { anApp, aSunday } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { press } from "../../support/on-page.ts"
import { bookFirst, bookPage, firstTime, isBooked, sealedWords, timesAreKept } from "./book-steps.ts"

describe("booking", () => {
  test("is a time and one press once the hub is chosen, and needs no word", async () => {
    const app = await bookPage()
    await bookFirst()
    expect(await isBooked()).toBeTruthy()
    expect(screen.getByRole("heading", { name: "Monday 23 November, 10:00 am" })).toBeTruthy()
    expect(screen.getByText(/Example Street is made up/)).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }))
    expect(await sealedWords(app)).toMatchObject({ chosenName: "Jo Example", way: null, talkAbout: "" })
  })

  test("asks for the hub first where none was chosen, and for one reading before the first", async () => {
    const app = await anApp()
    await drawApp(app, "/book")
    await userEvent.click(await screen.findByRole("button", { name: "This is my hub: Example Street" }))
    expect(
      await screen.findByText("They read it when they are at work. Nobody watches day and night."),
    ).toBeTruthy()
    expect(screen.getByText("Example Street hub team")).toBeTruthy()
    expect(screen.queryByRole("button", { name: "Book this time" })).toBeNull()
    await press("I have read this")
    await bookFirst()
    expect(await isBooked()).toBeTruthy()
    expect(app.state.me.value.readAboutSharingAt).toBe(aSunday)
  })

  test("without a time chosen says what is missing", async () => {
    await bookPage()
    await firstTime()
    await press("Book this time")
    expect(await screen.findByText("Choose a time first.")).toBeTruthy()
  })

  test("carries what the person likes to say, and nothing they left out", async () => {
    const app = await bookPage()
    await userEvent.click(await firstTime())
    await userEvent.click(screen.getByText("Tell the team more, if you like"))
    await userEvent.click(screen.getByRole("radio", { name: "By phone" }))
    await userEvent.type(
      screen.getByRole("textbox", { name: "What I'd rather not talk about" }),
      "work 🙂 عمل",
    )
    await press("Book this time")
    await isBooked()
    expect(await sealedWords(app)).toMatchObject({ way: "phone", notTalkAbout: "work 🙂 عمل", whoComes: "" })
  })

  test("words that cannot be kept are said beside their field, and nothing typed is lost", async () => {
    const app = await bookPage()
    await userEvent.click(await firstTime())
    const box = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "What helps me be there" })
    const other = screen.getByRole<HTMLInputElement>("textbox", { name: "Who comes with me" })
    await userEvent.type(other, "my sister")
    await userEvent.click(box)
    await userEvent.paste("x".repeat(5003))
    await press("Book this time")
    expect(await screen.findByText(/too long. Take out 3/)).toBeTruthy()
    expect(box.value).toHaveLength(5003)
    expect(other.value).toBe("my sister")
    expect(app.state.bookings.value).toEqual([])
  })

  test("that could not be saved is not shown as booked, and everything stays for another try", async () => {
    const app = await bookPage()
    await timesAreKept(app)
    await userEvent.click(await firstTime())
    app.disk.fails.push("full")
    await press("Book this time")
    expect(await screen.findByText(/This phone is full/)).toBeTruthy()
    expect(screen.queryByText(/Booked|Waiting/)).toBeNull()
    await press("Book this time")
    expect(await isBooked()).toBeTruthy()
  })
})

describe("without a network", () => {
  test("a time seen before can be chosen; it waits, with the hub's number, and is booked when the service says so", async () => {
    const app = await bookPage()
    await timesAreKept(app)
    app.service.offline = true
    await bookFirst()
    expect(await screen.findByText("Waiting to send. It is not booked yet.")).toBeTruthy()
    expect(screen.getByRole("link", { name: "Ring Example Street: 01632 960123" })).toBeTruthy()
    expect(screen.queryByText(/Booked/)).toBeNull()
    app.service.offline = false
    await app.sending.send(true)
    expect(await isBooked()).toBeTruthy()
    expect(app.service.bookings.size).toBe(1)
  })

  test("the page says from when its times are, and that some may have gone", async () => {
    const app = await bookPage()
    await timesAreKept(app)
    app.service.offline = true
    document.body.replaceChildren()
    await drawApp(app.again(), "/book")
    expect(
      await screen.findByText(/These are from Sunday 22 November, 9:00 am, and some may have gone/),
    ).toBeTruthy()
    expect(await firstTime()).toBeTruthy()
  })
})

describe("just coming in", () => {
  test("is one press, told to nobody, and needs no reading", async () => {
    const app = await anApp()
    await app.state.act([keepMe({ ...nobodyYet, hub: "example-street" })])
    await drawApp(app, "/book")
    await userEvent.click(await screen.findByRole("button", { name: "I'll just come in" }))
    expect(await screen.findByText("Come when the door is open. Nobody needs to know first.")).toBeTruthy()
    expect(app.service.bookings.size).toBe(0)
    await press(/I won't come in|Cancel: Just coming in/)
    await waitFor(() => expect(app.state.bookings.value[0]?.state).toBe("cancelled"))
  })

  test("is what a hub without a team offers, with its number", async () => {
    await bookPage({}, { hub: { team: null } })
    expect(await screen.findByText("You can't book here yet. Ring, or just come in.")).toBeTruthy()
    expect(screen.getByRole("link", { name: "Ring Example Street: 01632 960123" })).toBeTruthy()
    expect(screen.queryByRole("radio")).toBeNull()
  })
})

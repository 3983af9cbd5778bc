// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { openWith, sealDirect } from "../../../src/crypto/jwe.ts"
import { nobodyYet } from "../../../src/domain/me.ts"
import { noNeedsYet } from "../../../src/domain/needs.ts"
import { fromBase64url } from "../../../src/kit/base64url.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"
import { answerTyp } from "../../../src/wire/bookings.ts"
import { anApp, aSunday } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { anId } from "../../support/things.ts"

type App = Awaited<ReturnType<typeof anApp>>

async function aReader(
  options: Parameters<typeof anApp>[0] = {},
  said: Partial<typeof nobodyYet> = {},
): Promise<App> {
  const app = await anApp(options)
  const before = { chosenName: "Jo Example", hub: "example-street", readAboutSharingAt: aSunday }
  const me = { ...nobodyYet, ...before, ...said }
  await app.state.act([keepMe(me)])
  return app
}
const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }))
const firstTime = () =>
  screen.findAllByRole("radio", { name: "10:00 am" }).then(([time]) => time ?? document.body)
const bookFirst = async () => {
  await userEvent.click(await firstTime())
  await press("Book this time")
}
const sealedWords = async (app: App): Promise<Record<string, unknown>> => {
  const [kept] = [...app.service.bookings.values()]
  const [key] = app.team.keys
  const opened = key && (await openWith(key, kept?.body.sealed ?? "", {}))
  return JSON.parse(opened?.ok ? opened.value : "{}")
}

describe("booking", () => {
  test("is a time and one press once the hub is chosen, and needs no word", async () => {
    const app = await aReader()
    await drawApp(app, "/book")
    await bookFirst()
    expect(await screen.findByText("Booked. See you there.")).toBeTruthy()
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
    expect(await screen.findByText("Booked. See you there.")).toBeTruthy()
    expect(app.state.me.value.readAboutSharingAt).toBe(aSunday)
  })

  test("without a time chosen says what is missing", async () => {
    await drawApp(await aReader(), "/book")
    await firstTime()
    await press("Book this time")
    expect(await screen.findByText("Choose a time first.")).toBeTruthy()
  })

  test("carries what the person likes to say, and nothing they left out", async () => {
    const app = await aReader()
    await drawApp(app, "/book")
    await userEvent.click(await firstTime())
    await userEvent.click(screen.getByText("Tell the team more, if you like"))
    await userEvent.click(screen.getByRole("radio", { name: "By phone" }))
    await userEvent.type(
      screen.getByRole("textbox", { name: "What I'd rather not talk about" }),
      "work 🙂 عمل",
    )
    await press("Book this time")
    await screen.findByText("Booked. See you there.")
    expect(await sealedWords(app)).toMatchObject({ way: "phone", notTalkAbout: "work 🙂 عمل", whoComes: "" })
  })

  const needs = { ...noNeedsYet, safeWays: "Text me", voicemail: false, aids: "canary-aids" }
  const alongside = () => screen.findByRole("checkbox", { name: /^Send my needs along/ })
  const asSent = () =>
    screen.getByRole<HTMLTextAreaElement>("textbox", { name: "This is what the team will read" })

  test("takes no need along that was not ticked", async () => {
    const app = await aReader({}, { needs, howToAddress: "canary-address" })
    await drawApp(app, "/book")
    expect(await alongside()).toHaveProperty("checked", false)
    await bookFirst()
    await screen.findByText("Booked. See you there.")
    expect(await sealedWords(app)).toMatchObject({ needs: "", safeWays: "", whatHelps: "", whoComes: "" })
    expect(JSON.stringify(await sealedWords(app))).not.toContain("canary")
  })

  test("takes the needs along exactly as they were shown, changed for this time alone", async () => {
    const app = await aReader({}, { needs, howToAddress: "They, please" })
    await drawApp(app, "/book")
    await userEvent.click(await alongside())
    expect(asSent().value).toBe(
      [
        "How to speak to me and of me: They, please",
        "Safe ways and times to reach me: Text me",
        "Leaving me a voicemail: No, please don't",
        "Aids I use: canary-aids",
      ].join("\n"),
    )
    await userEvent.clear(asSent())
    await userEvent.type(asSent(), "Text me today")
    // Unticking and ticking again loses nothing.
    await userEvent.click(await alongside())
    expect(screen.queryByRole("textbox", { name: "This is what the team will read" })).toBeNull()
    await userEvent.click(await alongside())
    expect(asSent().value).toBe("Text me today")
    await bookFirst()
    await screen.findByText("Booked. See you there.")
    expect(await sealedWords(app)).toMatchObject({ needs: "Text me today" })
    expect(app.state.me.value.needs).toEqual(needs)
  })

  test("takes nothing along that was ticked and unticked again", async () => {
    const app = await aReader({}, { needs })
    await drawApp(app, "/book")
    await userEvent.click(await alongside())
    await userEvent.click(await alongside())
    await bookFirst()
    await screen.findByText("Booked. See you there.")
    expect(JSON.stringify(await sealedWords(app))).not.toContain("canary")
  })

  test("asks what somebody needs the first time, keeps it where they say so, and does not ask again", async () => {
    const app = await aReader()
    await drawApp(app, "/book")
    const asked = () => screen.queryByRole("textbox", { name: /^Is there something you need/ })
    await firstTime()
    const box = asked()
    if (box === null) throw new Error("it was not asked")
    await userEvent.click(box)
    await userEvent.paste("BSL\u0007")
    await bookFirst()
    expect((await screen.findByRole("alert")).textContent).toContain("bell (U+0007)")
    await userEvent.clear(box)
    await userEvent.type(box, "A BSL interpreter")
    await userEvent.click(screen.getByRole("checkbox", { name: "Keep this in My needs too" }))
    await press("Book this time")
    await screen.findByText("Booked. See you there.")
    expect(await sealedWords(app)).toMatchObject({ needs: "A BSL interpreter" })
    expect(app.state.me.value.needs).toMatchObject({ other: "A BSL interpreter", reviewedOn: "2026-11-22" })
    await press("Book another time")
    expect(await alongside()).toHaveProperty("checked", false)
    expect(asked()).toBeNull()
  })

  test("does not ask what somebody needs who was asked before and left it empty", async () => {
    const app = await aReader()
    await drawApp(app, "/book")
    await bookFirst()
    await screen.findByText("Booked. See you there.")
    expect(app.state.me.value.needs).toEqual(noNeedsYet)
    await press("Book another time")
    await firstTime()
    expect(screen.queryByRole("textbox", { name: /^Is there something you need/ })).toBeNull()
    expect(screen.getByRole("link", { name: "Look at My needs" })).toBeTruthy()
  })

  test("words that cannot be kept are said beside their field, and nothing typed is lost", async () => {
    const app = await aReader()
    await drawApp(app, "/book")
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
    const app = await aReader()
    await drawApp(app, "/book")
    await userEvent.click(await firstTime())
    await waitFor(() => expect(app.service.calls).toContain("slots"))
    app.disk.fails.push("full")
    await press("Book this time")
    expect(await screen.findByText(/This phone is full/)).toBeTruthy()
    expect(screen.queryByText(/Booked|Waiting/)).toBeNull()
    await press("Book this time")
    expect(await screen.findByText("Booked. See you there.")).toBeTruthy()
  })
})

describe("without a network", () => {
  test("a time seen before can be chosen; it waits, with the hub's number, and is booked when the service says so", async () => {
    const app = await aReader()
    await drawApp(app, "/book")
    await firstTime()
    await waitFor(() => expect(app.service.calls).toContain("slots"))
    app.service.offline = true
    await bookFirst()
    expect(await screen.findByText("Waiting to send. It is not booked yet.")).toBeTruthy()
    expect(screen.getByRole("link", { name: "Ring Example Street: 01632 960123" })).toBeTruthy()
    expect(screen.queryByText(/Booked/)).toBeNull()
    app.service.offline = false
    await app.sending.send(true)
    expect(await screen.findByText("Booked. See you there.")).toBeTruthy()
    expect(app.service.bookings.size).toBe(1)
  })

  test("the page says from when its times are, and that some may have gone", async () => {
    const app = await aReader()
    await drawApp(app, "/book")
    await firstTime()
    await waitFor(() => expect(app.service.calls).toContain("slots"))
    app.service.offline = true
    document.body.replaceChildren()
    await drawApp(app.again(), "/book")
    expect(
      await screen.findByText(/These are from Sunday 22 November, 9:00 am, and some may have gone/),
    ).toBeTruthy()
    expect(await firstTime()).toBeTruthy()
  })
})

describe("a booking on the page", () => {
  const booked = async () => {
    const app = await aReader()
    await drawApp(app, "/book")
    await bookFirst()
    await screen.findByText("Booked. See you there.")
    return app
  }
  test("is cancelled with one press, which frees the time and can be followed by another booking", async () => {
    const app = await booked()
    await press("Cancel: Monday 23 November, 10:00 am")
    expect(await screen.findByText("Cancelled. You can book again any time.")).toBeTruthy()
    expect([...app.service.bookings.values()][0]?.state).toBe("cancelled")
    await bookFirst()
    expect(await screen.findByText("Booked. See you there.")).toBeTruthy()
  })

  test("says while the hub does not know of the cancelling yet", async () => {
    const app = await booked()
    app.service.offline = true
    await press("Cancel: Monday 23 November, 10:00 am")
    expect(await screen.findByText("Waiting to tell the hub that you are not coming.")).toBeTruthy()
    expect(await screen.findByText("We will tell the hub as soon as we can reach it.")).toBeTruthy()
  })

  test("whose time went offers three more, and one press takes one with the same words", async () => {
    const app = await aReader()
    await drawApp(app, "/book")
    await firstTime()
    await waitFor(() => expect(app.service.calls).toContain("slots"))
    const [slot] = app.slots
    const other = {
      id: anId(5),
      body: {
        hub: app.hub.id,
        startsAt: slot?.startsAt ?? 0,
        epoch: [...app.service.epochs][0] ?? "",
        sealed: "a.b.c.d.e",
        manageTokenHash: "m",
      },
    }
    await app.client.putBooking(other.id, other.body)
    await userEvent.type(screen.getByRole("textbox", { name: "Who comes with me" }), "my sister")
    await bookFirst()
    expect(await screen.findByText("That time went. You can choose another.")).toBeTruthy()
    const times = screen.getByRole("list", { name: "Other free times" })
    expect(times.querySelectorAll("button")).toHaveLength(3)
    await press("Tuesday 24 November, 10:00 am")
    expect(await screen.findByText("Booked. See you there.")).toBeTruthy()
    expect(screen.queryByText("That time went. You can choose another.")).toBeNull()
    app.service.bookings.delete(other.id)
    expect(await sealedWords(app)).toMatchObject({ whoComes: "my sister" })
  })

  test("shows what the team wrote, and that it can't do this one", async () => {
    const app = await booked()
    const [booking] = app.state.bookings.value
    const key = fromBase64url(booking?.replyKey ?? "")
    if (booking === undefined || key === undefined) throw new Error("no booking")
    const header = { typ: answerTyp, booking: booking.id, cty: "application/json" }
    const sealed = await sealDirect(
      key,
      JSON.stringify({ v: 1, cannot: true, text: "Come on Friday?" }),
      header,
    )
    app.service.bookings.get(booking.id)?.answers.push({ id: anId(7), sealed, at: aSunday })
    await app.sending.fetchAnswers()
    expect(await screen.findByText("The team can't do this one. It is not because of you.")).toBeTruthy()
    expect(screen.getByText("Come on Friday?")).toBeTruthy()
    expect(await firstTime()).toBeTruthy()
  })

  test("that is over can be taken off the list, and put back", async () => {
    const app = await booked()
    await press(/^Cancel:/)
    await screen.findByText("Cancelled. It cost nothing, and you can book again.")
    await press(/^Take it off my list:/)
    await waitFor(() => expect(app.state.bookings.value).toEqual([]))
    await press("Undo")
    await waitFor(() => expect(app.state.bookings.value).toHaveLength(1))
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
    const app = await aReader({ hub: { team: null } })
    await drawApp(app, "/book")
    expect(await screen.findByText("You can't book here yet. Ring, or just come in.")).toBeTruthy()
    expect(screen.getByRole("link", { name: "Ring Example Street: 01632 960123" })).toBeTruthy()
    expect(screen.queryByRole("radio")).toBeNull()
  })
})

// @vitest-environment happy-dom
import "../../support/dom.ts"
import { render, screen, within } from "@testing-library/preact"
import { beforeAll, beforeEach, afterEach, describe, expect, test, vi } from "vitest"
import { sharedSections } from "../../../src/domain/share.ts"
import { HomePage } from "../../../src/desk/home/HomePage.tsx"
import { DeskContext } from "../../../src/desk/services.ts"
import { writeDocument } from "../../../src/fhir/write.ts"
import { loadTexts } from "../../../src/i18n/texts.ts"
import { fail, ok } from "../../../src/kit/result.ts"
import type { DeskClient } from "../../../src/service-client/desk-port.ts"
import { aDeskClient, aSealedBooking, aSealedShare, deskServices } from "../../support/desk-client.ts"
import { aDeskTeam, type DeskTeam, teamNow } from "../../support/desk-team.ts"
import { press, write } from "../../support/draw-desk.tsx"
import { anId, aPerson, aStatement } from "../../support/things.ts"

let team: DeskTeam
beforeAll(async () => {
  await loadTexts("desk", "problems")
  team = await aDeskTeam()
})
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: teamNow * 1000 }))
afterEach(() => void vi.useRealTimers())

const hour = 3600
const left: string[] = []

function open(client: Partial<DeskClient>) {
  left.length = 0
  const { session, keyring } = team
  render(
    <DeskContext.Provider value={deskServices(aDeskClient(client))}>
      <HomePage here={{ session, keyring }} onLeave={(why) => left.push(why)} />
    </DeskContext.Provider>,
  )
}

const card = (name: string) => screen.findByRole("region", { name })

describe("who is coming", () => {
  const bookings = async () => [
    await aSealedBooking(team, {}, { id: anId(1) }),
    await aSealedBooking(
      team,
      {
        chosenName: "",
        way: null,
        whoComes: "",
        whatHelps: "",
        talkAbout: "",
        notTalkAbout: "",
        safeWays: "",
      },
      { id: anId(2), startsAt: teamNow + 3 * hour },
    ),
    await aSealedBooking(
      team,
      { chosenName: "Alex" },
      { id: anId(3), startsAt: teamNow + 4 * hour },
      { hub: "elsewhere" },
    ),
    await aSealedBooking(
      team,
      { chosenName: "Jo" },
      { id: anId(4), startsAt: teamNow + 5 * hour, state: "cancelled" },
    ),
    await aSealedBooking(team, { chosenName: "Pat" }, { id: anId(5), startsAt: teamNow - 5 * hour }),
  ]

  test("stands with what each wrote, what helps them be there first, what not to talk about right after", async () => {
    const rows = await bookings()
    open({ bookings: () => Promise.resolve(ok(rows)) })
    const first = within(await card("Monday 9 March, 10:00 am"))
    expect(first.getByText("Sam")).toBeTruthy()
    expect(first.getAllByRole("term").map((one) => one.textContent)).toEqual([
      "What helps me be there",
      "Please do not talk about",
      "How I'd like to meet",
      "Who comes with me",
      "What I'd like to talk about",
      "Safe ways to reach me",
    ])
    expect(first.getAllByRole("definition").map((one) => one.textContent)).toEqual([
      "A seat near the door",
      "My old job",
      "Face to face",
      "My sister",
      "Tuesdays",
      "Text me",
    ])
  })

  test("stands with what each needs before everything else, and an app of before says nothing of it", async () => {
    const needs = "Leaving me a voicemail: No, please don't\nInterpreter: BSL"
    const row = await aSealedBooking(team, { needs })
    const older = await aSealedBooking(team, {}, { id: anId(2), startsAt: teamNow + 3 * hour })
    open({ bookings: () => Promise.resolve(ok([row, older])) })
    const first = within(await card("Monday 9 March, 10:00 am"))
    expect(first.getAllByRole("term")[0]?.textContent).toBe("What I need")
    expect(first.getAllByRole("definition")[0]?.textContent).toBe(needs)
    const second = within(await card("Monday 9 March, 11:00 am"))
    expect(second.getAllByRole("term")[0]?.textContent).toBe("What helps me be there")
  })

  test("an empty booking, a cancelled one and one that does not open are each said, and hide nothing", async () => {
    const rows = await bookings()
    open({ bookings: () => Promise.resolve(ok(rows)) })
    const says = async (name: string) => (await card(name)).textContent
    expect(await says("Monday 9 March, 11:00 am")).toContain("They left the rest open.")
    const unopened = await card("Monday 9 March, 12 noon")
    expect(unopened.textContent).toContain("We can't open what came with this one.")
    expect(within(unopened).queryByRole("button")).toBeNull()
    const cancelled = await card("Monday 9 March, 1:00 pm")
    expect(cancelled.textContent).toContain("Cancelled, at their word.")
    expect(cancelled.textContent).not.toContain("Jo")
    expect(await says("Monday 9 March, 10:00 am")).toContain("Sam")
    expect(screen.getByText("In the last day").closest("details")?.textContent).toContain("Pat")
  })

  test("a person's words are text, whatever is in them", async () => {
    const row = await aSealedBooking(team, { whatHelps: "<img src=x onerror=alert(1)> 🙂 \u202Eleft" })
    open({ bookings: () => Promise.resolve(ok([row])) })
    expect(await screen.findByText(/<img src=x onerror/)).toBeTruthy()
    expect(document.querySelector("img")).toBeNull()
  })

  test("nobody yet, and nothing shared, invite rather than alarm", async () => {
    open({})
    expect(await screen.findByText(/Nobody has booked a time yet/)).toBeTruthy()
    expect(screen.getByText("Nobody shares anything with you right now.")).toBeTruthy()
  })

  test("when the service cannot be reached what was seen before stays", async () => {
    const row = await aSealedBooking(team)
    const answers = [ok([row]), fail({ kind: "offline" as const })]
    open({ bookings: () => Promise.resolve(answers.shift() ?? ok([])) })
    await screen.findByText("Sam")
    await press("Look again")
    await screen.findByText("We could not reach the hub. Nothing is lost.")
    expect(screen.getByText("Sam")).toBeTruthy()
  })
})

describe("answering", () => {
  async function answering(putAnswer: DeskClient["putAnswer"]) {
    const row = await aSealedBooking(team)
    open({ bookings: () => Promise.resolve(ok([row])), putAnswer })
    await screen.findByText("Sam")
  }

  test("'We can't do this one' needs no words", async () => {
    const sent: unknown[] = []
    await answering((booking, id, { sealed }) => {
      sent.push(booking)
      return Promise.resolve(ok({ id, sealed, at: teamNow }))
    })
    await press("We can't do this one: Sam, Monday 9 March, 10:00 am")
    await press("Tell them")
    await screen.findByText("Sent. They can read it on their phone.")
    expect(sent).toEqual([anId(1)])
  })

  test("an answer that did not arrive keeps its words, and is sent again as the same answer", async () => {
    const sent: string[] = []
    await answering((_, id, { sealed }) => {
      sent.push(`${id} ${sealed}`)
      return Promise.resolve(sent.length === 1 ? fail({ kind: "offline" }) : ok({ id, sealed, at: teamNow }))
    })
    await press("Answer Sam, Monday 9 March, 10:00 am")
    await write("Your answer", "See you then")
    await press("Send")
    await screen.findByText("We could not reach the hub. Nothing is lost.")
    expect(screen.getByLabelText("Your answer")).toHaveProperty("value", "See you then")
    await press("Send")
    await screen.findByText("Sent. They can read it on their phone.")
    expect(sent[1]).toBe(sent[0])
  })

  test("an answer in words needs words that can be kept", async () => {
    await answering(() => Promise.reject(new Error("sent")))
    await press("Answer Sam, Monday 9 March, 10:00 am")
    await press("Send")
    expect(await screen.findByText("There is nothing written here yet.")).toBeTruthy()
  })
})

describe("what is shared", () => {
  let ids = 300
  const written = (texts: readonly [string, string]) =>
    writeDocument({
      chosenName: "Sam",
      sections: sharedSections(
        { parts: ["needs", "strengths", "wishes", "people"], left: [] },
        [aStatement({ kind: "helps", text: texts[1] }), aStatement({ text: texts[0] })],
        [aPerson({ name: "Pat", notToBeTold: true })],
        [{ key: "voicemail", yes: false }],
      ).toReversed(),
      words: {
        title: "Shared",
        headingOf: (heading) => `About ${heading}`,
        roleOf: (role) => role,
        needOf: ({ key }) => `Need ${key}`,
        mayKnow: "May know",
        notToBeTold: "Not to be told",
      },
      now: teamNow,
      newId: () => anId((ids += 1)),
    })

  test("is opened only when somebody presses, read needs first and strengths next, and can be closed", async () => {
    const share = await aSealedShare(team, written(["I know every bird", "Sit with me"]))
    const openShare = vi.fn<DeskClient["openShare"]>(() => Promise.resolve(ok(share.manifest)))
    open({ inbox: () => Promise.resolve(ok([share.item])), openShare })
    await screen.findByText("Came Monday 9 March, 8:00 am")
    expect(openShare).not.toHaveBeenCalled()
    await press("Open what Sam shared")
    await screen.findByText("I know every bird")
    const titles = screen.getAllByRole("heading", { level: 4 }).map((one) => one.textContent)
    expect(titles).toEqual(["About needs", "About strength", "About people", "About helps"])
    expect(screen.getByText("Not to be told")).toBeTruthy()
    await press("Close what Sam shared")
    expect(screen.queryByText("I know every bird")).toBeNull()
    await press("Open what Sam shared")
    expect(openShare).toHaveBeenCalledTimes(2)
  })

  test("and ended says so; one that does not open hides no other", async () => {
    const ended = await aSealedShare(team, written(["a", "b"]))
    const strange = await aSealedShare(await aDeskTeam(), written(["a", "b"]), { id: anId(51) })
    const rows = [ended.item, { ...strange.item, epoch: ended.item.epoch }]
    open({ inbox: () => Promise.resolve(ok(rows)) })
    await screen.findByText("This does not open here. The others do.")
    await press("Open what Sam shared")
    await screen.findByText("This is not shared any more.")
  })
})

test("a session that is over leads away, whichever call learns it", async () => {
  open({ inbox: () => Promise.resolve(fail({ kind: "signed-out" })) })
  await vi.waitFor(() => expect(left).toEqual(["over"]))
})

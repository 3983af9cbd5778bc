// @vitest-environment happy-dom
import "../../support/dom.ts"
import { render, screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { sharedSections } from "../../../src/domain/share.ts"
import { HomePage } from "../../../src/desk/home/HomePage.tsx"
import { DeskContext } from "../../../src/desk/services.ts"
import { writeDocument } from "../../../src/fhir/write.ts"
import { loadTexts } from "../../../src/i18n/texts.ts"
import { fail, ok } from "../../../src/kit/result.ts"
import type { DeskClient } from "../../../src/service-client/desk-port.ts"
import { aDeskClient, aSealedBooking, aSealedShare, deskServices } from "../../support/desk-client.ts"
import { aDeskTeam, type DeskTeam, teamNow } from "../../support/desk-team.ts"
import { anId, aStatement } from "../../support/things.ts"

let team: DeskTeam
beforeAll(async () => {
  await loadTexts("desk", "problems")
  team = await aDeskTeam()
})
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: teamNow * 1000 }))
afterEach(() => void vi.useRealTimers())

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
const button = (name: string) => screen.findByRole("button", { name })
const press = async (name: string) => userEvent.click(await button(name))
const offline = () => Promise.resolve(fail({ kind: "offline" as const }))
const cancelSam = "They asked us to cancel this: Sam, Monday 9 March, 10:00 am"
const endSam = "They asked us to end this: Sam, came Monday 9 March, 8:00 am"

describe("a booking, at the person's word", () => {
  const opened = async (cancelBooking: DeskClient["cancelBooking"], startsAt = teamNow + 7200) => {
    const row = await aSealedBooking(team, {}, { startsAt })
    const bookings = vi.fn(() => Promise.resolve(ok([row])))
    open({ bookings, cancelBooking })
    await screen.findByText("Sam")
    return bookings
  }

  test("is cancelled with a second press that says it can't be taken back, and says so afterwards", async () => {
    const asked: string[] = []
    const bookings = await opened((id) => {
      asked.push(id)
      return Promise.resolve(ok({ id, state: "cancelled" }))
    })
    await press(cancelSam)
    const lead = screen.getByText(/This can't be taken back/)
    expect(lead.textContent).toContain("Be sure that they asked you themselves.")
    expect(document.activeElement).toBe(lead)
    expect(asked).toEqual([])
    await press("Yes, cancel it")
    const said = await screen.findByText("Done. Their app will say so too.")
    expect(asked).toEqual([anId(1)])
    expect(document.activeElement).toBe(said)
    const card = within(screen.getByRole("region", { name: "Monday 9 March, 10:00 am" }))
    expect(card.getByText("Cancelled, at their word. You need do nothing.")).toBeTruthy()
    expect(card.queryByText("Sam")).toBeNull()
    expect(card.queryByRole("button")).toBeNull()
    expect(bookings).toHaveBeenCalledTimes(1) // it is said at once, not when the list comes again
  })

  test("is left as it is by 'Not now', and the keyboard goes on from where it was", async () => {
    await opened(() => Promise.reject(new Error("cancelled")))
    const opener = await button(cancelSam)
    opener.focus()
    await userEvent.keyboard("{Enter}{Tab}")
    expect(document.activeElement?.textContent).toBe("Yes, cancel it")
    await userEvent.keyboard("{Tab}{Enter}")
    expect(screen.queryByText(/This can't be taken back/)).toBeNull()
    expect(document.activeElement?.getAttribute("aria-label")).toBe(cancelSam)
  })

  test("that could not be told to the service stands as it did, and can be tried again", async () => {
    const answers = [offline(), Promise.resolve(ok({ id: anId(1), state: "cancelled" as const }))]
    await opened(() => answers.shift() ?? offline())
    await press(cancelSam)
    await press("Yes, cancel it")
    expect((await screen.findByRole("alert")).textContent).toBe(
      "We could not reach the hub. Nothing is lost.",
    )
    expect(screen.getByText("Sam")).toBeTruthy()
    await press("Yes, cancel it")
    expect(await screen.findByText("Done. Their app will say so too.")).toBeTruthy()
  })

  test("that has been, was cancelled or does not open is not offered to be cancelled", async () => {
    const rows = [
      await aSealedBooking(team, {}, { id: anId(1), startsAt: teamNow - 7200 }),
      await aSealedBooking(team, {}, { id: anId(2), state: "cancelled" }),
      await aSealedBooking(team, {}, { id: anId(3) }, { hub: "elsewhere" }),
    ]
    open({ bookings: () => Promise.resolve(ok(rows)) })
    await screen.findByText("Sam")
    expect(screen.queryByRole("button", { name: /^They asked us/, hidden: true })).toBeNull()
  })
})

describe("a share, at the person's word", () => {
  let ids = 300
  const written = writeDocument({
    chosenName: "Sam",
    sections: sharedSections({ parts: ["strengths"], left: [] }, [aStatement({ text: "Birdsong" })], []),
    words: {
      title: "Shared",
      headingOf: (heading) => `About ${heading}`,
      roleOf: (role) => role,
      needOf: ({ key }) => key,
      mayKnow: "May know",
      notToBeTold: "Not to be told",
    },
    now: teamNow,
    newId: () => anId((ids += 1)),
  })
  const opened = async (endShared: DeskClient["endShared"]) => {
    const share = await aSealedShare(team, written)
    const answers = [ok([share.item]), ok([])]
    const openShare = vi.fn<DeskClient["openShare"]>(() => Promise.resolve(ok(share.manifest)))
    open({ inbox: () => Promise.resolve(answers.shift() ?? ok([])), openShare, endShared })
    await button(endSam)
    return openShare
  }

  test("is ended with a second press, without being opened, and is gone when somebody looks again", async () => {
    const asked: string[] = []
    const openShare = await opened((id) => {
      asked.push(id)
      return Promise.resolve(ok({ id, state: "ended" }))
    })
    await press(endSam)
    expect(document.activeElement?.textContent).toContain("This can't be taken back.")
    expect(asked).toEqual([])
    await press("Yes, end it")
    const said = await screen.findByText(/^Ended, at their word. Nobody can open it any more./)
    expect(asked).toEqual([anId(50)])
    expect(document.activeElement).toBe(said)
    expect(openShare).not.toHaveBeenCalled()
    expect(screen.queryByRole("button", { name: "Open what Sam shared" })).toBeNull()
    await press("Look again")
    expect(await screen.findByText("Nobody shares anything with you right now.")).toBeTruthy()
  })

  test("that stands open is closed when it ends", async () => {
    await opened((id) => Promise.resolve(ok({ id, state: "ended" })))
    await press("Open what Sam shared")
    expect(await screen.findByText("Birdsong")).toBeTruthy()
    await press(endSam)
    await press("Yes, end it")
    await screen.findByText(/^Ended, at their word./)
    expect(screen.queryByText("Birdsong")).toBeNull()
    expect(screen.queryByRole("button", { name: "Close what Sam shared" })).toBeNull()
  })

  test("that does not open names nobody, so nobody can have asked", async () => {
    const strange = await aSealedShare(await aDeskTeam(), "{}", { id: anId(51) })
    const { epoch } = (await aSealedShare(team, "{}")).item
    open({ inbox: () => Promise.resolve(ok([{ ...strange.item, epoch }])) })
    await screen.findByText("This does not open here. The others do.")
    expect(screen.queryByRole("button", { name: /^They asked us/ })).toBeNull()
  })
})

test("a session that ran out meanwhile leads to signing in, and nothing is said to be done", async () => {
  const over = () => Promise.resolve(fail({ kind: "signed-out" as const }))
  const row = await aSealedBooking(team)
  const { item } = await aSealedShare(team, "{}")
  open({
    bookings: () => Promise.resolve(ok([row])),
    inbox: () => Promise.resolve(ok([item])),
    cancelBooking: over,
    endShared: over,
  })
  await press(cancelSam)
  await press("Yes, cancel it")
  await press(endSam)
  await press("Yes, end it")
  await vi.waitFor(() => expect(left).toEqual(["over", "over"]))
  expect(screen.queryByText(/^(Done|Ended)/)).toBeNull()
})

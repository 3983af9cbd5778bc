// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { openDirect } from "../../../src/crypto/jwe.ts"
import { readDocument } from "../../../src/fhir/read.ts"
import { fromBase64url } from "../../../src/kit/base64url.ts"
import { DAY } from "../../../src/kit/instant.ts"
import { readLink } from "../../../src/shl/link.ts"
import { keep } from "../../../src/vault/stores/list.ts"
import { type AnApp, aSunday } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { readByTeam } from "../../support/hubs.ts"
import { press } from "../../support/on-page.ts"
import { aStatement } from "../../support/things.ts"
import { aSharer, sent, sharePage, tick } from "./shares-steps.ts"

const preview = () => within(screen.getByRole("region", { name: "This is exactly what they will see" }))

/** What the team reads, the way the desk does: inbox, link, file. */
async function whatTheTeamReads(app: AnApp) {
  const [item] = [...app.service.inbox.values()]
  const [share] = [...app.service.shares.values()]
  const inside = await readByTeam(app.team, item?.body.sealed)
  const link = readLink(String(inside["link"]))
  const bytes = link.ok ? fromBase64url(link.value.key) : undefined
  const file = share?.files.get(0)
  const opened = bytes && file && (await openDirect(bytes, file.jwe, file.contentType))
  const read = readDocument(opened?.ok ? opened.value : "")
  if (!link.ok || !read.ok) throw new Error("the team cannot open it")
  return { link: link.value, read: read.value, share }
}

describe("sharing", () => {
  test("shows exactly what the team will see, and the team reads exactly that", async () => {
    const app = await sharePage()
    await tick(/My strengths/)
    await tick(/When I'm not well/)
    expect(preview().getByText("My name: Jo Example")).toBeTruthy()
    expect(preview().getByText("I can make people laugh")).toBeTruthy()
    expect(preview().queryByText("Nobody may read this")).toBeNull()
    expect(screen.getByText("1 private thing stays out.")).toBeTruthy()
    await press("Leave this out: I keep my promises")
    expect(preview().queryByText("I keep my promises")).toBeNull()
    expect(screen.getByText(/made up/)).toBeTruthy()
    await press("Share this")
    await sent()
    expect(screen.getByText("Not opened yet.")).toBeTruthy()

    const { link, read, share } = await whatTheTeamReads(app)
    expect(read.chosenName).toBe("Jo Example")
    expect(read.sections.map((one) => [one.title, one.texts])).toEqual([
      ["My strengths", ["I can make people laugh"]],
      ["Early signs", ["I stop answering"]],
    ])
    expect(link).toMatchObject({ exp: aSunday + 7 * DAY, passcode: false, longTerm: false })
    expect(share?.body.expiresAt).toBe(aSunday + 7 * DAY)
  })

  test("what I need comes first, as it was shown, and what was left out of it stays out", async () => {
    const app = await sharePage()
    await tick(/My strengths/)
    expect(preview().queryByText(/I lip-read/)).toBeNull()
    await tick(/What I need/)
    const titles = preview().getAllByRole("heading", { level: 4 })
    expect(titles.map((one) => one.textContent)).toEqual(["What I need", "My strengths"])
    expect(preview().getByText("Leaving me a voicemail: No, please don't")).toBeTruthy()
    await press("Leave this out: Aids I use: I lip-read")
    expect(preview().queryByText(/I lip-read/)).toBeNull()
    expect(screen.getByRole("button", { name: "Put it back: Aids I use: I lip-read" })).toBeTruthy()
    await press("Share this")
    await sent()
    const { read } = await whatTheTeamReads(app)
    expect(read.sections[0]).toMatchObject({
      heading: "needs",
      title: "What I need",
      texts: ["How to speak to me and of me: They", "Leaving me a voicemail: No, please don't"],
    })
    expect(JSON.stringify(read)).not.toContain("lip-read")
    expect(app.state.shares.value[0]).toMatchObject({ parts: ["strengths", "needs"], left: ["aids"] })
  })

  test("what was left out can be put back", async () => {
    await sharePage()
    await tick(/My strengths/)
    await press("Leave this out: I keep my promises")
    await press("Put it back: I keep my promises")
    expect(preview().getByText("I keep my promises")).toBeTruthy()
    const seen = screen.getByRole("region", { name: "This is exactly what they will see" })
    await waitFor(() => expect(document.activeElement).toBe(seen))
  })

  test("lasts as long as the person says", async () => {
    const app = await sharePage()
    await tick(/My strengths/)
    await userEvent.click(screen.getByRole("radio", { name: "90 days" }))
    await press("Share this")
    await sent()
    expect((await whatTheTeamReads(app)).share?.body.expiresAt).toBe(aSunday + 90 * DAY)
  })

  test("warns of somebody who is not to be told, in the share and outside it", async () => {
    await sharePage()
    await tick(/My strengths/)
    expect(screen.getByText(/Not to be told: Sam Example. The team won't know/)).toBeTruthy()
    await tick(/My people/)
    expect(screen.getByText(/On your list of people not to be told: Sam Example/)).toBeTruthy()
    expect(preview().getByText("This person is not to be told")).toBeTruthy()
  })

  test("of nothing is not a share", async () => {
    const app = await sharePage()
    await screen.findByRole("checkbox", { name: /My strengths/ })
    await press("Share this")
    expect(screen.getByRole("alert").textContent).toBe("Nothing yet. Choose what they may see.")
    expect(app.state.shares.value).toEqual([])
  })

  test("comes after reading once who reads it", async () => {
    const app = await sharePage(null)
    await screen.findByRole("button", { name: "I have read this" })
    expect(screen.queryByRole("checkbox")).toBeNull()
    expect(screen.getByText(/the team must act/)).toBeTruthy()
    await press("I have read this")
    expect(await screen.findByRole("checkbox", { name: /My strengths/ })).toBeTruthy()
    expect(app.state.me.value.readAboutSharingAt).toBe(aSunday)
  })

  test("that could not be saved sends nothing, and keeps the choice", async () => {
    const app = await sharePage()
    await tick(/My strengths/)
    await waitFor(() => expect(app.hubs.saidAt.value).toBe(aSunday))
    app.disk.fails.push("not-saved")
    await press("Share this")
    expect(await screen.findByText(/That was not saved/)).toBeTruthy()
    expect(app.service.shares.size).toBe(0)
    expect(screen.getByRole("checkbox", { name: /My strengths/ })).toHaveProperty("checked", true)
  })

  test("too much for one share says so, and nothing is lost", async () => {
    const app = await aSharer()
    const long = Array.from({ length: 45 }, (_, n) =>
      aStatement({ order: n, text: `${n} ${"word ".repeat(990)}` }),
    )
    await app.state.act(long.map((one) => keep("statements", { ...one, text: one.text.trim() })))
    await drawApp(app, "/shares")
    await tick(/My strengths/)
    await press("Share this")
    expect(await screen.findByText("That is too much to send in one go. Make it shorter.")).toBeTruthy()
    expect(app.state.shares.value).toEqual([])
  })
})

// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor } from "@testing-library/preact"
import { describe, expect, test } from "vitest"
import { createHubClock } from "../../../src/app/hub-clock.ts"
import { DAY, HOUR } from "../../../src/kit/instant.ts"
import { readLink } from "../../../src/shl/link.ts"
import hubs from "../../../src/texts/en-GB/hubs.json" with { type: "json" }
import { aSunday } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { press } from "../../support/on-page.ts"
import { aSharer, sent, sharePage, tick } from "./shares-steps.ts"

describe("a share on the page", () => {
  const shared = async () => {
    const app = await sharePage()
    await tick(/My strengths/)
    await press("Share this")
    await sent()
    return app
  }
  test("says by the hour when it was opened", async () => {
    const app = await shared()
    const [share] = [...app.service.shares.values()]
    share?.opens.push({ hour: aSunday + 2 * HOUR, count: 2 })
    await app.sending.fetchOpens()
    expect(
      await screen.findByText("Opened on Sunday 22 November, between 11:00 am and 12 noon."),
    ).toBeTruthy()
  })

  test("is ended with one press, and stays listed", async () => {
    const app = await shared()
    await press("End this share: My strengths, made on Sunday 22 November")
    expect(await screen.findByText("Ended. The team can't open it any more.")).toBeTruthy()
    expect(await screen.findByText("Ended. What the team read, it may have kept.")).toBeTruthy()
    expect([...app.service.shares.values()][0]).toMatchObject({ ended: true })
    expect([...app.service.inbox.values()][0]).toMatchObject({ ended: true })
  })

  test("that the team ended says so, not that the person did, and there is nothing left to end", async () => {
    const app = await shared()
    const [share] = [...app.service.shares.values()]
    if (share !== undefined) share.ended = true
    await app.sending.fetchOpens()
    expect(
      await screen.findByText(
        "The team ended this at your word, or it ran out. They can't open it any more.",
      ),
    ).toBeTruthy()
    expect(screen.getByText("It was never opened.")).toBeTruthy()
    expect(screen.queryByText(/You ended it/)).toBeNull()
    expect(screen.queryByRole("button", { name: /^End this share/ })).toBeNull()
  })

  test("says, without a network, that the team may still open it", async () => {
    const app = await shared()
    app.service.offline = true
    await press(/^End this share/)
    expect(
      await screen.findByText(/Waiting to end it. The team may open it until we can reach the hub/),
    ).toBeTruthy()
    expect(await screen.findByText("We will end it as soon as we can reach the hub.")).toBeTruthy()
    app.service.offline = false
    await app.sending.send(true)
    expect(await screen.findByText("Ended. The team can't open it any more.")).toBeTruthy()
  })

  test("whose time is over says so", async () => {
    const app = await shared()
    app.clock.now = aSunday + 8 * DAY
    document.body.replaceChildren()
    await drawApp(app.again(), "/shares")
    expect(await screen.findByText("Its time is over. The team can't open it any more.")).toBeTruthy()
    expect(screen.queryByRole("button", { name: /^End this share/ })).toBeNull()
  })

  test("made without a network waits, and is not said to be sent", async () => {
    const app = await sharePage()
    await tick(/My strengths/)
    await waitFor(() => expect(app.hubs.saidAt.value).toBe(aSunday))
    app.service.offline = true
    await press("Share this")
    expect(await screen.findByText("Waiting to send. The team can't see it yet.")).toBeTruthy()
    expect(screen.queryByText("The team can open it.")).toBeNull()
    app.service.offline = false
    await app.sending.send(true)
    await sent()
  })

  test("without the hub's time a person is told that a last day goes by this phone's clock, and the link claims none", async () => {
    const app = await aSharer()
    await app.hubs.refresh()
    app.service.offline = true
    const hubClock = createHubClock(app.now, app.now)
    await drawApp({ ...app, hubClock }, "/shares")
    expect(await screen.findByText(hubs.clock.unknown)).toBeTruthy()
    await tick(/My strengths/)
    await press("Share this")
    await waitFor(() => expect(app.state.shares.value).toHaveLength(1))
    const [share] = app.state.shares.value
    const link = readLink(share?.link ?? "")
    expect(link).toMatchObject({ ok: true })
    expect(link.ok && link.value.exp).toBeUndefined()
    expect(share?.endsAt).toBe(aSunday + 7 * DAY)
  })
})

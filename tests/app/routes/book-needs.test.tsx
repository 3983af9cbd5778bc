// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { noNeedsYet } from "../../../src/domain/needs.ts"
import { press } from "../../support/on-page.ts"
import { bookFirst, bookPage, firstTime, isBooked, sealedWords } from "./book-steps.ts"

describe("booking", () => {
  const needs = { ...noNeedsYet, safeWays: "Text me", voicemail: false, aids: "canary-aids" }
  const alongside = () => screen.findByRole("checkbox", { name: /^Send my needs along/ })
  const asSent = () =>
    screen.getByRole<HTMLTextAreaElement>("textbox", { name: "This is what the team will read" })

  test("takes no need along that was not ticked", async () => {
    const app = await bookPage({ needs, howToAddress: "canary-address" })
    expect(await alongside()).toHaveProperty("checked", false)
    await bookFirst()
    await isBooked()
    expect(await sealedWords(app)).toMatchObject({ needs: "", safeWays: "", whatHelps: "", whoComes: "" })
    expect(JSON.stringify(await sealedWords(app))).not.toContain("canary")
  })

  test("takes the needs along exactly as they were shown, changed for this time alone", async () => {
    const app = await bookPage({ needs, howToAddress: "They, please" })
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
    await isBooked()
    expect(await sealedWords(app)).toMatchObject({ needs: "Text me today" })
    expect(app.state.me.value.needs).toEqual(needs)
  })

  test("takes nothing along that was ticked and unticked again", async () => {
    const app = await bookPage({ needs })
    await userEvent.click(await alongside())
    await userEvent.click(await alongside())
    await bookFirst()
    await isBooked()
    expect(JSON.stringify(await sealedWords(app))).not.toContain("canary")
  })

  test("asks what somebody needs the first time, keeps it where they say so, and does not ask again", async () => {
    const app = await bookPage()
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
    await isBooked()
    expect(await sealedWords(app)).toMatchObject({ needs: "A BSL interpreter" })
    expect(app.state.me.value.needs).toMatchObject({ other: "A BSL interpreter", reviewedOn: "2026-11-22" })
    await press("Book another time")
    expect(await alongside()).toHaveProperty("checked", false)
    expect(asked()).toBeNull()
  })

  test("does not ask what somebody needs who was asked before and left it empty", async () => {
    const app = await bookPage()
    await bookFirst()
    await isBooked()
    expect(app.state.me.value.needs).toEqual(noNeedsYet)
    await press("Book another time")
    await firstTime()
    expect(screen.queryByRole("textbox", { name: /^Is there something you need/ })).toBeNull()
    expect(screen.getByRole("link", { name: "Look at My needs" })).toBeTruthy()
  })
})

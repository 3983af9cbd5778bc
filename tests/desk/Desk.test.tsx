// @vitest-environment happy-dom
import "../support/dom.ts"
import { screen, within } from "@testing-library/preact"
import { beforeAll, describe, expect, test, vi } from "vitest"
import { oneDeskAtATime } from "../../src/desk/one-desk.ts"
import { openConversation } from "../../src/desk/reading/conversation.ts"
import { loadTexts } from "../../src/i18n/texts.ts"
import { fail, ok } from "../../src/kit/result.ts"
import type { DeskClient } from "../../src/service-client/desk-port.ts"
import { aSealedBooking } from "../support/desk-client.ts"
import { aDeskTeam, type DeskTeam, teamNow } from "../support/desk-team.ts"
import { drawDesk, heading, press, signingIn, write } from "../support/draw-desk.tsx"

let team: DeskTeam
beforeAll(async () => {
  await loadTexts("desk", "problems")
  team = await aDeskTeam()
})

describe("leaving", () => {
  test("signing out tells the service, and nothing of anyone stays in sight", async () => {
    const endSession = vi.fn<DeskClient["endSession"]>(() => Promise.resolve(fail({ kind: "offline" })))
    const row = await aSealedBooking(team)
    drawDesk({ ...signingIn(team), endSession, bookings: () => Promise.resolve(ok([row])) })
    await press("Sign in with your passkey")
    await screen.findByText("Sam")
    await press("Sign out")
    await screen.findByText("You are signed out.")
    expect(endSession).toHaveBeenCalledTimes(1)
    expect(document.body.textContent).not.toContain("Sam")
  })

  test("a session the service ended leads back to the door, and says why", async () => {
    drawDesk({ ...signingIn(team), bookings: () => Promise.resolve(fail({ kind: "signed-out" })) })
    await press("Sign in with your passkey")
    await screen.findByText("Your time here ran out. Sign in again.")
  })

  test("somebody signing in in another window closes this one", async () => {
    drawDesk(signingIn(team))
    await press("Sign in with your passkey")
    await heading("Example Street")
    const stop = oneDeskAtATime(() => undefined)
    await screen.findByText(/in another window/)
    stop()
  })
})

test("an answer goes sealed to the person who booked, and reads back", async () => {
  const row = await aSealedBooking(team)
  const kept: { id: string; sealed: string; at: number }[] = []
  const putAnswer: DeskClient["putAnswer"] = (_, id, { sealed }) => {
    kept.push({ id, sealed, at: teamNow })
    return Promise.resolve(ok({ id, sealed, at: teamNow }))
  }
  const bookings = () => Promise.resolve(ok([{ ...row, answers: kept }]))
  drawDesk({ ...signingIn(team), bookings, putAnswer })
  await press("Sign in with your passkey")
  await press("Answer Sam, Monday 9 March, 10:00 am")
  await write("Your answer", "Come as you are.")
  await press("Send")
  await screen.findByText("Sent. They can read it on their phone.")
  await screen.findByText("Come as you are.")
  expect(JSON.stringify(kept)).not.toContain("Come")
  const { answers } = await openConversation({ ...row, answers: kept }, team.keyring)
  expect(answers.map((one) => one.said)).toEqual([{ v: 1, cannot: false, text: "Come as you are." }])
  expect(within(document.body).queryByRole("textbox")).toBeNull()
})

import { screen, waitFor } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { expect } from "vitest"
import { nobodyYet } from "../../../src/domain/me.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"
import { type AnApp, anApp, aSunday } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { readByTeam } from "../../support/hubs.ts"
import { press } from "../../support/on-page.ts"

/** The page to book on, for somebody who chose a hub, read who reads what is sent, and `said` this of themselves. */
export async function bookPage(
  said: Partial<typeof nobodyYet> = {},
  options: Parameters<typeof anApp>[0] = {},
): Promise<AnApp> {
  const app = await anApp(options)
  const before = { chosenName: "Jo Example", hub: "example-street", readAboutSharingAt: aSunday }
  await app.state.act([keepMe({ ...nobodyYet, ...before, ...said })])
  await drawApp(app, "/book")
  return app
}

/** The first of the free times, once it is there. */
export const firstTime = (): Promise<HTMLElement> =>
  screen.findAllByRole("radio", { name: "10:00 am" }).then(([time]) => time ?? document.body)

/** The times stand there, and what the hub said of them is kept: from now on the page does without a network. */
export async function timesAreKept(app: AnApp): Promise<void> {
  await firstTime()
  await waitFor(() => expect(app.service.calls).toContain("slots"))
}

/** Takes the first time, and nothing else. */
export async function bookFirst(): Promise<void> {
  await userEvent.click(await firstTime())
  await press("Book this time")
}

/** The service said yes, and the page says so. */
export const isBooked = (): Promise<HTMLElement> => screen.findByText("Booked. See you there.")

/** The words of the one booking at the service, as the team opens them. */
export async function sealedWords(app: AnApp): Promise<Record<string, unknown>> {
  const [kept] = [...app.service.bookings.values()]
  return await readByTeam(app.team, kept?.body.sealed)
}

import { render, screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import type { OneTimeLink } from "../../src/desk/address.ts"
import { Desk } from "../../src/desk/Desk.tsx"
import { DeskContext } from "../../src/desk/services.ts"
import { ok } from "../../src/kit/result.ts"
import type { DeskClient } from "../../src/service-client/desk-port.ts"
import { aDeskClient, deskServices } from "./desk-client.ts"
import type { DeskTeam } from "./desk-team.ts"

type Ways = { readonly hasPrf?: boolean; readonly link?: OneTimeLink }

/** Draws the whole desk over a client that refuses whatever the test did not say, at its door or behind a link. */
export function drawDesk(client: Partial<DeskClient>, { link, ...ways }: Ways = {}): void {
  render(
    <DeskContext.Provider value={deskServices(aDeskClient(client), ways)}>
      <Desk link={link} />
    </DeskContext.Provider>,
  )
}

/** What a client answers to whoever signs in to this team's desk. */
export const signingIn = (team: DeskTeam): Partial<DeskClient> => ({
  beginSession: () => Promise.resolve(ok({ challenge: "C".repeat(43), rpId: "localhost" })),
  finishSession: () => Promise.resolve(ok(team.session)),
})

/** The token of a one-time link. */
export const linkToken = "T".repeat(43)

// Each waits until it is there.
export const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }))
export const write = async (label: string, words: string) =>
  userEvent.type(await screen.findByLabelText(label), words)
export const heading = (name: string) => screen.findByRole("heading", { level: 1, name })

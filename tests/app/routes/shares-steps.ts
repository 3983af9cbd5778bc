import { screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { nobodyYet } from "../../../src/domain/me.ts"
import { noNeedsYet } from "../../../src/domain/needs.ts"
import { keep } from "../../../src/vault/stores/list.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"
import { type AnApp, anApp, aSunday } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { aPerson, aStatement } from "../../support/things.ts"

/** Somebody with needs, a plan and a person not to be told, who `read` then who reads what is shared. */
export async function aSharer(read: number | null = aSunday): Promise<AnApp> {
  const app = await anApp()
  const me = { ...nobodyYet, chosenName: "Jo Example", hub: "example-street", readAboutSharingAt: read }
  await app.state.act([
    keepMe({ ...me, needs: { ...noNeedsYet, voicemail: false, aids: "I lip-read" }, howToAddress: "They" }),
    keep("statements", aStatement({ text: "I can make people laugh" })),
    keep("statements", aStatement({ text: "I keep my promises" })),
    keep("statements", aStatement({ text: "Nobody may read this", privacy: "private" })),
    keep("statements", aStatement({ kind: "early-sign", text: "I stop answering", stages: ["wobbly"] })),
    keep("people", aPerson({ name: "Sam Example", notToBeTold: true })),
  ])
  return app
}

/** The page to share on, for them. */
export async function sharePage(read?: number | null): Promise<AnApp> {
  const app = await aSharer(read)
  await drawApp(app, "/shares")
  return app
}

export const tick = async (name: RegExp): Promise<void> =>
  userEvent.click(await screen.findByRole("checkbox", { name }))

/** The service has it all, and the page says so. */
export const sent = (): Promise<HTMLElement> => screen.findByText("The team can open it.")

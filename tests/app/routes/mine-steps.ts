import { screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import type { Services } from "../../../src/app/services.ts"
import { nobodyYet } from "../../../src/domain/me.ts"
import paper from "../../../src/texts/en-GB/paper.json" with { type: "json" }
import { keep } from "../../../src/vault/stores/list.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"
import type { Change } from "../../../src/vault/port.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { aStatement } from "../../support/things.ts"

export const me = keepMe({ ...nobodyYet, chosenName: "Jo", howToAddress: "Say Jo", hub: "example-street" })
export const helps = keep("statements", aStatement({ kind: "helps", text: "Sit with me" }))

/** *On paper* with these kept, at a hub that is this. */
export async function onPaper(changes: readonly Change[], some: Partial<Services> = {}, hub = {}) {
  const app = await anApp({ hub })
  await app.vault.change(changes)
  await app.hubs.refresh()
  await drawApp({ ...app, ...some }, "/mine")
}

/** Chooses a paper. */
export const choose = async (name: keyof typeof paper.papers) =>
  await userEvent.click(screen.getByRole("radio", { name: `${paper.papers[name]} ${paper.hints[name]}` }))

/** Ticks what may be ticked already. */
export const tickOnce = async (name: string) => {
  const box = screen.getByRole<HTMLInputElement>("checkbox", { name })
  if (!box.checked) await userEvent.click(box)
}

/** The sheet as it will be printed. */
export const sheet = () => within(screen.getByRole("region", { name: paper.preview })).getByRole("article")

import { screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { moreShelves } from "../../../src/app/more-shelves.ts"
import type { Rating } from "../../../src/domain/rating.ts"
import checkins from "../../../src/texts/en-GB/checkins.json" with { type: "json" }
import type { Change } from "../../../src/vault/port.ts"
import { keep } from "../../../src/vault/stores/list.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"

/** *How I am* with these said before, and what is said by now. */
export async function howIAm(ratings: readonly Rating[] = [], more: readonly Change[] = []) {
  const app = await anApp()
  await app.vault.change([...ratings.map((one) => keep("ratings", one)), ...more])
  await drawApp(app, "/checkins")
  await screen.findByRole("heading", { name: checkins.hub.title })
  return { ...app, kept: () => moreShelves(app.state).ratings.things.value }
}

/** The answers in the table, from the top. */
export const rows = () =>
  within(screen.getByRole("table"))
    .getAllByRole("row")
    .slice(1)
    .map((row) => within(row).getByRole("cell").querySelector(".own")?.textContent)

export const choose = (name: string): Promise<void> => userEvent.click(screen.getByRole("radio", { name }))

export const isSaved = (): Promise<HTMLElement> => screen.findByText("Saved on this phone")

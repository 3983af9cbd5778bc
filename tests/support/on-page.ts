import { screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"

/** Presses the one button of this name that stands there now. */
export const press = (name: string | RegExp): Promise<void> =>
  userEvent.click(screen.getByRole("button", { name }))

/** Waits for the one button of this name, and presses it. */
export const pressOnceThere = async (name: string | RegExp): Promise<void> =>
  userEvent.click(await screen.findByRole("button", { name }))

/** The one place to write of this name. */
export const box = (name: string): HTMLElement => screen.getByRole("textbox", { name })

import type { Page } from "@playwright/test"
import words from "../../src/texts/en-GB/desk.json" with { type: "json" }
import { expect } from "./house.ts"

/** Looks again at what came. */
export async function lookAgain(desk: Page): Promise<void> {
  await desk.getByRole("button", { name: words.home.lookAgain }).click()
  await expect(desk.getByText(words.home.looking, { exact: true })).toBeHidden()
}

/** Answers the only conversation there is. */
export async function answer(desk: Page, text: string): Promise<void> {
  await desk.getByRole("button", { name: new RegExp(`^${words.answer.answer} `) }).click()
  await desk.getByRole("textbox", { name: words.answer.words }).fill(text)
  await desk.getByRole("button", { name: words.answer.send, exact: true }).click()
  await expect(desk.getByText(words.answer.sent)).toBeVisible()
}

/** What the open share says, section by section, in its order. */
export async function readShare(desk: Page): Promise<readonly (readonly [string, readonly string[]])[]> {
  const headings = await desk.getByRole("heading", { level: 4 }).allTextContents()
  return await Promise.all(
    headings.map(async (title) => {
      const section = desk.getByRole("region", { name: title, exact: true })
      return [title, await section.getByRole("listitem").allTextContents()] as const
    }),
  )
}

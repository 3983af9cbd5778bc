import type { Locator, Page } from "@playwright/test"
import needs from "../../src/texts/en-GB/needs.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { expect } from "./house.ts"

/** Says one part of *My needs*, and waits until it stands there. `tick` chooses what is not written. */
export async function say(
  page: Page,
  part: keyof typeof needs.parts,
  words: Partial<Record<keyof typeof needs.fields, string>>,
  tick: (part: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const region = page.getByRole("region", { name: needs.parts[part], exact: true })
  await region.getByRole("button").click()
  for (const [field, typed] of Object.entries(words)) {
    const label = Object.entries(needs.fields).find(([name]) => name === field)?.[1] ?? ""
    await region.getByRole("textbox", { name: label, exact: true }).fill(typed)
  }
  await tick(region)
  await region.getByRole("button", { name: shell.save, exact: true }).click()
  await expect(region.getByRole("button", { name: new RegExp(`^${needs.change}: `) })).toBeVisible()
  for (const typed of Object.values(words))
    await expect(region.getByText(typed, { exact: true })).toBeVisible()
}

import type { Locator, Page } from "@playwright/test"
import { expect } from "./house.ts"

/** Presses Tab until the focus is on this, as somebody would who cannot point. Fails when it never comes. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let n = 0; n < 80; n += 1) {
    await page.keyboard.press("Tab")
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error("the Tab key never came there")
}

/** Goes to this with the Tab key and presses it, as somebody does who cannot point. */
export async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

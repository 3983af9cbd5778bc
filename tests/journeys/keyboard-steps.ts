import type { Page } from "@playwright/test"

/** Presses Tab until the focus is on what has this name, as somebody would who cannot point. Fails when it never comes. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let n = 0; n < 80; n += 1) {
    await page.keyboard.press("Tab")
    const label = await page.evaluate(nameOfFocused)
    if (typeof name === "string" ? label === name : name.test(label)) return
  }
  throw new Error(`the Tab key never came to ${name}`)
}

// Runs in the page: what is read out, near enough, for the thing that has the focus.
function nameOfFocused(): string {
  const focused = document.activeElement
  const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : []
  const own = focused?.getAttribute("aria-label") ?? labels[0]?.textContent ?? focused?.textContent ?? ""
  return own.trim()
}

import { readFileSync } from "node:fs"
import type { Locator, Page } from "@playwright/test"
import copies from "../../src/texts/en-GB/copies.json" with { type: "json" }
import { expect } from "./house.ts"
import { tabTo } from "./keyboard-steps.ts"
import { said } from "./plan-steps.ts"

/** A copy as a person holds it: the file, and the words on their paper. */
export type Held = { readonly file: Buffer; readonly name: string; readonly words: readonly string[] }

const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true })

/** *A copy of everything* was opened once with a network: from now on all it needs is here without one. */
export async function bringTools(page: Page): Promise<void> {
  await page.goto("/copies")
  await toolsAreHere(page)
}

/** What copies are made and opened with is kept on this phone. */
export async function toolsAreHere(page: Page): Promise<void> {
  for (const piece of ["age-worker", "copying", "word-list"])
    await expect.poll(() => keeps(page, piece)).toBe(true)
}

/** Whether the app keeps its piece of this name on this phone. */
export const keeps = (page: Page, piece: string): Promise<boolean> =>
  page.evaluate(async (name) => {
    const boxes = await Promise.all((await caches.keys()).map((box) => caches.open(box)))
    const kept = await Promise.all(boxes.map((box) => box.keys()))
    return kept.flat().some(({ url }) => new URL(url).pathname.startsWith(`/assets/${name}-`))
  }, piece)

/** Presses a button as somebody would who cannot point. */
async function pressByKey(page: Page, name: string): Promise<void> {
  await tabTo(page, button(page, name))
  await page.keyboard.press("Enter")
}

/** Makes a copy on *A copy of everything*, by keyboard alone, and saves its file. */
export async function makeCopy(page: Page): Promise<Held> {
  await pressByKey(page, copies.make.start)
  await expect(page.getByRole("heading", { name: copies.make.words })).toBeFocused()
  const words = await page.locator("ol[translate=no] li").allTextContents()
  expect(words).toHaveLength(6)
  await pressByKey(page, copies.make.written)
  await typeBack(page, words)
  await expect(page.getByRole("heading", { name: copies.ready.title })).toBeFocused({ timeout: 60_000 })
  const coming = page.waitForEvent("download")
  await pressByKey(page, copies.ready.save)
  const download = await coming
  return { file: readFileSync(await download.path()), name: download.suggestedFilename(), words }
}

/** Types the two words back that are asked for, the first of them wrong at first. */
async function typeBack(page: Page, words: readonly string[]): Promise<void> {
  const fields = page.getByRole("textbox", { name: /^Word \d$/ })
  await expect(fields).toHaveCount(2)
  const asked = await page.locator("label", { hasText: /^Word \d$/ }).allTextContents()
  const word = (label = "") => words[Number(label.at(-1)) - 1] ?? ""
  await fields.first().fill("teapot")
  await fields.last().fill(` ${word(asked[1]).toUpperCase()} `)
  await page.keyboard.press("Enter")
  await expect(page.getByText(said(copies.make.notThat, { n: Number(asked[0]?.at(-1)) }))).toBeVisible()
  await fields.first().fill(word(asked[0]))
  await page.keyboard.press("Enter")
}

/** Chooses a file, or the one at a path, and types its words. */
export async function openCopy(
  page: Page,
  file: { readonly name: string; readonly bytes: Buffer } | string,
  typed: string,
): Promise<void> {
  const chosen = typeof file === "string" ? file : { name: file.name, mimeType: "", buffer: file.bytes }
  await page.getByLabel(copies.bring.file).setInputFiles(chosen)
  await page.getByRole("textbox", { name: copies.bring.words }).fill(typed)
  await button(page, copies.bring.open).click()
}

/** Opens a copy that is whole, and waits until here and there stand side by side. */
export async function lookInto(page: Page, held: Held): Promise<void> {
  const typed = held.words.map((word) => word.toUpperCase()).join("  ")
  await openCopy(page, { name: held.name, bytes: held.file }, typed)
  await expect(page.getByRole("heading", { name: copies.look.title })).toBeFocused({ timeout: 60_000 })
}

/** Brings it back, and waits until it is said. */
export async function bringBack(page: Page): Promise<void> {
  await button(page, copies.look.bring).click()
  await expect(page.getByText(copies.done.words)).toBeFocused()
}

import type { Locator, Page } from "@playwright/test"
import type { Kind } from "../../src/domain/kinds.ts"
import { kindTexts as kinds } from "../support/kind-texts.ts"
import people from "../../src/texts/en-GB/people.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import statements from "../../src/texts/en-GB/statements.json" with { type: "json" }
import { expect } from "./house.ts"

/** The section of one kind on the page that is open. */
export const sectionOf = (page: Page, kind: Kind): Locator =>
  page.getByRole("region", { name: kinds[kind].title, exact: true })

/** A text with what is put into it, as a page says it. */
export const said = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""))

/** Goes to one of the pages in the bar, as a person does. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: shell.menu }).getByRole("link", { name, exact: true }).click()
}

/** Writes a statement of a kind on the page that is open, and waits until it is kept. */
export async function addStatement(page: Page, kind: Kind, words: string): Promise<void> {
  const section = sectionOf(page, kind)
  await section.getByRole("button", { name: kinds[kind].add }).click()
  await section.getByRole("textbox", { name: statements.words }).fill(words)
  await section.getByRole("button", { name: shell.save, exact: true }).click()
  await expect(section.getByRole("listitem").filter({ hasText: words })).toBeVisible()
  await isSaved(page)
}

/** Keeps a statement on the open page out of every share. */
export async function makePrivate(page: Page, kind: Kind, words: string): Promise<void> {
  const item = sectionOf(page, kind).getByRole("listitem").filter({ hasText: words })
  await item.getByRole("button", { name: new RegExp(`^${shell.item.more}`) }).click()
  await item.getByRole("radio", { name: statements.privacy.private }).check()
  await expect(item.getByText(statements.privacy.tagPrivate)).toBeVisible()
}

/** What a person writes about somebody; only a name has to be there. */
export type Somebody = { readonly name: string } & Partial<
  Record<"relation" | "phone" | "textNumber" | "email" | "mayKnow", string>
>

/** Adds somebody on *My people*, and waits until they are kept. */
export async function addPerson(page: Page, somebody: Somebody): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^(${people.addFirst}|${people.add})$`) }).click()
  for (const [field, words] of Object.entries(somebody)) {
    const label = Object.entries(people.fields).find(([name]) => name === field)?.[1]
    if (label === undefined) throw new Error(`there is no field ${field}`)
    await page.getByRole("textbox", { name: label, exact: true }).fill(words)
  }
  await page.getByRole("button", { name: shell.save, exact: true }).click()
  await expect(page.getByRole("heading", { name: somebody.name })).toBeVisible()
  await isSaved(page)
}

/** "Saved on this phone" is said. */
export async function isSaved(page: Page): Promise<void> {
  await expect(page.getByRole("status").getByText(shell.saved)).toBeVisible()
}

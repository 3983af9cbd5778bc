import type { Locator, Page } from "@playwright/test"
import type { BookingWords } from "../../src/domain/booking.ts"
import type { SharePart } from "../../src/domain/share.ts"
import booking from "../../src/texts/en-GB/booking.json" with { type: "json" }
import hubs from "../../src/texts/en-GB/hubs.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import sharing from "../../src/texts/en-GB/sharing.json" with { type: "json" }
import welcome from "../../src/texts/en-GB/welcome.json" with { type: "json" }
import { expect } from "./house.ts"

/** The first visit: a name and a hub. `look` is called on each of its pages. */
export async function comeIn(
  page: Page,
  name: string,
  hub: string,
  look: () => Promise<void>,
): Promise<void> {
  await page.goto("/")
  await expect(page.getByRole("heading", { level: 1, name: welcome.title })).toBeVisible()
  await look()
  await page.getByRole("button", { name: welcome.device.mine, exact: true }).click()
  await page.getByRole("textbox", { name: welcome.name }).fill(name)
  await page.getByRole("button", { name: welcome.next, exact: true }).click()
  await page.getByRole("radio", { name: hub }).check()
  await look()
  await page.getByRole("button", { name: welcome.comeIn, exact: true }).click()
  // The page before has the name for its heading too: it goes once everything is kept.
  await expect(page.getByRole("button", { name: welcome.comeIn, exact: true })).toHaveCount(0)
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
}

/** Reads who will read it, once, before a first booking or share. */
export async function readWhoReads(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: hubs.reads.title })).toBeVisible()
  await page.getByRole("button", { name: hubs.reads.done }).click()
}

/** Chooses the first free time, writes everything the team may know, and books. Answers the time as the page says it. */
export async function book(page: Page, words: Partial<BookingWords>): Promise<void> {
  await page
    .getByRole("radio", { name: /\d (am|pm)$/ })
    .first()
    .check()
  await page.getByText(booking.more, { exact: true }).click()
  for (const [field, label] of Object.entries(booking.fields)) {
    const typed = Object.entries(words).find(([name]) => name === field)?.[1]
    if (typeof typed === "string") await page.getByRole("textbox", { name: label, exact: true }).fill(typed)
  }
  await page.getByRole("button", { name: booking.book, exact: true }).click()
}

/** Ticks parts to share; what the preview then shows, in its order. */
export async function chooseParts(page: Page, parts: readonly SharePart[]): Promise<Locator> {
  for (const part of parts) await page.getByRole("checkbox", { name: sharing.parts[part] }).check()
  return page.getByRole("region", { name: sharing.preview })
}

/** Goes to a page of the person's by the links on *Home*. */
export async function goFromHome(page: Page, title: keyof typeof shell.titles): Promise<void> {
  await page
    .getByRole("navigation", { name: shell.menu })
    .getByRole("link", { name: shell.home, exact: true })
    .click()
  await page.getByRole("main").getByRole("link", { name: shell.titles[title], exact: true }).first().click()
  await expect(page.getByRole("heading", { level: 1, name: shell.titles[title] })).toBeVisible()
}

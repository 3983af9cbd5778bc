import { rewriteKept } from "../vault/kept-pages.ts"

// *Right now* dresses itself before its first picture, and what stands in its kept page is the vault's alone to change.
const pages = ["/", "/plan", "/shell.html"]

/**
 * Dresses the pages that are kept for offline as this one is, so that their first picture is dressed: nobody who chose dark is
 * dazzled at night while the app comes. Best effort, never throws: an undressed page is dressed by the app, as ever.
 */
export async function dressKeptPages(): Promise<void> {
  const worn = Object.entries(document.documentElement.dataset).map(
    ([name, value]) => ` data-${name}="${value}"`,
  )
  for (const page of pages)
    await rewriteKept(page, (html) => html.replace(/ dir="ltr"[^>]*/, ` dir="ltr"${worn.join("")}`))
}

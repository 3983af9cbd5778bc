import { isOver } from "../vault/over.ts"

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
  try {
    for (const cacheName of await caches.keys())
      for (const page of pages) {
        const kept = await caches.match(page, { cacheName })
        if (kept === undefined) continue
        const html = await kept.text()
        const dressed = html.replace(/ dir="ltr"[^>]*/, ` dir="ltr"${worn.join("")}`)
        if (dressed === html || isOver()) continue
        const headers = new Headers(kept.headers)
        for (const name of ["content-encoding", "content-length", "etag"]) headers.delete(name) // of what came over the network
        await (await caches.open(cacheName)).put(page, new Response(dressed, { headers }))
      }
  } catch {
    // No caches in this browser, or no room.
  }
}

/** How a request is answered: from what is kept, from the network with what is kept behind it, or not by us at all. */
export type Answer =
  | { readonly from: "page" | "asset"; readonly key: string }
  | { readonly from: "network-first"; readonly key: string }
  | undefined

// Asked of the service each time, with or without a page of ours open: never the app's HTML.
const services = /^\/(api|desk-api|shl)(\/|$)|^\/(healthz|readyz)$/

const kept = /^\/(assets\/.+|icon\.svg|manifest\.webmanifest)$/

/** The pages that have a file of their own: kept under their address, and handed out without this worker where the browser can. */
export const ownPages = ["/", "/right-now", "/plan", "/blank"]

/** The pieces those pages start with. */
export const startPieces = /^\/assets\/(index|rolldown|plan|first|words|right-now)-/

/**
 * Which kept thing answers an address of our own origin. A few pages have files of their own, every other page address
 * gets the shell. `/recover` wants the newest page there is, because an old one may be what has to be recovered from.
 */
export function answerFor(path: string, isPage: boolean): Answer {
  if (services.test(path)) return undefined
  if (!isPage) return kept.test(path) ? { from: "asset", key: path } : undefined
  if (/\.[^/]*$/.test(path)) return undefined // the address of a file
  const plain = path.replace(/\/+$/, "") || "/"
  if (plain === "/recover") return { from: "network-first", key: "/shell.html" }
  return { from: "page", key: ownPages.includes(plain) ? plain : "/shell.html" }
}

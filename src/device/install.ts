/** What came of offering to put the app on the screen. `not-offered`: this browser has no way for a page to ask. */
export type Installing = "installed" | "not-now" | "not-offered"

// Chromium's own event; TypeScript's DOM library does not know it.
type Offer = Event & { prompt(): Promise<{ readonly outcome: string }> }
const isOffer = (event: Event): event is Offer => "prompt" in event

let offer: Offer | undefined
const listeners = new Set<() => void>()
const tell = () => {
  for (const changed of listeners) changed()
}

/**
 * Keeps the browser's offer for when the person asks: it comes once, soon after the start, and would otherwise stand over the page
 * before anybody said what an icon on the screen reveals.
 */
export function keepInstallOffer(): void {
  addEventListener("beforeinstallprompt", (event) => {
    if (!isOffer(event)) return
    event.preventDefault()
    offer = event
    tell()
  })
  addEventListener("appinstalled", () => {
    offer = undefined
    tell()
  })
}

/** Calls back when the offer comes or goes; answers how to stop. */
export function watchInstall(changed: () => void): () => void {
  listeners.add(changed)
  return () => void listeners.delete(changed)
}

/** Whether the browser would ask now. */
export const canInstall = (): boolean => offer !== undefined

/** Lets the browser ask. An offer can be used once. Never throws. */
export async function install(): Promise<Installing> {
  const now = offer
  offer = undefined
  try {
    const answer = await now?.prompt()
    if (answer === undefined) return "not-offered"
    return answer.outcome === "accepted" ? "installed" : "not-now"
  } catch {
    return "not-offered"
  } finally {
    tell()
  }
}

/** Whether this page runs as an installed app, in a window of its own. */
export function isInstalled(): boolean {
  const own = ["standalone", "minimal-ui", "fullscreen"]
  if (own.some((mode) => matchMedia(`(display-mode: ${mode})`).matches)) return true
  return "standalone" in navigator && navigator.standalone === true // iPhones
}

/**
 * Which way to the screen there is, and whether this engine clears what a site kept after seven days without a visit. WebKit does
 * (webkit.org/blog/10218, read 2026-11-22), unless the app is on the Home Screen; on iPhones every browser is WebKit.
 */
export function engineOf(agent: string, touchPoints: number): { isWebKit: boolean; isApplePhone: boolean } {
  const isWebKit = /AppleWebKit/.test(agent) && !/Chrome|Chromium|Android/.test(agent)
  // An iPad says it is a Mac; Macs have no touch screens.
  const isApplePhone =
    /iPhone|iPad|iPod/.test(agent) || (isWebKit && /Macintosh/.test(agent) && touchPoints > 1)
  return { isWebKit: isWebKit || isApplePhone, isApplePhone }
}

import { type ReadonlySignal, signal } from "@preact/signals"
import { HOUR, type Instant } from "../kit/instant.ts"
import { trustedUrl } from "../kit/trusted-url.ts"
import { lookNow } from "./look.ts"
import { holdsWords } from "./typing.ts"

/** `waiting`: a newer build is here and waits for a word. `in-use`: another tab said it; this one kept its page. */
export type Newer = "waiting" | "in-use" | undefined

const newer = signal<Newer>()
/** Whether a newer version is ready for the person to use. */
export const newerVersion: ReadonlySignal<Newer> = newer

let waiting: ServiceWorker | null = null
let asked = false

/**
 * Registers the worker, once the first page is painted. A newer build never takes over by itself: it waits for `useNewer` in
 * some tab. Then every tab draws itself anew, but for those where something is begun and not saved: they say so and wait.
 */
export async function keepUpToDate(now: () => Instant): Promise<void> {
  const container = "serviceWorker" in navigator ? navigator.serviceWorker : undefined
  if (container === undefined) return
  let controlled = container.controller !== null
  container.addEventListener("controllerchange", () => {
    // The very first worker takes over a page that is already its own build.
    if (!controlled) controlled = true
    else if (asked || !holdsWords()) location.reload()
    else newer.value = "in-use"
  })
  const registration = await container.register(trustedUrl("/sw.js"), { updateViaCache: "none" })
  noticeWaiting(registration)
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", () => noticeWaiting(registration))
  })
  void askToBeTaken(container)
  // With little data the browser's own look at each opening is enough.
  if (!lookNow.peek().littleData) askNowAndThen(registration, now)
}

// A page that was on its way just as the worker started is in nobody's hand, and would not open its next piece offline.
async function askToBeTaken(container: ServiceWorkerContainer): Promise<void> {
  const { active } = await container.ready
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no such argument
  if (container.controller === null) active?.postMessage("take-me-in")
}

/** Uses the newer version, in every tab. Answers `holds-words` and does nothing while this tab holds unsaved words. */
export function useNewer(): "holds-words" | "asked" {
  if (holdsWords()) return "holds-words"
  asked = true
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no such argument
  if (newer.value === "waiting" && waiting !== null) waiting.postMessage("use-it-now")
  else location.reload()
  return "asked"
}

/** A newer version is in use elsewhere, and this tab, on its way to another page, holds nothing any more: it follows. */
export function followNewer(): void {
  if (newer.value === "in-use" && !holdsWords()) location.reload()
}

function noticeWaiting(registration: ServiceWorkerRegistration): void {
  waiting = registration.waiting
  if (waiting !== null && registration.active !== null) newer.value = "waiting"
}

// An installed app can stay open for weeks: ask again when the person comes back to it, at most once in six hours.
function askNowAndThen(registration: ServiceWorkerRegistration, now: () => Instant): void {
  let askedAt = now()
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || now() - askedAt < 6 * HOUR) return
    askedAt = now()
    registration.update().catch(() => undefined) // offline: next time
  })
}

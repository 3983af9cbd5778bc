import { type ReadonlySignal, signal } from "@preact/signals"
import { HOUR, type Instant, isLongAgo, readClock } from "../kit/instant.ts"
import { trustedUrl } from "../kit/trusted-url.ts"
import { lookNow } from "./look.ts"
import { mayFollow, note } from "./reloading.ts"
import { holdsWords } from "./typing.ts"

/**
 * `waiting`: a newer build is here and waits for a word. `in-use`: another tab said it, and this one kept its page. `coming`: it is
 * fetched, because a piece this one needs is nowhere any more.
 */
export type Newer = "waiting" | "in-use" | "coming" | undefined

const newer = signal<Newer>()
/** Whether a newer version is ready for the person to use. */
export const newerVersion: ReadonlySignal<Newer> = newer

let waiting: ServiceWorker | null = null
let asked = false
let isTaking = false
let clock = readClock

/**
 * Registers the worker, once the first page is painted. A newer build never takes over by itself: it waits for `useNewer` in
 * some tab. Then every tab draws itself anew, but for those where something is begun and not saved: they say so and wait.
 */
export async function keepUpToDate(now: () => Instant): Promise<void> {
  const container = "serviceWorker" in navigator ? navigator.serviceWorker : undefined
  if (container === undefined) return
  clock = now
  let controlled = container.controller !== null
  container.addEventListener("controllerchange", () => {
    // The very first worker takes over a page that is already its own build.
    if (!controlled) controlled = true
    else if (!isTaking) follow()
  })
  // No worker is no reason for a page not to work: a wifi's sign-in page or a fault of the service stands where it should be.
  const registration = await register(container)
  if (registration === undefined) return
  noticeWaiting(registration)
  const watch = () =>
    registration.installing?.addEventListener("statechange", () => noticeWaiting(registration))
  watch() // the browser's own look at this opening may have found one before this script came
  registration.addEventListener("updatefound", watch)
  void askToBeTaken(container, controlled)
  // With little data the browser's own look at each opening is enough.
  if (!lookNow.peek().littleData) askNowAndThen(registration, now)
}

async function register(container: ServiceWorkerContainer): Promise<ServiceWorkerRegistration | undefined> {
  const known = await container.getRegistration().catch(() => undefined)
  // A worker that holds this page and is registered no more is taking itself away, as an operator wants: it is let go.
  if (known !== undefined || container.controller !== null) return known
  return await container.register(trustedUrl("/sw.js"), { updateViaCache: "none" }).catch(() => undefined)
}

// Workers that take over one after the other must not keep a page from being read: after one reload they wait for a person.
function follow(): void {
  if (asked || (!holdsWords() && mayFollow(clock()))) reload()
  else newer.value = "in-use"
}

function reload(): void {
  note(clock(), "newer")
  location.reload()
}

// A page that was on its way just as the worker started is in nobody's hand, and would not open its next piece offline.
async function askToBeTaken(container: ServiceWorkerContainer, wasTaken: boolean): Promise<void> {
  const { active } = await container.ready
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no such argument
  if (container.controller === null) active?.postMessage("take-me-in")
  // What only some people ask for is not kept unless the worker fetched it, and what was lost is not kept again: it hears what came
  // past it, the last of it included. While it has the page in hand, that is what came over the network.
  new PerformanceObserver((list) => {
    const past = list
      .getEntriesByType("resource")
      .filter((one) => !wasTaken || ("transferSize" in one && one.transferSize !== 0))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no such argument
    if (past.length > 0) active?.postMessage(past.map(({ name }) => name))
  }).observe({ type: "resource", buffered: true })
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
  if (newer.value === "in-use" && !holdsWords() && mayFollow(clock())) reload()
}

const patienceMs = 60_000 // a whole build on a slow line

/**
 * Has the newest build there is take over, because this one cannot go on; over as soon as it did, or there is none. In tabs that
 * hold words it waits as ever. The caller loads the page anew.
 */
export async function takeNewer(): Promise<void> {
  const container = "serviceWorker" in navigator ? navigator.serviceWorker : undefined
  if (container === undefined || container.controller === null) return
  const before = newer.value
  isTaking = true
  newer.value = "coming"
  try {
    const registration = await container.getRegistration()
    const next = registration && (await newest(registration))
    if (next === undefined || !(await reaches(next, "installed"))) return
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no such argument
    next.postMessage("use-it-now")
    await reaches(next, "activated")
  } finally {
    isTaking = false
    newer.value = before
  }
}

async function newest(registration: ServiceWorkerRegistration): Promise<ServiceWorker | undefined> {
  await registration.update().catch(() => undefined) // no answer, or one that is none of ours
  return registration.installing ?? registration.waiting ?? undefined
}

const stages: readonly ServiceWorkerState[] = ["parsed", "installing", "installed", "activating", "activated"]

async function reaches(worker: ServiceWorker, wanted: "installed" | "activated"): Promise<boolean> {
  const over = AbortSignal.timeout(patienceMs)
  const isThere = () => stages.indexOf(worker.state) >= stages.indexOf(wanted)
  while (!isThere() && worker.state !== "redundant" && !over.aborted)
    await new Promise((done) => {
      worker.addEventListener("statechange", done, { once: true })
      over.addEventListener("abort", done, { once: true })
    })
  return isThere()
}

function noticeWaiting(registration: ServiceWorkerRegistration): void {
  waiting = registration.waiting
  if (waiting !== null && registration.active !== null) newer.value = "waiting"
}

// An installed app can stay open for weeks: ask again when the person comes back to it, at most once in six hours.
function askNowAndThen(registration: ServiceWorkerRegistration, now: () => Instant): void {
  let askedAt = now()
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || !isLongAgo(askedAt, now(), 6 * HOUR)) return
    askedAt = now()
    registration.update().catch(() => undefined) // offline: next time
  })
}

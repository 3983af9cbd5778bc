import type { Build } from "./build.ts"
import { cacheOf, dropOldBuilds, keepAsked, keepBuild, keepTold, keptAsset } from "./keep.ts"
import { answerFor, type Answer, ownPages, startPieces } from "./route.ts"

declare const self: ServiceWorkerGlobalScope
declare const OWN_BUILD: Build
const own = OWN_BUILD

self.addEventListener("install", (event) => {
  event.waitUntil(Promise.all([keepBuild(own), routePages(event)]))
})

self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([dropOldBuilds(own), self.clients.claim()]))
})

// A newer build waits until a person says so in one of our pages.
self.addEventListener("message", (event) => {
  if (event.data === "use-it-now") void self.skipWaiting()
  // A page that was on its way while this worker started is in nobody's hand until it asks.
  if (event.data === "take-me-in") event.waitUntil(self.clients.claim())
  // The addresses of what it fetched until then.
  if (Array.isArray(event.data)) event.waitUntil(keepTold(own, event.data))
})

self.addEventListener("fetch", (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== "GET" || url.origin !== location.origin) return
  const answer = answerFor(url.pathname, request.mode === "navigate")
  if (answer !== undefined) event.respondWith(respond(request, answer))
})

async function respond(request: Request, { from, key }: NonNullable<Answer>): Promise<Response> {
  const kept = await keptOwn(key)
  if (from === "network-first") return (await fetchOurs(request)) ?? kept ?? Response.error()
  if (from === "asset") return kept ?? (await keptAsset(key)) ?? (await keepAsked(own, request))
  if (kept === undefined) keepAgain()
  return kept ?? (await fetch(request))
}

// Where the browser's own store does not open, nothing is kept, and the network is there yet.
async function keptOwn(key: string): Promise<Response | undefined> {
  try {
    return await (await caches.open(cacheOf(own))).match(key)
  } catch {
    return undefined
  }
}

// Whoever answers in place of the service, with a page to sign in to a wifi, does not get to be the page somebody recovers with.
async function fetchOurs(request: Request): Promise<Response | undefined> {
  const answer = await fetch(request).catch(() => undefined)
  if (answer?.ok !== true || answer.redirected) return undefined
  const text = await answer.clone().text()
  return text.includes('<div id="app">') ? answer : undefined
}

let keeping: Promise<void> | undefined

// A browser short of room may throw away what it kept, and leave this worker. Where a newer build is served by now, it comes by itself.
function keepAgain(): void {
  keeping ??= keepBuild(own)
    .catch(() => undefined)
    .finally(() => {
      keeping = undefined
    })
}

type Route = {
  condition: { urlPattern: { pathname: string; search: string }; requestMode?: "navigate" }
  source: { cacheName: string }
}
type RoutingEvent = { addRoutes?: (routes: readonly Route[]) => Promise<void> }

// Where the browser can, it hands out the first screens by itself, before this script is even started.
async function routePages(event: ExtendableEvent & RoutingEvent): Promise<void> {
  const source = { cacheName: cacheOf(own) }
  const pages = ownPages.map((pathname): Route => {
    return { condition: { urlPattern: { pathname, search: "" }, requestMode: "navigate" }, source }
  })
  // What these wait for likewise: starting a worker takes longer than all else. What a cache has lost it leaves to the network, and
  // the page says so (`keepTold`).
  const pieces = own.assets
    .filter((asset) => startPieces.test(asset))
    .map((pathname): Route => ({ condition: { urlPattern: { pathname, search: "" } }, source }))
  await event.addRoutes?.([...pages, ...pieces])
}

import type { Build } from "./build.ts"
import { cacheOf, dropOldBuilds, keepAsked, keepBuild } from "./keep.ts"
import { answerFor, type Answer, ownPages } from "./route.ts"

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
})

self.addEventListener("fetch", (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== "GET" || url.origin !== location.origin) return
  const answer = answerFor(url.pathname, request.mode === "navigate")
  if (answer !== undefined) event.respondWith(respond(request, answer))
})

async function respond(request: Request, { from, key }: NonNullable<Answer>): Promise<Response> {
  const cache = await caches.open(cacheOf(own))
  if (from === "network-first") return await fetch(request).catch(() => kept(cache, key))
  if (from === "page") return (await cache.match(key)) ?? (await fetch(request))
  return (await cache.match(key)) ?? (await caches.match(key)) ?? (await keepAsked(own, request))
}

const kept = async (cache: Cache, key: string): Promise<Response> =>
  (await cache.match(key)) ?? Response.error()

type Route = {
  condition: { urlPattern: { pathname: string; search: string }; requestMode: "navigate" }
  source: { cacheName: string }
}
type RoutingEvent = { addRoutes?: (routes: readonly Route[]) => Promise<void> }

// Where the browser can, it hands out the first screens by itself, before this script is even started.
async function routePages(event: ExtendableEvent & RoutingEvent): Promise<void> {
  await event.addRoutes?.(
    ownPages.map((pathname) => ({
      condition: { urlPattern: { pathname, search: "" }, requestMode: "navigate" },
      source: { cacheName: cacheOf(own) },
    })),
  )
}

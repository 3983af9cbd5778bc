import { dropAllBuilds } from "./keep.ts"

// Served in place of the app's worker when an operator says so (`KEEP_OFFLINE=no`): takes over at once, takes away the pages that
// were kept, and itself. What a person wrote is kept elsewhere and stays.

declare const self: ServiceWorkerGlobalScope

self.addEventListener("install", (event) => {
  event.waitUntil(self.skipWaiting())
})

self.addEventListener("activate", (event) => {
  event.waitUntil(dropAllBuilds().then(() => self.registration.unregister()))
})

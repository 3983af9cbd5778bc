import { isOver } from "./over.ts"

/**
 * Changes a page that is kept for offline, in the cache of every build, as the worker filled them; `change` answers it as it was
 * where there is nothing to change. Whether each says so now. Never throws.
 */
export async function rewriteKept(address: string, change: (html: string) => string): Promise<boolean> {
  try {
    const builds = (await caches.keys()).filter((name) => name.startsWith("build-"))
    return (await Promise.all(builds.map((name) => rewriteIn(name, address, change)))).every(Boolean)
  } catch {
    return false // no caches in this browser, or no room
  }
}

async function rewriteIn(build: string, address: string, change: (html: string) => string): Promise<boolean> {
  const cache = await caches.open(build)
  const kept = await cache.match(address)
  if (kept === undefined) return true
  const html = await kept.text()
  const changed = change(html)
  if (changed === html) return true
  if (isOver()) return false
  const headers = new Headers(kept.headers)
  for (const name of ["content-encoding", "content-length", "etag"]) headers.delete(name) // of what came over the network
  await cache.put(address, new Response(changed, { headers }))
  return true
}

import type { Build } from "./build.ts"

const prefix = "build-"
// The build in use and two before it, as the service serves: a tab that waits with its person goes on working.
const buildsKept = 3

/** The name of the cache that holds a build. */
export const cacheOf = (build: Build): string => prefix + build.id

/** Fetches the whole of a build, or rejects and leaves nothing half: assets an older build had are not fetched again. */
export async function keepBuild(build: Build): Promise<void> {
  const cache = await caches.open(cacheOf(build))
  const pages = build.pages.map(async ({ address, integrity }) => {
    await put(cache, address, await fetch(address, { cache: "no-cache", integrity }))
  })
  const assets = build.assets.map(async (address) => {
    await put(cache, address, (await caches.match(address)) ?? (await fetch(address)))
  })
  const letters = build.letters.map(async (address) => {
    const chosen = await caches.match(address)
    if (chosen !== undefined) await put(cache, address, chosen)
  })
  try {
    await Promise.all([...pages, ...assets, ...letters])
  } catch (problem) {
    await caches.delete(cacheOf(build))
    throw problem
  }
}

/** Fetches what was not kept with its build, because few people want it, and keeps it for them from now on. */
export async function keepAsked(build: Build, request: Request): Promise<Response> {
  const response = await fetch(request)
  const { pathname } = new URL(request.url)
  if (!build.letters.includes(pathname) || !response.ok) return response
  const cache = await caches.open(cacheOf(build))
  await cache.put(pathname, response.clone()).catch(() => undefined) // a full phone: it is written all the same
  return response
}

/** Takes away builds nobody runs any more; other caches are not ours to touch. */
export async function dropOldBuilds(build: Build): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheOf(build))
  await Promise.all(others.slice(0, -(buildsKept - 1)).map((name) => caches.delete(name)))
}

async function put(cache: Cache, address: string, response: Response): Promise<void> {
  if (!response.ok || response.redirected) throw new Error(`${address} did not come whole`)
  await cache.put(address, response)
}

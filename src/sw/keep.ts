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
  try {
    await Promise.all([...pages, ...assets])
  } catch (problem) {
    await caches.delete(cacheOf(build))
    throw problem
  }
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

import type { Build } from "./build.ts"

const prefix = "build-"
// The build in use and two before it, as the service serves: a tab that waits with its person goes on working.
const buildsKept = 3
// A build has this page, and it is put in last: a cache without it is one whose download broke off.
const last = "/"

/** The name of the cache that holds a build. */
export const cacheOf = (build: Build): string => prefix + build.id

/**
 * Keeps the whole of a build, or rejects: what came by then stays, so that the next try fetches only the rest, but for a phone
 * without room. Assets an older build had are not fetched again. A wifi's sign-in page is nowhere taken for a piece of ours.
 */
export async function keepBuild(build: Build): Promise<void> {
  const cache = await caches.open(cacheOf(build))
  const missing = async (address: string) => (await cache.match(address)) === undefined
  const pages = build.pages.map(async ({ address, integrity }) =>
    (await missing(address))
      ? { address, page: whole(address, await fetch(address, { cache: "no-cache", integrity })) }
      : undefined,
  )
  const assets = [...build.assets, ...(await askedBefore(build))].map(async (address) => {
    if (await missing(address))
      await cache.put(address, (await keptAsset(address)) ?? (await fetchAsset(address)))
  })
  try {
    await Promise.all([...pages, ...assets])
    const come = (await Promise.all(pages)).flatMap((one) => one ?? [])
    for (const { address, page } of come.toSorted(
      (a, b) => Number(a.address === last) - Number(b.address === last),
    ))
      await cache.put(address, page)
  } catch (problem) {
    if (problem instanceof Error && problem.name === "QuotaExceededError") await caches.delete(cacheOf(build))
    throw problem
  }
}

/** A piece of the app from whichever build is kept here; never what only came under its name. */
export async function keptAsset(address: string): Promise<Response | undefined> {
  const kept = await caches.match(address).catch(() => undefined) // a store that does not open has nothing
  return kept !== undefined && isItself(address, kept) ? kept : undefined
}

/** Fetches what was not kept with its build, because few people ask for it or the browser threw it away, and keeps it from now on. */
export async function keepAsked(build: Build, request: Request): Promise<Response> {
  const response = await fetch(request)
  const { pathname } = new URL(request.url)
  if (!response.ok) return response
  if (!isItself(pathname, response)) return Response.error()
  if (![...build.asked, ...build.assets].includes(pathname)) return response
  const keep = async (copy: Response) => await (await caches.open(cacheOf(build))).put(pathname, copy)
  await keep(response.clone()).catch(() => undefined) // a full phone: it is answered all the same
  return response
}

/**
 * Keeps, of what a page says it loaded past this worker, what is kept for those who ask and what was lost of this build. What does
 * not come now is kept when it is asked for again.
 */
export async function keepTold(build: Build, told: readonly unknown[]): Promise<void> {
  const cache = await caches.open(cacheOf(build))
  const keep = async (address: string) => {
    if ((await cache.match(address)) === undefined) await cache.put(address, await fetchAsset(address))
  }
  const ours = [...build.asked, ...build.assets]
  const past = ours.filter((address) => told.includes(new URL(address, location.origin).href))
  await Promise.allSettled(past.map(keep))
}

/**
 * Takes away builds nobody runs any more, and those before this one whose download broke off. What comes after it may be on its
 * way; other caches are not ours to touch.
 */
export async function dropOldBuilds(build: Build): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(prefix))
  const before = ours.slice(0, Math.max(ours.indexOf(cacheOf(build)), 0))
  const isWhole = await Promise.all(
    before.map(async (name) => (await (await caches.open(name)).match(last)) !== undefined),
  )
  const stay = before.filter((_, at) => isWhole[at]).slice(-(buildsKept - 1))
  await Promise.all(before.filter((name) => !stay.includes(name)).map((name) => caches.delete(name)))
}

/** Takes away every build kept here, and nothing else. */
export async function dropAllBuilds(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(prefix))
  await Promise.all(ours.map((name) => caches.delete(name)))
}

// What somebody asked for once goes along into every build after it: the piece of that name, whatever its hash is by now.
async function askedBefore(build: Build): Promise<readonly string[]> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(prefix))
  const kept = await Promise.all(ours.map(async (name) => await (await caches.open(name)).keys()))
  const names = new Set(kept.flat().map(({ url }) => nameOf(new URL(url).pathname)))
  return build.asked.filter((address) => names.has(nameOf(address)))
}

// `/assets/eased-Dej88W5e.js` without the hash the build gives it.
const nameOf = (address: string): string => address.replace(/-[\w-]{8}(?=\.\w+$)/, "")

// Whoever stands between may have had the browser keep a page of theirs under this name: then it is asked for past that.
async function fetchAsset(address: string): Promise<Response> {
  const response = await fetch(address)
  if (isItself(address, response)) return response
  return whole(address, await fetch(address, { cache: "reload" }))
}

function whole(address: string, response: Response): Response {
  if (!isItself(address, response)) throw new Error(`${address} did not come whole`)
  return response
}

const types: Readonly<Record<string, RegExp>> = {
  js: /javascript/,
  css: /css/,
  wasm: /wasm/,
  woff2: /font|octet/,
}

// A page has its own hash to be told by; a piece has the kind of thing it is.
function isItself(address: string, response: Response): boolean {
  const type = types[/\.(\w+)$/.exec(address)?.[1] ?? ""]
  const isOfType = type === undefined || type.test(response.headers.get("content-type") ?? "")
  return response.ok && !response.redirected && isOfType
}

import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { lastBuilds } from "./built.ts"
import type { Reroute } from "./wire.ts"

const folder = join(import.meta.dirname, "../../dist/app")

/** The names of the pieces of the newest build, scripts and styles: `assets/plan-Ab12.js`. */
const pieces = lastBuilds()[0]?.filter((name) => /\.(js|css)$/.test(name)) ?? []

/** The script with this name in a version: `work` is `/assets/work-Ab12Cd34.js`. */
export function pieceNamed(name: string, version = 0): string {
  const piece = pieces.find((one) => new RegExp(`^assets/${name}-[\\w-]{8}\\.js$`).test(one))
  if (piece === undefined) throw new Error(`the build has no piece ${name}`)
  return `/${inVersion(piece, version)}`
}

/**
 * Serves a later version of the app that was built: the same, but each piece under another name, as when each had changed, and a
 * worker that knows it. Of the versions before, the pieces of two stay served. Version 0 is the one on disk.
 */
export function serveVersion(version: number): (path: string) => Reroute | undefined {
  return (path) => {
    if (path.startsWith("/assets/") && /\.(js|css)$/.test(path)) {
      const [, of = "0"] = /-v(\d+)\.\w+$/.exec(path) ?? []
      const at = Number(of)
      if (at > version || at < version - 2) return { to: "/assets/gone.js" }
      const piece = pieces.find((one) => `/${inVersion(one, at)}` === path)
      return { to: piece === undefined ? path : `/${piece}`, change: (body) => rename(body, at) }
    }
    if (path === "/sw.js") return { change: (body) => renameWorker(body, version) }
    return isPage(path) ? { change: (body) => rename(body, version) } : undefined
  }
}

/** Which version a page is of, by the script it began with: for `page.evaluate`. */
export function versionHere(): number {
  const script = document.querySelector<HTMLScriptElement>("script[src*='/assets/']")?.src ?? ""
  return Number(/-v(\d+)\.js$/.exec(script)?.[1] ?? 0)
}

const isPage = (path: string): boolean =>
  /^\/[\w-]*(\.html)?$/.test(path) && !/^\/(healthz|readyz)/.test(path)

// Another build gives a piece another hash and leaves it its name. A hash has eight letters; here the last of them say the version.
const inVersion = (piece: string, version: number): string => {
  const mark = `-v${version}`
  return version === 0
    ? piece
    : piece.replace(/(-[\w-]{8})(?=\.\w+$)/, (hash) => hash.slice(0, -mark.length) + mark)
}

function rename(body: Buffer, version: number): Buffer {
  if (version === 0) return body
  const text = pieces.reduce((so, piece) => {
    const name = piece.slice("assets/".length)
    return so.replaceAll(name, inVersion(name, version))
  }, body.toString("utf8"))
  return Buffer.from(text)
}

// The worker holds the hash of each page it keeps, and the build's own name.
function renameWorker(body: Buffer, version: number): Buffer {
  if (version === 0) return body
  const pages = readdirSync(folder).filter((name) => name.endsWith(".html"))
  const text = pages.reduce((so, name) => {
    const page = readFileSync(join(folder, name))
    return so.replaceAll(hashOf(page), hashOf(rename(page, version)))
  }, rename(body, version).toString("utf8"))
  return Buffer.from(text.replace(/\bid:(["'`])[0-9a-f]{12}\1/, `id:"version-${version}"`))
}

const hashOf = (bytes: Buffer): string => `sha256-${createHash("sha256").update(bytes).digest("base64")}`

import { existsSync, readdirSync, readFileSync } from "node:fs"
import { extname, join, relative, sep } from "node:path"
import { hashOf } from "./tokens.ts"

/** A file of a build, with its compressed forms where the build made them. */
export type BuiltFile = {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly br?: Uint8Array<ArrayBuffer>
  readonly gzip?: Uint8Array<ArrayBuffer>
  readonly tag: string
}

/** A build, read once at the start: its files by their path (`/index.html`), so that no address reaches the disk. */
export type Build = ReadonlyMap<string, BuiltFile>

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
}

/** Reads a build's folder; a folder that is not there is an empty build. */
export function readBuild(folder: string): Build {
  if (!existsSync(folder)) return new Map()
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(folder, path).startsWith(".")) // what a build notes for itself
  const present = new Set(paths)
  const files = paths
    .filter((path) => !isCompressedFormOf(path, present))
    .map((path): [string, BuiltFile] => [
      `/${relative(folder, path).split(sep).join("/")}`,
      fileAt(path, present),
    ])
  return new Map(files)
}

/** The same build, but for its worker: in its place stands the one that takes itself and the pages it kept off people's phones. */
export function withoutWorker(build: Build): Build {
  const gone = build.get("/gone.js")
  return gone === undefined ? build : new Map([...build, ["/sw.js", gone]])
}

const isCompressedFormOf = (path: string, present: ReadonlySet<string>): boolean =>
  /\.(br|gz)$/.test(path) && present.has(path.replace(/\.(br|gz)$/, ""))

function fileAt(path: string, present: ReadonlySet<string>): BuiltFile {
  const bytes = readFileSync(path)
  return {
    type: types[extname(path)] ?? "application/octet-stream",
    bytes,
    tag: `"${hashOf(bytes).slice(0, 22)}"`,
    ...(present.has(`${path}.br`) && { br: readFileSync(`${path}.br`) }),
    ...(present.has(`${path}.gz`) && { gzip: readFileSync(`${path}.gz`) }),
  }
}

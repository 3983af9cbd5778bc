import { existsSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { brotliCompressSync, gzipSync } from "node:zlib"

const dist = join(import.meta.dirname, "../../dist")

type Chunk = {
  readonly file: string
  readonly name: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

/** A file of the built app. Throws in plain words when nothing was built. */
export function builtFile(path: string): Buffer {
  const file = join(dist, "app", path)
  if (!existsSync(file)) throw new Error(`${path} is not built: run npm run build first`)
  return readFileSync(file)
}

/** Vite's own list of the pieces of the app, by where each comes from. */
export function readGraph(): ReadonlyMap<string, Chunk> {
  const file = join(dist, "graph.json")
  if (!existsSync(file)) throw new Error("the app is not built: run npm run build first")
  const graph: Record<string, Chunk> = JSON.parse(readFileSync(file, "utf8"))
  return new Map(Object.entries(graph))
}

/** The assets of the builds that are still served, the newest first. */
export function lastBuilds(): readonly (readonly string[])[] {
  return JSON.parse(readFileSync(join(dist, "builds.json"), "utf8"))
}

/** The script files that must be there before these pieces (by source or by file) run: their own and all they import, once each. */
export function scriptsOf(graph: ReadonlyMap<string, Chunk>, names: readonly string[]): readonly string[] {
  const byFile = new Map([...graph.values()].map((one) => [one.file, one]))
  const seen = new Map<string, string>()
  const walk = (name: string) => {
    const chunk = graph.get(name) ?? byFile.get(name)
    if (chunk === undefined) throw new Error(`the app has no piece ${name}`)
    if (seen.has(name)) return
    seen.set(name, chunk.file)
    for (const one of chunk.imports ?? []) walk(one)
  }
  for (const name of names) walk(name)
  return [...seen.values()]
}

/** How much of these files goes over the wire, in bytes: the squeezed file that lies beside, where the build made one. */
export const brotliOf = (...paths: readonly string[]): number => sum(paths, "br", brotliCompressSync)
export const gzipOf = (...paths: readonly string[]): number =>
  sum(paths, "gz", (bytes) => gzipSync(bytes, { level: 9 }))

const sum = (paths: readonly string[], kind: string, squeeze: (bytes: Buffer) => Buffer): number =>
  paths.reduce((total, path) => {
    const beside = join(dist, "app", `${path}.${kind}`)
    return total + (existsSync(beside) ? statSync(beside).size : squeeze(builtFile(path)).length)
  }, 0)

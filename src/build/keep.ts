import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { brotliCompressSync, gzipSync } from "node:zlib"
import type { Plugin } from "vite"
import { buildWorker } from "./worker.ts"

const buildsKept = 3

/**
 * After the app is written: builds its worker, keeps the assets of the last three builds for tabs that still run them, takes
 * everything older away, and lays the compressed forms beside the files. Vite's own list goes to `dist/graph.json`, out of
 * what is served.
 */
export function keepBuilds(): Plugin {
  let folder = ""
  let publicFolder = ""
  return {
    name: "keep-builds",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
      publicFolder = config.publicDir
    },
    async writeBundle(_, bundle) {
      const files = Object.keys(bundle).filter((file) => !file.startsWith("."))
      // The desk's words are a piece of this build too, because rooms of words are found by their folder.
      await buildWorker(
        folder,
        files.filter((file) => bundle[file]?.name !== "desk"),
      )
      renameSync(join(folder, ".vite/manifest.json"), join(dirname(folder), "graph.json"))
      rmSync(join(folder, ".vite"), { recursive: true })
      keepLastBuilds(folder, [...files, "sw.js", "gone.js", ...filesIn(publicFolder)])
    },
  }
}

/**
 * Remembers the assets of the build that was just written into `folder`, made of `files`, and takes away everything that is
 * neither its own nor an asset of the two builds before it. What the builds were made of is noted beside the folder.
 */
export function keepLastBuilds(folder: string, files: readonly string[]): void {
  const assets = files.filter((file) => file.startsWith("assets/"))
  const builds = remember(join(dirname(folder), "builds.json"), assets.toSorted())
  const kept = new Set([...files, ...builds.flat()])
  for (const file of filesIn(folder))
    if (!kept.has(file.replace(/\.(br|gz)$/, ""))) rmSync(join(folder, file))
  for (const file of filesIn(folder)) compress(join(folder, file), !file.startsWith("assets/"))
}

// The newest first; the same build again is not a further one.
function remember(path: string, assets: readonly string[]): readonly (readonly string[])[] {
  const known: readonly (readonly string[])[] = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : []
  const others = known.filter((one) => one.join() !== assets.join())
  const builds = [assets, ...others].slice(0, buildsKept)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(builds))
  return builds
}

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))
    : []

function compress(path: string, always: boolean): void {
  if (!/\.(html|js|css|svg|json|webmanifest|wasm)$/.test(path)) return
  if (!always && existsSync(`${path}.br`)) return
  const bytes = readFileSync(path)
  writeFileSync(`${path}.br`, brotliCompressSync(bytes))
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
}

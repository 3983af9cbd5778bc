import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { extname, join } from "node:path"
import { brotliCompressSync } from "node:zlib"
import { preact } from "@preact/preset-vite"
import { build } from "vite"
import words from "../../src/texts/en-GB/right-now.json" with { type: "json" }

/** A floor: a page nobody could make lighter and still call the same thing, served beside the app. */
export type Floor = { readonly url: string; readonly close: () => Promise<void> }

const folderOf = (name: string) => mkdtempSync(join(tmpdir(), `open-door-${name}-`))

/** H: a bare static page with the same numbers, kept for offline by the smallest worker there can be. */
export async function floorH(): Promise<Floor> {
  const folder = folderOf("floor-h")
  const lines = Object.values(words.numbers).map((line) => `<p>${line}</p>`)
  const register = `<script>navigator.serviceWorker.register("/sw.js")</script>`
  const page = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>H</title><style>body{font:18px/1.5 sans-serif}</style><h1>${words.title}</h1>${lines.join("")}${register}</html>`
  writeFileSync(join(folder, "index.html"), page)
  return serve(folder)
}

/** P: the smallest Preact app with a router, idb and one language. */
export async function floorP(): Promise<Floor> {
  const folder = folderOf("floor-p")
  mkdirSync(folder, { recursive: true })
  await build({
    root: join(import.meta.dirname, "floor-p"),
    configFile: false,
    logLevel: "error",
    plugins: [preact()],
    build: { outDir: folder, emptyOutDir: true, target: ["chrome116"], modulePreload: { polyfill: false } },
  })
  return serve(folder)
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
}

/** Serves a folder, compressed, with a worker that keeps all of it. The folder goes when it is closed. */
export async function serve(folder: string): Promise<Floor> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
  const kept = JSON.stringify(["/", ...names.filter((name) => name !== "/index.html")])
  writeFileSync(join(folder, "sw.js"), workerKeeping(kept))
  const files = new Map(
    [...names, "/sw.js"].map((name) => [name, brotliCompressSync(readFileSync(join(folder, name)))]),
  )

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost")
    const name = files.has(pathname) ? pathname : "/index.html"
    const type = types[extname(name)] ?? "application/octet-stream"
    response.writeHead(200, { "Content-Type": type, "Content-Encoding": "br", "Cache-Control": "no-cache" })
    response.end(files.get(name))
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("listening on no port")
  return {
    url: `http://localhost:${address.port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const workerKeeping = (kept: string): string => `
addEventListener("install", (event) => event.waitUntil(caches.open("floor").then((cache) => cache.addAll(${kept}))))
addEventListener("activate", (event) => event.waitUntil(clients.claim()))
addEventListener("fetch", (event) => event.respondWith(
  caches.match(event.request.mode === "navigate" ? "/" : event.request).then((kept) => kept ?? fetch(event.request))))
`

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { readBuild, withoutWorker } from "../../src/service/built.ts"
import { pages } from "../../src/service/pages.ts"

const folder = mkdtempSync(join(tmpdir(), "open-door-build-"))
afterAll(() => rmSync(folder, { recursive: true }))
for (const inner of ["assets", ".vite"]) mkdirSync(join(folder, inner))
const files = {
  "index.html": "home",
  "right-now.html": "right now",
  "shell.html": "shell",
  "sw.js": "worker",
  "gone.js": "worker that goes",
  "manifest.webmanifest": "{}",
  "assets/app-1a2b.js": "script",
  "assets/app-1a2b.js.br": "script in brotli",
  "assets/app-1a2b.js.gz": "script in gzip",
  ".vite/manifest.json": "the build's own notes",
}
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
const app = pages(readBuild(folder))
const shell = pages(readBuild(folder))

test.each([
  ["/", "home"],
  ["/right-now", "right now"],
  ["/right-now/", "right now"],
  ["/plan", "shell"],
  ["/some/where/deep", "shell"],
  ["/assets/app-1a2b.js", "script"],
  ["/sw.js", "worker"],
])("%s is %s", async (path, text) => {
  const answer = await app.request(path)
  expect([answer.status, await answer.text()]).toEqual([200, text])
})

test.each([
  "/assets/app-gone.js",
  "/assets/",
  "/no-such.js",
  "/favicon.ico",
  "/.vite/manifest.json",
  "/assets/../../package.json",
  "/%2e%2e/package.json",
  "/assets/%2e%2e%2fsw.js",
])("%s is missing, in plain text and never as a page", async (path) => {
  const answer = await app.request(new Request(`http://localhost${path}`))
  expect(answer.status).toBe(404)
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain/)
  expect(await answer.text()).toBe("Not found")
})

test("hashed assets are kept for good, everything else is asked about each time", async () => {
  const caching = async (path: string) => (await app.request(path)).headers.get("cache-control")
  expect(await caching("/assets/app-1a2b.js")).toBe("public, max-age=31536000, immutable")
  for (const path of ["/", "/plan", "/right-now", "/sw.js", "/manifest.webmanifest"]) {
    expect(await caching(path)).toBe("no-cache")
  }
})

test.each([
  ["gzip, br;q=0.9", "br", "script in brotli"],
  ["gzip", "gzip", "script in gzip"],
  ["identity", null, "script"],
])("a browser that takes %s is given it", async (accepted, encoding, text) => {
  const answer = await app.request("/assets/app-1a2b.js", { headers: { "accept-encoding": accepted } })
  expect([answer.headers.get("content-encoding"), await answer.text()]).toEqual([encoding, text])
  expect(answer.headers.get("vary")).toBe("Accept-Encoding")
  expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8")
})

test("a page that did not change is not sent again", async () => {
  const tag = (await app.request("/")).headers.get("etag") ?? ""
  const again = await app.request("/", { headers: { "if-none-match": tag } })
  expect([again.status, await again.text()]).toEqual([304, ""])
  expect((await app.request("/plan", { headers: { "if-none-match": tag } })).status).toBe(200)
})

test("an operator can serve, in place of the worker, the one that takes itself away", async () => {
  const answer = await pages(withoutWorker(readBuild(folder))).request("/sw.js")
  expect(await answer.text()).toBe("worker that goes")
  expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8")
  expect(answer.headers.get("cache-control")).toBe("no-cache")
})

test("without an empty shell, an address of the app gets the home page", async () => {
  rmSync(join(folder, "shell.html"))
  expect(await (await pages(readBuild(folder)).request("/plan")).text()).toBe("home")
  expect(await (await shell.request("/plan")).text()).toBe("shell")
})

test("without a build nothing is served", async () => {
  expect((await pages(readBuild(join(folder, "nowhere"))).request("/")).status).toBe(404)
})
